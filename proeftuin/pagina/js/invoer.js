/**
 * Which element is drawn by which file, and the few things all elements share. An element tells its
 * surface what it holds (`keep`) and, where Slack would send block_actions, that it was used (`fire`).
 */

import { el } from "./dom.js";
import { drawBestand } from "./bestandveld.js";
import { drawKnop, drawOverloop } from "./knop.js";
import { drawMeerkeuze, drawRondjes, drawSelect, drawVinkjes } from "./keuze.js";
import { drawDatum, drawMoment, drawTijd } from "./momentveld.js";
import { drawGetal, drawTekst } from "./tekstveld.js";
import { drawZoekveld } from "./zoekveld.js";

/**
 * @typedef {object} Plek where an element stands
 * @property {string} block_id
 * @property {import("./oppervlak.js").Oppervlak} oppervlak
 * @property {boolean} klik  using it sends block_actions
 * @property {string} [veldId]  id for the field, when a label points at it
 * @property {string} [beschrijving]  ids of hint and error
 * @property {boolean} [nodig]
 * @property {string} [bij]  id of the text it stands beside
 */

/** @type {Record<string, (element: any, plek: Plek) => HTMLElement>} */
const TEKENAARS = {
  button: drawKnop,
  overflow: drawOverloop,
  plain_text_input: drawTekst,
  email_text_input: drawTekst,
  url_text_input: drawTekst,
  number_input: drawGetal,
  datepicker: drawDatum,
  timepicker: drawTijd,
  datetimepicker: drawMoment,
  static_select: drawSelect,
  users_select: drawSelect,
  multi_static_select: drawMeerkeuze,
  multi_users_select: drawMeerkeuze,
  radio_buttons: drawRondjes,
  checkboxes: drawVinkjes,
  external_select: drawZoekveld,
  multi_external_select: drawZoekveld,
  file_input: drawBestand,
};

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawElement(element, plek) {
  const draw = TEKENAARS[element.type];
  return draw ? draw(element, plek) : el("p", { class: "leeg" }, `De proeftuin kent dit onderdeel nog niet: ${element.type}`);
}

/** @param {any} element @param {Plek} plek @returns {any} its value from before a redraw, in Slack's shape */
export function recall(element, plek) {
  return plek.oppervlak.recall(plek.block_id, element.action_id);
}

/** @param {any} element @param {Plek} plek @param {object} waarde without the type */
export function keep(element, plek, waarde) {
  plek.oppervlak.put(plek.block_id, element.action_id, { type: element.type, ...waarde });
}

/** @param {any} element @param {Plek} plek @param {any} waarde @returns {Promise<any> | undefined} */
export function fire(element, plek, waarde) {
  return plek.klik ? plek.oppervlak.click(plek.block_id, element.action_id, waarde) : undefined;
}

/**
 * The attributes every field has: a name for who cannot see it, its hint and its error.
 * @param {any} element @param {Plek} plek @param {string} anders the name when nothing else names it
 * @returns {Record<string, any>}
 */
export function fieldProps(element, plek, anders) {
  return {
    id: plek.veldId ?? null,
    "aria-label": plek.veldId ? null : element.placeholder?.text ?? anders,
    "aria-describedby": plek.beschrijving ?? plek.bij ?? null,
    "aria-required": plek.nodig ? "true" : null,
    "data-actie": element.action_id,
    autofocus: element.focus_on_load ? true : null,
  };
}
