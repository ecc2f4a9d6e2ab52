/**
 * Choosing: one from a list, several from a list, radio buttons, checkboxes; options of the bot or people.
 * In a window a single choice is the browser's own select; where a choice is at once a click
 * it is a list that folds out, so that walking past options with the arrow keys sends nothing.
 */

import { confirmFirst } from "./bevestig.js";
import { el, fill, uniqueId } from "./dom.js";
import { icoon } from "./iconen.js";
import { fieldProps, fire, keep, recall } from "./invoer.js";
import { drawText } from "./mrkdwn.js";
import { staat } from "./staat.js";
import { makeUitklap } from "./uitklap.js";

/** @typedef {import("./invoer.js").Plek} Plek */
/** @typedef {{ text: { type: string, text: string }, value: string, description?: any }} Optie */
/** @typedef {{ kop?: string, opties: Optie[] }} Groep */

/** @param {any} element @returns {boolean} */
const isMensen = (element) => element.type.endsWith("users_select");

/** @param {any} element @returns {Groep[]} */
function readGroepen(element) {
  if (isMensen(element)) {
    return [{ opties: staat.personen.map(({ id, naam }) => ({ text: { type: "plain_text", text: naam }, value: id })) }];
  }
  if (element.option_groups) {
    return element.option_groups.map((/** @type {any} */ groep) => ({ kop: groep.label.text, opties: groep.options }));
  }
  return [{ opties: element.options ?? [] }];
}

/** What Slack's state and click hold for one choice. @param {any} element @param {Optie | null} optie */
function shapeOne(element, optie) {
  return isMensen(element) ? { selected_user: optie?.value ?? null } : { selected_option: optie };
}

/** @param {any} element @param {Optie[]} opties */
function shapeMany(element, opties) {
  return isMensen(element) ? { selected_users: opties.map((optie) => optie.value) } : { selected_options: opties };
}

/** @param {any} element @param {Plek} plek @returns {string[]} the values chosen at the start */
function readStart(element, plek) {
  const eerder = recall(element, plek);
  const bron = eerder ?? {
    selected_option: element.initial_option,
    selected_user: element.initial_user,
    selected_options: element.initial_options,
    selected_users: element.initial_users,
  };
  const opties = bron.selected_options ?? (bron.selected_option ? [bron.selected_option] : []);
  const mensen = bron.selected_users ?? (bron.selected_user ? [bron.selected_user] : []);
  return [...opties.map((/** @type {Optie} */ optie) => optie.value), ...mensen];
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawSelect(element, plek) {
  const groepen = readGroepen(element);
  const opties = groepen.flatMap((groep) => groep.opties);
  let gekozen = opties.find((optie) => readStart(element, plek).includes(optie.value)) ?? null;
  keep(element, plek, shapeOne(element, gekozen));
  const choose = (/** @type {Optie | null} */ optie) => {
    gekozen = optie;
    keep(element, plek, shapeOne(element, optie));
    fire(element, plek, isMensen(element) ? optie?.value ?? null : optie);
  };
  return plek.veldId
    ? drawEigenSelect(element, plek, groepen, gekozen, choose)
    : drawKieslijst(element, plek, groepen, () => gekozen, choose);
}

/** @param {any} element @param {Plek} plek @param {Groep[]} groepen @param {Optie | null} gekozen @param {(optie: Optie | null) => void} choose */
function drawEigenSelect(element, plek, groepen, gekozen, choose) {
  const drawOptie = (/** @type {Optie} */ optie) => el("option", { value: optie.value, selected: optie.value === gekozen?.value }, optie.text.text);
  const select = el(
    "select",
    { ...fieldProps(element, plek, "Kies"), class: "veld" },
    el("option", { value: "" }, element.placeholder?.text ?? "Kies"),
    ...groepen.map((groep) => (groep.kop ? el("optgroup", { label: groep.kop }, ...groep.opties.map(drawOptie)) : groep.opties.map(drawOptie))).flat(),
  );
  const opties = groepen.flatMap((groep) => groep.opties);
  select.addEventListener("change", () => choose(opties.find((optie) => optie.value === select.value) ?? null));
  return select;
}

/** @param {any} element @param {Plek} plek @param {Groep[]} groepen @param {() => Optie | null} readGekozen @param {(optie: Optie) => void} choose */
function drawKieslijst(element, plek, groepen, readGekozen, choose) {
  const naam = element.placeholder?.text ?? "Kies";
  const tekst = el("span", {});
  const knop = el("button", { ...fieldProps(element, plek, naam), "aria-label": null, type: "button", class: "knop knop-kies" }, tekst, icoon("pijl"));
  const show = () => fill(tekst, ...(readGekozen() ? drawText(readGekozen()?.text) : [naam]));
  show();
  return makeUitklap(knop, "listbox", naam, () =>
    groepen.flatMap((groep) => [
      ...(groep.kop ? [{ kop: groep.kop }] : []),
      ...groep.opties.map((optie) => ({
        inhoud: drawText(optie.text),
        uitleg: optie.description?.text,
        gekozen: optie.value === readGekozen()?.value,
        pick: async () => {
          if (!(await confirmFirst(element.confirm))) return;
          choose(optie);
          show();
        },
      })),
    ]),
  );
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawRondjes(element, plek) {
  return drawRijen(element, plek, "radio");
}

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawVinkjes(element, plek) {
  return drawRijen(element, plek, "checkbox");
}

/** Several from a list: checkboxes in a box that scrolls. @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawMeerkeuze(element, plek) {
  const vak = drawRijen(element, plek, "checkbox");
  vak.classList.add("rijen-vak");
  return vak;
}

/** @param {any} element @param {Plek} plek @param {"radio" | "checkbox"} soort @returns {HTMLElement} */
function drawRijen(element, plek, soort) {
  const opties = readGroepen(element).flatMap((groep) => groep.opties);
  const start = readStart(element, plek);
  const naam = uniqueId("keuze");
  const grens = element.max_selected_items ?? Infinity;
  /** @type {HTMLInputElement[]} */
  const vakjes = [];
  const read = () => opties.filter((_, nummer) => vakjes[nummer].checked);
  const update = () => keep(element, plek, soort === "radio" ? shapeOne(element, read()[0] ?? null) : shapeMany(element, read()));
  const onChange = (/** @type {any} */ event) => {
    if (read().length > grens) event.target.checked = false;
    update();
    const gekozen = read();
    fire(element, plek, soort === "radio" ? gekozen[0] : isMensen(element) ? gekozen.map((optie) => optie.value) : gekozen);
  };
  const rijen = opties.map((optie) => {
    const vakje = el("input", { type: soort, name: naam, value: optie.value, checked: start.includes(optie.value), on: { change: onChange } });
    vakjes.push(vakje);
    return el("label", { class: "rij" }, vakje, el("span", {}, ...drawText(optie.text), optie.description && el("span", { class: "rij-uitleg" }, ...drawText(optie.description))));
  });
  update();
  const los = plek.veldId ? {} : { role: soort === "radio" ? "radiogroup" : "group", "aria-label": element.placeholder?.text ?? (soort === "radio" ? "Kies één" : "Kies wat past"), "aria-describedby": plek.bij ?? null };
  return el("div", { class: "rijen", id: plek.veldId ?? null, "data-actie": element.action_id, ...los }, ...rijen);
}
