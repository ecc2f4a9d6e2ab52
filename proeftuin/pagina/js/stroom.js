/**
 * The stream of events of the current person. Passes each event on under its own name
 * ("stroom:bericht"), and says "stroom:weer" after a gap so that others fetch what they missed.
 */

import { emit } from "./staat.js";

/** @type {EventSource | null} */
let bron = null;

/** @param {string} wie */
export function openStroom(wie) {
  bron?.close();
  let weg = false;
  const nieuw = new EventSource(`/pagina/stroom?wie=${encodeURIComponent(wie)}`);
  bron = nieuw;
  nieuw.onopen = () => {
    if (weg) emit("stroom:weer");
    weg = false;
    emit("stroom:open", true);
  };
  nieuw.onerror = () => {
    weg = true;
    emit("stroom:open", false);
  };
  nieuw.onmessage = (bericht) => {
    const gebeurtenis = JSON.parse(bericht.data);
    emit(`stroom:${gebeurtenis.soort}`, gebeurtenis);
  };
}
