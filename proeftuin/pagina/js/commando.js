/**
 * Slash commands and shortcuts: typed, or from the plus menu in front of the composer.
 */

import { perform } from "./api.js";
import { el } from "./dom.js";
import { icoon } from "./iconen.js";
import { emit, staat } from "./staat.js";
import { makeUitklap } from "./uitklap.js";

/** @param {string} regel what was typed, starting with a slash @returns {Promise<{ ok: boolean }> | null} null: not a command */
export function sendCommando(regel) {
  const [command, ...rest] = regel.split(/\s+/);
  if (staat.commandos.some((bekend) => bekend.command === command)) {
    return perform("commando", { kanaal: staat.kanaal, command, tekst: rest.join(" ") });
  }
  if (!/^\/[a-z-]+$/.test(command)) return null;
  emit("melding", `${command} is hier geen commando. Typ / om te zien wat er kan.`);
  return Promise.resolve({ ok: false });
}

/** @param {(tekst: string) => void} put puts text in the composer @returns {HTMLElement} */
export function drawCommandoMenu(put) {
  const knop = el("button", { type: "button", class: "knop-kaal plus", "aria-label": "Commando's en snelkoppelingen" }, icoon("plus"));
  const tekst = (/** @type {string} */ woorden) => [document.createTextNode(woorden)];
  return makeUitklap(knop, "menu", "Commando's en snelkoppelingen", () => [
    ...(staat.snelkoppelingen.length ? [{ kop: "Snelkoppelingen" }] : []),
    ...staat.snelkoppelingen.map(({ callback_id, naam }) => ({ inhoud: tekst(naam), pick: () => perform("snelkoppeling", { callback_id }) })),
    ...(staat.commandos.length ? [{ kop: "Commando's" }] : []),
    ...staat.commandos.map(({ command, description }) => ({ inhoud: tekst(command), uitleg: description, pick: () => put(`${command} `) })),
  ]);
}
