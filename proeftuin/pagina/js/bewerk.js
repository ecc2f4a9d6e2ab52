/**
 * Changing your own message in its place. Enter keeps, Escape leaves it as it was.
 */

import { perform } from "./api.js";
import { el } from "./dom.js";
import { decode } from "./mrkdwn.js";
import { staat } from "./staat.js";

/** @param {import("./staat.js").Bericht} bericht @param {HTMLElement} node */
export function startEdit(bericht, node) {
  const inhoud = /** @type {HTMLElement | null} */ (node.querySelector(".inhoud"));
  if (!inhoud || node.querySelector(".bewerk")) return;
  const veld = el("textarea", { class: "veld", "aria-label": "Bewerk bericht", rows: "2" });
  veld.value = decode(bericht.tekst);

  const stop = () => {
    vak.remove();
    inhoud.hidden = false;
    /** @type {HTMLElement | null | undefined} */ (node.closest(".draad, .romp")?.querySelector(".opstel textarea"))?.focus();
  };
  const save = async () => {
    const tekst = veld.value.trim();
    if (tekst && tekst !== decode(bericht.tekst)) await perform("bewerk", { kanaal: staat.kanaal, ts: bericht.ts, tekst });
    stop();
  };
  const vak = el(
    "div",
    { class: "bewerk" },
    veld,
    el(
      "div",
      { class: "bewerk-voet" },
      el("button", { type: "button", class: "knop", on: { click: stop } }, "Annuleer"),
      el("button", { type: "button", class: "knop knop-hoofd", on: { click: save } }, "Bewaar"),
    ),
  );
  veld.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape") stop();
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  inhoud.hidden = true;
  inhoud.after(vak);
  veld.focus();
  veld.setSelectionRange(veld.value.length, veld.value.length);
}
