/**
 * A surface: one message, window or Home that blocks are drawn on. Keeps what was filled in, in Slack's own
 * shape, and survives a redraw: a field with the same block_id and action_id keeps its value, as in Slack.
 */

import { perform } from "./api.js";

/** @typedef {{ kanaal: string, ts: string } | { view_id: string }} Adres */

export class Oppervlak {
  /** @param {Adres} adres */
  constructor(adres) {
    this.adres = adres;
    /** @type {Record<string, Record<string, any>>} */
    this.waarden = {};
    /** @type {Record<string, Record<string, any>>} */
    this.vorige = {};
    /** @type {Promise<void>} what was chosen and is not there yet: a window waits for it */
    this.onderweg = Promise.resolve();
  }

  /** Call before drawing: fields that do not come back are forgotten. */
  startTekening() {
    this.vorige = this.waarden;
    this.waarden = {};
  }

  /** @param {string} block_id @param {string} action_id @returns {any} what stood here before the redraw */
  recall(block_id, action_id) {
    return this.vorige[block_id]?.[action_id];
  }

  /** @param {string} block_id @param {string} action_id @param {any} waarde */
  put(block_id, action_id, waarde) {
    this.waarden[block_id] = { ...this.waarden[block_id], [action_id]: waarde };
  }

  /** @param {string} block_id @param {string} action_id @param {any} waarde */
  click(block_id, action_id, waarde) {
    return perform("klik", { ...this.adres, block_id, action_id, waarde, state: this.waarden });
  }

  /** @param {string} block_id @param {string} action_id @param {string} tekst @returns {Promise<any>} */
  suggest(block_id, action_id, tekst) {
    return perform("suggestie", { ...this.adres, block_id, action_id, tekst, state: this.waarden });
  }
}
