/**
 * The inspector: every call between the bot and its (rehearsed) Slack, newest at the bottom.
 */

import { fetchJson } from "./api.js";
import { el, fill } from "./dom.js";
import { closeLade, openLade, openSoort } from "./lade.js";
import { on } from "./staat.js";

/** @typedef {{ n: number, tijd: string, richting: "in" | "uit", methode: string, kort: string, inhoud: any }} Regel */

const MEEST = 400; // rows kept on the screen
let hoogste = 0;
let lijst = el("ol");
let zoek = "";

export async function toggleVerkeer() {
  if (openSoort() === "verkeer") return closeLade();
  hoogste = 0;
  zoek = "";
  lijst = el("ol", { class: "verkeer-lijst", tabindex: "0", "aria-label": "Regels" });
  const veld = el("input", { class: "veld", type: "search", "aria-label": "Zoek in het verkeer", placeholder: "Zoek, bijvoorbeeld chat.update" });
  veld.addEventListener("input", () => {
    zoek = veld.value.trim().toLowerCase();
    for (const rij of lijst.children) filter(/** @type {HTMLElement} */ (rij));
  });
  const uitleg = el("p", { class: "verkeer-uitleg" }, "Wat de bot en de proeftuin tegen elkaar zeggen, zoals bij Slack.");
  const wis = el("button", { type: "button", class: "knop", on: { click: () => fill(lijst) } }, "Maak leeg");
  openLade("verkeer", "Verkeer", el("div", { class: "verkeer" }, uitleg, el("div", { class: "verkeer-balk" }, veld, wis), lijst));
  const antwoord = await fetchJson("verkeer", { na: 0 });
  for (const regel of antwoord?.regels ?? []) add(regel);
  lijst.scrollTop = lijst.scrollHeight;
}

/** @param {Regel} regel */
function add(regel) {
  if (regel.n <= hoogste) return;
  hoogste = regel.n;
  const onderaan = lijst.scrollHeight - lijst.scrollTop - lijst.clientHeight < 60;
  const rij = drawRegel(regel);
  filter(rij);
  lijst.append(rij);
  while (lijst.children.length > MEEST) lijst.firstElementChild?.remove();
  if (onderaan) lijst.scrollTop = lijst.scrollHeight;
}

/** @param {Regel} regel @returns {HTMLElement} */
function drawRegel(regel) {
  const inhoud = el("pre", { tabindex: "0", "aria-label": "Inhoud" });
  const detail = el(
    "details",
    {},
    el(
      "summary",
      {},
      el("span", { class: `richting richting-${regel.richting}` }, regel.richting === "in" ? "naar bot" : "van bot"),
      el("span", { class: "methode" }, regel.methode),
      el("time", {}, showTijd(regel.tijd)),
      regel.kort && el("span", { class: "verkeer-kort" }, regel.kort),
    ),
    inhoud,
  );
  detail.addEventListener("toggle", () => {
    if (detail.open) inhoud.textContent = JSON.stringify(regel.inhoud, null, 2);
  });
  return el("li", { "data-n": regel.n, "data-methode": regel.methode, "data-tekst": `${regel.methode} ${regel.kort}`.toLowerCase() }, detail);
}

/** @param {string} tijd @returns {string} only the time of day */
function showTijd(tijd) {
  return /T(\d\d:\d\d:\d\d)/.exec(tijd)?.[1] ?? tijd;
}

/** @param {HTMLElement} rij */
function filter(rij) {
  rij.hidden = Boolean(zoek) && !rij.dataset.tekst?.includes(zoek);
}

on("stroom:verkeer", ({ regel }) => openSoort() === "verkeer" && add(regel));
