/**
 * Fields to write in: text, number, date and time.
 */

import { formatDatum } from "./datum.js";
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

/** With the day in words beside it: a browser may write dates in another order. @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawDatum(element, plek) {
  const veld = el("input", { ...fieldProps(element, plek, "Datum"), class: "veld veld-kort", type: "date" });
  veld.value = recall(element, plek)?.selected_date ?? element.initial_date ?? "";
  connect(veld, element, plek, (tekst) => ({ selected_date: tekst || null }), "selected_date");
  const woorden = el("output", { class: "veld-woorden" });
  const show = () => (woorden.textContent = veld.value ? formatDatum(new Date(`${veld.value}T12:00:00Z`)) : "");
  veld.addEventListener("input", show);
  show();
  return el("span", { class: "veld-rij" }, veld, woorden);
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawTijd(element, plek) {
  const veld = el("input", { ...fieldProps(element, plek, "Tijd"), class: "veld veld-kort", type: "time" });
  veld.value = recall(element, plek)?.selected_time ?? element.initial_time ?? "";
  connect(veld, element, plek, (tekst) => ({ selected_time: tekst || null }), "selected_time");
  return veld;
}

/**
 * Keeps the value at every change; a click goes out on Enter, or when a date or time was chosen.
 * @param {HTMLInputElement | HTMLTextAreaElement} veld @param {any} element @param {Plek} plek
 * @param {(tekst: string) => Record<string, string | null>} shape @param {string} naam
 */
function connect(veld, element, plek, shape, naam) {
  const update = () => keep(element, plek, shape(veld.value));
  const send = () => fire(element, plek, shape(veld.value)[naam]);
  update();
  veld.addEventListener("input", update);
  if (!plek.klik) return;
  if (veld.type === "date" || veld.type === "time") {
    veld.addEventListener("change", send);
    return;
  }
  const wanneer = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (wanneer.includes("on_character_entered")) veld.addEventListener("input", send);
  veld.addEventListener("keydown", (/** @type {any} */ event) => {
    if (event.key !== "Enter" || event.shiftKey || !wanneer.includes("on_enter_pressed")) return;
    event.preventDefault();
    send();
  });
}
