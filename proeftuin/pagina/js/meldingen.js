/**
 * Short notices at the bottom of the page, read aloud, gone after a while or at a click.
 */

import { el } from "./dom.js";
import { icoon } from "./iconen.js";
import { on } from "./staat.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("meldingen"));
const BLIJFT = 8000; // milliseconds

/** @param {string} tekst */
function show(tekst) {
  if ([...vak.children].some((kind) => kind.textContent === tekst)) return;
  const melding = el("div", { class: "melding" }, el("span", {}, tekst), el("button", { type: "button", class: "knop-kaal", "aria-label": "Sluit melding", on: { click: () => melding.remove() } }, icoon("sluit")));
  vak.append(melding);
  setTimeout(() => melding.remove(), BLIJFT);
}

on("melding", show);
on("stroom:melding", ({ tekst }) => show(tekst));
