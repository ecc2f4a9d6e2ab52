/**
 * The drawer at the right: one thing at a time. On a phone it covers the page.
 */

import { el, fill } from "./dom.js";
import { icoon } from "./iconen.js";
import { emit } from "./staat.js";

const lade = /** @type {HTMLElement} */ (document.getElementById("lade"));
let soort = "";
/** @type {(() => void) | undefined} */
let onClose;
/** @type {HTMLElement | null} */
let terug = null;

/** @param {string} nieuw what is in it @param {string} titel @param {HTMLElement} inhoud @param {() => void} [bijSluiten] */
export function openLade(nieuw, titel, inhoud, bijSluiten) {
  if (soort) onClose?.();
  else terug = /** @type {HTMLElement | null} */ (document.activeElement);
  soort = nieuw;
  onClose = bijSluiten;
  const kop = el("h2", { id: "lade-kop", tabindex: "-1" }, titel);
  fill(
    lade,
    el("header", { class: "lade-kop" }, kop, el("button", { type: "button", class: "knop-kaal", "aria-label": `Sluit ${titel.toLowerCase()}`, on: { click: () => closeLade() } }, icoon("sluit"))),
    inhoud,
  );
  lade.setAttribute("aria-label", titel);
  lade.hidden = false;
  lade.dataset.soort = nieuw;
  kop.focus();
  emit("lade", soort);
}

/** @param {string} [alleen] closes only when this is what is open */
export function closeLade(alleen) {
  if (!soort || (alleen && alleen !== soort)) return;
  onClose?.();
  soort = "";
  onClose = undefined;
  const hadFocus = lade.contains(document.activeElement);
  lade.hidden = true;
  fill(lade);
  if (hadFocus && terug?.isConnected) terug.focus();
  emit("lade", "");
}

/** @returns {string} what is open, or nothing */
export function openSoort() {
  return soort;
}

lade.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) closeLade();
});
