/**
 * The coloured disc that stands for a person or the bot.
 */

import { el } from "./dom.js";
import { findPersoon, staat } from "./staat.js";

/** @param {string} id @param {string} [maat] "klein" or nothing @returns {HTMLElement} */
export function drawDisc(id, maat = "") {
  const klas = `disc${maat ? ` disc-${maat}` : ""}`;
  if (id === staat.bot.id) return el("span", { class: `${klas} disc-bot`, "aria-hidden": "true" });
  const persoon = findPersoon(id);
  const disc = el("span", { class: klas, "aria-hidden": "true" }, persoon?.initialen ?? "?");
  if (persoon) {
    const kleur = `#${persoon.kleur.replace("#", "")}`;
    disc.style.background = kleur;
    disc.style.color = readableOn(kleur);
  }
  return disc;
}

/** @param {string} kleur "#rrggbb" @returns {string} black or white, whichever reads better */
function readableOn(kleur) {
  const [r, g, b] = [1, 3, 5].map((plek) => {
    const deel = Number.parseInt(kleur.slice(plek, plek + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  const licht = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (licht + 0.05) >= 4.5 || Number.isNaN(licht) ? "#ffffff" : "#1b1917";
}
