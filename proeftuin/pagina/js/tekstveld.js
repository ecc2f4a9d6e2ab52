/**
 * Fields to write in: text and numbers.
 */

import { el } from "./dom.js";
import { fieldProps, fire, keep, recall } from "./invoer.js";

/** @typedef {import("./invoer.js").Plek} Plek */

/** @type {Record<string, string>} */
const SOORT = { plain_text_input: "text", email_text_input: "email", url_text_input: "url" };

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawTekst(element, plek) {
  const start = recall(element, plek)?.value ?? element.initial_value ?? "";
  const props = {
    ...fieldProps(element, plek, "Tekst"),
    class: "veld",
    placeholder: element.placeholder?.text ?? null,
    maxlength: element.max_length ?? 3000,
    "data-min": element.min_length ?? null,
    autocomplete: "off",
  };
  const veld = element.multiline ? el("textarea", { ...props, rows: "5" }) : el("input", { ...props, type: SOORT[element.type] });
  veld.value = start;
  connect(veld, element, plek, (tekst) => ({ value: tekst || null }), "value");
  return veld;
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawGetal(element, plek) {
  const veld = el("input", {
    ...fieldProps(element, plek, "Getal"),
    class: "veld veld-kort",
    type: "number",
    step: element.is_decimal_allowed ? "any" : "1",
    min: element.min_value ?? null,
    max: element.max_value ?? null,
    placeholder: element.placeholder?.text ?? null,
  });
  veld.value = recall(element, plek)?.value ?? element.initial_value ?? "";
  connect(veld, element, plek, (tekst) => ({ value: tekst || null }), "value");
  return veld;
}

/**
 * Keeps the value at every change; a click goes out on Enter.
 * @param {HTMLInputElement | HTMLTextAreaElement} veld @param {any} element @param {Plek} plek
 * @param {(tekst: string) => Record<string, any>} shape @param {string} naam
 */
function connect(veld, element, plek, shape, naam) {
  const update = () => keep(element, plek, shape(veld.value));
  const send = () => fire(element, plek, shape(veld.value)[naam]);
  update();
  veld.addEventListener("input", update);
  if (!plek.klik) return;
  const wanneer = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (wanneer.includes("on_character_entered")) veld.addEventListener("input", send);
  veld.addEventListener("keydown", (/** @type {any} */ event) => {
    if (event.key !== "Enter" || event.shiftKey || !wanneer.includes("on_enter_pressed")) return;
    event.preventDefault();
    send();
  });
}
