/**
 * The small question before something that cannot be undone (Slack's confirm object).
 */

import { el } from "./dom.js";
import { drawText } from "./mrkdwn.js";

/**
 * @param {any} vraag a confirm object, or nothing
 * @returns {Promise<boolean>} true when there was nothing to ask
 */
export function confirmFirst(vraag) {
  if (!vraag) return Promise.resolve(true);
  return new Promise((resolve) => {
    const venster = el(
      "dialog",
      { class: "venster bevestig", "aria-labelledby": "bevestig-titel" },
      el("h2", { id: "bevestig-titel", class: "venster-titel" }, ...drawText(vraag.title)),
      el("div", { class: "blok-tekst" }, ...drawText(vraag.text)),
      el(
        "div",
        { class: "venster-voet" },
        el("button", { type: "button", class: "knop", on: { click: () => venster.close("nee") } }, ...drawText(vraag.deny)),
        el(
          "button",
          { type: "button", class: `knop ${vraag.style === "danger" ? "knop-gevaar" : "knop-hoofd"}`, on: { click: () => venster.close("ja") } },
          ...drawText(vraag.confirm),
        ),
      ),
    );
    venster.addEventListener("close", () => {
      venster.remove();
      resolve(venster.returnValue === "ja");
    });
    document.body.append(venster);
    venster.showModal();
  });
}

/** @param {string} titel @param {string} tekst @param {string} ja @returns {Promise<boolean>} */
export function askDanger(titel, tekst, ja) {
  const plat = (/** @type {string} */ text) => ({ type: "plain_text", text });
  return confirmFirst({ title: plat(titel), text: plat(tekst), confirm: plat(ja), deny: plat("Toch niet"), style: "danger" });
}
