/**
 * Windows (modals): a stack of which the top one shows, in the browser's own dialog, which keeps the
 * focus inside. What was filled in below stays; errors stand at their fields.
 */

import { perform } from "./api.js";
import { drawBlokken } from "./blokken.js";
import { checkVelden, clearFouten, showFouten } from "./controle.js";
import { el, fill } from "./dom.js";
import { icoon } from "./iconen.js";
import { refocus } from "./lijst.js";
import { drawText } from "./mrkdwn.js";
import { Oppervlak } from "./oppervlak.js";
import { on, staat } from "./staat.js";
import { refreshToestand } from "./wissel.js";

const venster = el("dialog", { class: "venster", "aria-labelledby": "venster-titel" });
document.body.append(venster);

/** @type {Map<string, Oppervlak>} */
let oppervlakken = new Map();
let getekend = "";
let bezig = false;

function draw() {
  const view = staat.vensters.at(-1);
  if (!view) {
    getekend = "";
    oppervlakken = new Map();
    if (venster.open) venster.close();
    return;
  }
  const versie = JSON.stringify(view);
  if (versie === getekend) return;
  const vorige = getekend ? JSON.parse(getekend) : null;
  const zelfde = vorige?.id === view.id && vorige.callback_id === view.callback_id; // the next form begins at its top
  const had = zelfde ? /** @type {HTMLElement} */ (document.activeElement) : null;
  const hoogte = zelfde ? venster.querySelector(".venster-inhoud")?.scrollTop : 0;
  getekend = versie;
  bezig = false;
  drawVenster(view);
  if (!venster.open) venster.showModal();
  const inhoud = venster.querySelector(".venster-inhoud");
  if (inhoud) inhoud.scrollTop = hoogte ?? 0;
  if (had && had !== document.body) refocus(inhoud, had);
  else focusFirst();
}

function focusFirst() {
  const doel = venster.querySelector("[autofocus]") ?? venster.querySelector(".venster-inhoud :is(input, textarea, select):not([type=radio]:not(:checked))") ?? venster.querySelector("#venster-titel");
  doel?.focus();
}

/** @param {any} view */
function drawVenster(view) {
  const oppervlak = oppervlakken.get(view.id) ?? new Oppervlak({ view_id: view.id });
  oppervlakken.set(view.id, oppervlak);
  const terug = staat.vensters.length > 1;
  const inhoud = el("div", { class: "venster-inhoud" }, ...drawBlokken(view.blocks ?? [], oppervlak));
  const vorm = el(
    "form",
    { novalidate: true, "data-venster": view.id, "data-callback": view.callback_id ?? null, on: { submit: (event) => (event.preventDefault(), submit(view, oppervlak)) } },
    el(
      "header",
      { class: "venster-kop" },
      el("h2", { id: "venster-titel", class: "venster-titel", tabindex: "-1" }, ...drawText(view.title)),
      el("button", { type: "button", class: "knop-kaal", "aria-label": terug ? "Terug" : "Sluit venster", on: { click: closeTop } }, icoon(terug ? "terug" : "sluit")),
    ),
    inhoud,
    el("p", { class: "venster-melding fout", role: "alert", hidden: true }),
    el(
      "footer",
      { class: "venster-voet" },
      el("button", { type: "button", class: "knop", on: { click: closeTop } }, ...(view.close ? drawText(view.close) : ["Sluit"])),
      view.submit && el("button", { type: "submit", class: "knop knop-hoofd" }, ...drawText(view.submit)),
    ),
  );
  fill(venster, vorm);
}

/** @param {any} view @param {Oppervlak} oppervlak */
async function submit(view, oppervlak) {
  if (bezig) return;
  clearFouten(venster);
  const eigen = checkVelden(venster);
  if (Object.keys(eigen).length) return showFouten(venster, eigen);
  setBezig(true);
  await oppervlak.onderweg;
  const antwoord = await perform("verstuur", { view_id: view.id, hash: view.hash, state: oppervlak.waarden });
  setBezig(false);
  if (antwoord.ok) return refreshToestand();
  if (antwoord.fouten) return showFouten(venster, antwoord.fouten);
  const melding = venster.querySelector(".venster-melding");
  melding.textContent = "Het versturen lukte niet. Probeer het nog een keer.";
  melding.hidden = false;
}

/** @param {boolean} aan */
function setBezig(aan) {
  bezig = aan;
  venster.setAttribute("aria-busy", String(aan));
  const knop = venster.querySelector("button[type=submit]");
  knop?.classList.toggle("knop-bezig", aan);
  knop?.setAttribute("aria-disabled", String(aan));
}

async function closeTop() {
  const view = staat.vensters.at(-1);
  if (!view || bezig) return;
  staat.vensters = staat.vensters.slice(0, -1);
  draw();
  await perform("sluit", { view_id: view.id });
}

venster.addEventListener("cancel", (/** @type {Event} */ event) => {
  if (event.target !== venster) return;
  event.preventDefault();
  closeTop();
});
on("vensters", draw);
on("stroom:vensters", ({ vensters }) => {
  staat.vensters = vensters;
  draw();
});
on("wie", () => {
  staat.vensters = [];
  draw();
});
