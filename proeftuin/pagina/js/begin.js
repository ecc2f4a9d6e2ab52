/**
 * "Begin hier": three steps for who comes in for the first time. Put away once, it stays away; "?" brings it back.
 */

import { el, fill } from "./dom.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("begin"));
const SLEUTEL = "proeftuin-begin-gezien";

export function startBegin() {
  const close = () => {
    vak.hidden = true;
    remember("ja");
  };
  fill(
    vak,
    el("h2", { id: "begin-kop" }, "Begin hier"),
    el(
      "ol",
      {},
      el("li", {}, "Typ ", el("strong", {}, "nieuwe casus"), " als Sanne, aan Samenwerkbot."),
      el("li", {}, "Wissel van persoon om te antwoorden. Een stip zegt wie iets nieuws heeft."),
      el("li", {}, "Draai de klok vooruit: dan komen de herinneringen."),
    ),
    el("button", { type: "button", class: "knop-tekst", on: { click: close } }, "Klaar, weg ermee"),
  );
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
