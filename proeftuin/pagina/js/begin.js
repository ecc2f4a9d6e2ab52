/**
 * "Begin hier": three lines for who comes in for the first time. Closed once, it stays closed; "?" opens it again.
 */

import { el, fill } from "./dom.js";
import { icoon } from "./iconen.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("begin"));
const SLEUTEL = "proeftuin-begin-gezien";

export function startBegin() {
  const close = () => {
    vak.hidden = true;
    remember("ja");
  };
  const kaart = el(
    "div",
    { class: "begin-kaart" },
    el("header", {}, el("h2", { id: "begin-kop" }, "Begin hier"), el("button", { type: "button", class: "knop-kaal", "aria-label": "Sluit begin hier", on: { click: close } }, icoon("sluit"))),
    el(
      "ol",
      {},
      el("li", {}, "Typ ", el("strong", {}, "nieuwe casus"), " als Sanne, in het gesprek met Samenwerkbot."),
      el("li", {}, "Wissel van persoon om te antwoorden. Een stip laat zien wie iets nieuws heeft."),
      el("li", {}, "Draai de klok vooruit, dan zie je de herinneringen komen."),
    ),
  );
  fill(vak, kaart);
  vak.hidden = recall() === "ja";
}

export function toggleBegin() {
  vak.hidden = !vak.hidden;
  remember(vak.hidden ? "ja" : "nee");
  if (!vak.hidden) /** @type {HTMLElement | null} */ (vak.querySelector("button"))?.focus();
}

/** A browser may forbid storage; then the card simply comes back. @param {string} waarde */
function remember(waarde) {
  try {
    localStorage.setItem(SLEUTEL, waarde);
  } catch {
    /* nothing to do */
  }
}

/** @returns {string | null} */
function recall() {
  try {
    return localStorage.getItem(SLEUTEL);
  } catch {
    return null;
  }
}
