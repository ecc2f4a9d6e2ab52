/**
 * The middle of the page: heading, the tabs Berichten and Thuis, the messages and the composer.
 */

import { perform, readFiles } from "./api.js";
import { drawBerichten, editLast, showBericht } from "./berichten.js";
import { drawCommandoMenu, sendCommando } from "./commando.js";
import { drawDisc } from "./disc.js";
import { el, fill, hiddenText } from "./dom.js";
import { icoon } from "./iconen.js";
import { kanaalNaam } from "./kanalen.js";
import { makeOpstel } from "./opstel.js";
import { findKanaal, nameOf, on, staat } from "./staat.js";
import { drawThuis } from "./thuis.js";
import { openKanaal } from "./wissel.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("gesprek"));
const kop = el("header", { class: "gesprek-kop" });
const romp = el("div", { class: "romp" });
const strook = el("p", { class: "strook", role: "status" });
vak.append(kop, romp);

/** @type {Map<string, string>} what was typed and not yet sent, by person and channel */
const klad = new Map();

function draw() {
  const kanaal = findKanaal();
  if (!kanaal) return fill(romp);
  const opTab = drawKop();
  vak.setAttribute("aria-label", `Gesprek: ${kanaalNaam(kanaal)}`);
  if (staat.tab === "thuis") fill(romp, el("div", { id: "paneel", class: "thuis-om", role: "tabpanel", "aria-labelledby": "tab-thuis", tabindex: "0" }, drawThuis()));
  else fill(romp, drawBerichten(), strook, drawOpstel(kanaal, !opTab));
  showVerbonden();
}

/** @returns {boolean} whether the focus is on a tab, and stays there */
function drawKop() {
  const kanaal = findKanaal();
  if (!kanaal) return false;
  const isDm = kanaal.soort === "dm";
  const mensen = kanaal.leden.filter((id) => id !== staat.bot.id);
  const hadFocus = document.activeElement?.id.startsWith("tab-") ? `tab-${staat.tab}` : "";
  fill(
    kop,
    el("div", { class: "gesprek-regel" },
      el("button", { type: "button", class: "knop-kaal terug", "aria-label": "Terug naar de gesprekken", on: { click: goBack } }, icoon("terug")),
      el("h2", {}, isDm ? drawDisc(staat.bot.id, "klein") : icoon("slot"), el("span", {}, kanaalNaam(kanaal))),
      !isDm && el("p", { class: "leden", title: mensen.map(nameOf).join(", ") }, mensen.length === 1 ? "1 lid" : `${mensen.length} leden`),
      ...(kanaal.vastgezet ?? []).slice(0, 1).map((ts) => el("button", { type: "button", class: "knop-tekst vast", on: { click: () => showBericht(ts) } }, icoon("speld"), el("span", {}, "Vastgezet"))),
      drawIk(),
    ),
    isDm && el("div", { class: "tabs", role: "tablist", "aria-label": "Samenwerkbot" }, drawTab("berichten", "Berichten"), drawTab("thuis", "Thuis")),
    !isDm && kanaal.doel && el("p", { class: "doel" }, kanaal.doel),
  );
  if (hadFocus) document.getElementById(hadFocus)?.focus();
  return Boolean(hadFocus);
}

/** @param {"berichten" | "thuis"} tab @param {string} naam */
function drawTab(tab, naam) {
  const gekozen = staat.tab === tab;
  const toggle = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    openKanaal(staat.kanaal, tab === "thuis" ? "berichten" : "thuis");
  };
  return el(
    "button",
    { type: "button", role: "tab", id: `tab-${tab}`, "aria-selected": String(gekozen), tabindex: gekozen ? "0" : "-1", on: { click: () => openKanaal(staat.kanaal, tab), keydown: toggle } },
    naam,
  );
}

/** @param {import("./staat.js").Kanaal} kanaal @param {boolean} focus */
function drawOpstel(kanaal, focus) {
  if (kanaal.gearchiveerd) return el("p", { class: "archief" }, "Dit kanaal is gearchiveerd. Je kunt het nog lezen.");
  const sleutel = `${staat.wie} ${kanaal.id}`;
  const opstel = makeOpstel({
    label: "Bericht",
    placeholder: `Schrijf ${kanaal.soort === "dm" ? "aan" : "in"} ${kanaalNaam(kanaal)}`,
    send: (tekst) => perform("typ", { kanaal: kanaal.id, tekst }),
    share: async (bestanden, tekst) => perform("stuur", { kanaal: kanaal.id, tekst, bestanden: await readFiles(bestanden) }),
    command: sendCommando,
    plus: drawCommandoMenu((tekst) => (opstel.put(tekst), opstel.focus())),
    onUp: editLast,
    start: klad.get(sleutel),
    onDraft: (tekst) => klad.set(sleutel, tekst),
  });
  if (focus && matchMedia("(min-width: 760px) and (hover: hover)").matches) requestAnimationFrame(opstel.focus);
  return opstel.node;
}

/** On a phone: who you are, and the way to the others. */
function drawIk() {
  const disc = el("span", { class: "persoon-disc" }, drawDisc(staat.wie, "klein"), el("span", { class: "stip" }));
  return el("button", { type: "button", class: "ik-knop", on: { click: goBack } }, disc, icoon("pijl"), hiddenText(`Je bent nu ${nameOf(staat.wie)}. Wissel van persoon`));
}

function goBack() {
  document.body.dataset.blik = "lijst";
  /** @type {HTMLElement | null} */ (document.querySelector(".kanaal[aria-current]"))?.focus();
}

function showVerbonden() {
  strook.textContent = staat.verbonden ? "" : "Samenwerkbot is nog niet verbonden. Even geduld.";
}

vak.addEventListener("click", (event) => {
  const knop = /** @type {HTMLElement} */ (event.target).closest("[data-naar-kanaal]");
  if (knop instanceof HTMLElement) openKanaal(knop.dataset.naarKanaal ?? "");
});
on("kanaal", draw);
on("kanalen", drawKop);
on("stroom:verbonden", showVerbonden);
on("begin", showVerbonden);
