/**
 * Buttons and the overflow menu of Block Kit.
 */

import { confirmFirst } from "./bevestig.js";
import { el } from "./dom.js";
import { icoon } from "./iconen.js";
import { fire } from "./invoer.js";
import { drawText, isSafe } from "./mrkdwn.js";
import { makeUitklap } from "./uitklap.js";

/** @typedef {import("./invoer.js").Plek} Plek */

/** @type {Record<string, string>} */
const STIJL = { primary: " knop-hoofd", danger: " knop-gevaar" };

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawKnop(element, plek) {
  const link = element.url && isSafe(element.url) ? { href: element.url, target: "_blank", rel: "noopener noreferrer" } : null;
  const knop = el(
    link ? "a" : "button",
    {
      ...(link ?? { type: "button" }),
      class: `knop${STIJL[element.style] ?? ""}`,
      "aria-label": element.accessibility_label ?? null,
      "data-actie": element.action_id,
    },
    ...drawText(element.text),
  );
  knop.addEventListener("click", async () => {
    if (!(await confirmFirst(element.confirm))) return;
    knop.setAttribute("aria-busy", "true");
    await fire(element, plek, element.value ?? null);
    knop.removeAttribute("aria-busy");
  });
  return knop;
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawOverloop(element, plek) {
  const knop = el("button", { type: "button", class: "knop knop-icoon", "aria-label": "Meer keuzes", "data-actie": element.action_id }, icoon("meer"));
  return makeUitklap(knop, "menu", "Meer keuzes", () =>
    element.options.map((/** @type {any} */ optie) => ({
      inhoud: drawText(optie.text),
      uitleg: optie.description?.text,
      pick: async () => {
        if (optie.url && isSafe(optie.url)) window.open(optie.url, "_blank", "noopener");
        if (await confirmFirst(element.confirm)) fire(element, plek, optie);
      },
    })),
  );
}
