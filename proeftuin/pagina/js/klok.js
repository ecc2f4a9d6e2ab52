/**
 * The clock of the proeftuin: what time it is there, and three ways to wind it forward.
 */

import { postJson } from "./api.js";
import { formatDatum, formatTijd } from "./datum.js";
import { el, fill } from "./dom.js";
import { icoon } from "./iconen.js";
import { emit, on, staat } from "./staat.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("klok"));
const tijd = el("time", { class: "klok-tijd", id: "klok-tijd", "aria-live": "polite" });

/** @type {[string, string, string][]} step, words that fall away on a phone, the rest */
const STAPPEN = [
  ["uur", "Een ", "uur verder"],
  ["dag", "Een ", "dag verder"],
  ["volgende", "Tot de volgende ", "herinnering"],
];

/** Draws the clock once. */
export function startKlok() {
  const knoppen = STAPPEN.map(([stap, lang, kort]) => {
    const knop = el("button", { type: "button", class: "knop-klok", "data-stap": stap }, el("span", { class: "lang" }, lang), kort);
    knop.addEventListener("click", () => wind(stap, knoppen, knop));
    return knop;
  });
  fill(vak, icoon("klok"), tijd, el("div", { class: "klok-knoppen" }, ...knoppen));
  show();
}

/** @param {string} stap @param {HTMLButtonElement[]} knoppen @param {HTMLButtonElement} knop */
async function wind(stap, knoppen, knop) {
  if (vak.getAttribute("aria-busy") === "true") return;
  vak.setAttribute("aria-busy", "true");
  knoppen.forEach((ander) => ander.setAttribute("aria-disabled", "true"));
  knop.classList.add("knop-bezig");
  const antwoord = await postJson("klok", { stap });
  vak.setAttribute("aria-busy", "false");
  knoppen.forEach((ander) => ander.removeAttribute("aria-disabled"));
  knop.classList.remove("knop-bezig");
  if (antwoord?.ok === false) emit("melding", antwoord.tekst ?? "De klok ging niet verder.");
  if (antwoord?.nu) setNu(antwoord.nu);
}

/** @param {string} nu forward only, like the clock itself */
function setNu(nu) {
  if (new Date(nu) <= new Date(staat.nu)) return;
  staat.nu = nu;
  show();
}

function show() {
  const moment = new Date(staat.nu);
  if (Number.isNaN(moment.getTime())) return;
  tijd.dateTime = staat.nu;
  fill(
    tijd,
    el("span", { class: "lang" }, `${formatDatum(moment)}, ${formatTijd(moment)} uur`),
    el("span", { class: "kort" }, `${formatDatum(moment, "klein")}, ${formatTijd(moment)} uur`),
  );
}

on("begin", show);
on("stroom:klok", ({ nu }) => setNu(nu));
on("stroom:verkeer", ({ regel }) => setNu(regel.tijd));
