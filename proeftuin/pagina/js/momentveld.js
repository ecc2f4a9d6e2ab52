/**
 * Fields for a day, a time, and both. A browser writes days and times after its own language; so the day stands beside
 * it in words, and the time is typed on 24 hours: "14.30", "14:30" and "9" are all understood.
 */

import { formatDatum, joinMoment, splitMoment } from "./datum.js";
import { el, uniqueId } from "./dom.js";
import { fieldProps, fire, keep, recall } from "./invoer.js";

/** @typedef {import("./invoer.js").Plek} Plek */

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawDatum(element, plek) {
  const dag = makeDag(element, plek, "Datum");
  dag.value = recall(element, plek)?.selected_date ?? element.initial_date ?? "";
  return connect([dag], element, plek, "selected_date", () => dag.value || null, () => dag.value);
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawTijd(element, plek) {
  const uur = makeUur(fieldProps(element, plek, "Tijd"));
  uur.value = showUur(recall(element, plek)?.selected_time ?? element.initial_time ?? "");
  return connect([uur], element, plek, "selected_time", () => readUur(uur.value) || null);
}

/** A day and a time in one, in Amsterdam. @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawMoment(element, plek) {
  const id = uniqueId("tijd");
  const dag = makeDag(element, plek, "Dag");
  const uur = makeUur({ id, "aria-label": "tijd", "aria-labelledby": plek.veldId ? `${plek.veldId}-label ${id}` : null, "aria-describedby": plek.beschrijving ?? null });
  const start = recall(element, plek)?.selected_date_time ?? element.initial_date_time;
  const begin = start ? splitMoment(start) : { dag: "", uur: "" };
  dag.value = begin.dag;
  uur.value = showUur(begin.uur);
  const read = () => (dag.value && readUur(uur.value) ? joinMoment(dag.value, readUur(uur.value)) : null);
  return connect([dag, uur], element, plek, "selected_date_time", read, () => dag.value);
}

/** @param {any} element @param {Plek} plek @param {string} naam @returns {HTMLInputElement} */
function makeDag(element, plek, naam) {
  return el("input", { ...fieldProps(element, plek, naam), class: "veld veld-kort", type: "date" });
}

/** @param {Record<string, any>} props @returns {HTMLInputElement} */
function makeUur(props) {
  return el("input", { ...props, class: "veld veld-uur", type: "text", inputmode: "numeric", placeholder: "14.30", maxlength: "5", autocomplete: "off" });
}

/**
 * Keeps the value at every change; where a choice is a click, it goes out once it is whole.
 * @param {HTMLInputElement[]} velden @param {any} element @param {Plek} plek @param {string} naam
 * @param {() => any} read @param {() => string} [dag] the day to say in words
 */
function connect(velden, element, plek, naam, read, dag = () => "") {
  const woorden = el("output", { class: "veld-woorden" });
  const update = () => {
    for (const veld of velden) if (veld.type === "text") veld.setCustomValidity(veld.value.trim() && !readUur(veld.value) ? "geen tijd" : "");
    keep(element, plek, { [naam]: read() });
    woorden.textContent = dag() ? formatDatum(new Date(`${dag()}T12:00:00Z`)) : "";
  };
  for (const veld of velden) {
    veld.addEventListener("input", update);
    veld.addEventListener("change", () => read() !== null && fire(element, plek, read()));
  }
  update();
  return el("span", { class: "veld-rij" }, ...velden, woorden);
}

/** @param {string} tekst @returns {string} "14:30", or nothing where this is no time */
function readUur(tekst) {
  const gelezen = /^\s*(\d{1,2})(?:\s*[.:u]\s*(\d{2})?)?\s*$/i.exec(tekst);
  if (!gelezen || Number(gelezen[1]) > 23 || Number(gelezen[2] ?? 0) > 59) return "";
  return `${gelezen[1].padStart(2, "0")}:${gelezen[2] ?? "00"}`;
}

/** @param {string} uur "14:30" @returns {string} */
const showUur = (uur) => uur.replace(":", ".");
