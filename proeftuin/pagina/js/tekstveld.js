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

/** A day and a time in one, in the time of this machine. @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawMoment(element, plek) {
  const veld = el("input", { ...fieldProps(element, plek, "Dag en tijd"), class: "veld veld-kort", type: "datetime-local" });
  const start = recall(element, plek)?.selected_date_time ?? element.initial_date_time;
  veld.value = start ? toLocal(start) : "";
  connect(veld, element, plek, (tekst) => ({ selected_date_time: tekst ? Math.floor(Date.parse(tekst) / 1000) : null }), "selected_date_time");
  return veld;
}

/** @param {number} seconden since 1970 @returns {string} as a field for day and time wants it */
function toLocal(seconden) {
  const verschil = new Date(seconden * 1000).getTimezoneOffset() * 60;
  return new Date((seconden - verschil) * 1000).toISOString().slice(0, 16);
}

/**
 * Keeps the value at every change; a click goes out on Enter, or when a date or time was chosen.
 * @param {HTMLInputElement | HTMLTextAreaElement} veld @param {any} element @param {Plek} plek
 * @param {(tekst: string) => Record<string, any>} shape @param {string} naam
 */
function connect(veld, element, plek, shape, naam) {
  const update = () => keep(element, plek, shape(veld.value));
  const send = () => fire(element, plek, shape(veld.value)[naam]);
  update();
  veld.addEventListener("input", update);
  if (!plek.klik) return;
  if (["date", "time", "datetime-local"].includes(veld.type)) {
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
