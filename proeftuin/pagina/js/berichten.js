/**
 * The messages of the open channel: fetched once, then kept up to date by the stream.
 * Rings "berichten" at every change and "draad" when somebody opens a thread.
 */

import { fetchJson, perform } from "./api.js";
import { isReply, makeRijen } from "./bericht.js";
import { askDanger } from "./bevestig.js";
import { startEdit } from "./bewerk.js";
import { el } from "./dom.js";
import { icoon } from "./iconen.js";
import { syncLijst } from "./lijst.js";
import { emit, on, staat } from "./staat.js";

/** @typedef {import("./staat.js").Bericht} Bericht */

/** @type {Map<string, Bericht>} */
let berichten = new Map();
/** @type {HTMLElement} */
let log = el("div");
let geladen = false;
/** @type {HTMLElement} */
let nieuwKnop = el("button");

/** @returns {Bericht[]} all messages of the open channel, replies too, in order */
export function allBerichten() {
  return [...berichten.values()].sort((een, ander) => Number(een.ts) - Number(ander.ts) || (een.ts < ander.ts ? -1 : 1));
}

/** @type {import("./bericht.js").Daden} */
export const daden = {
  edit: (bericht, node) => startEdit(bericht, node),
  remove: async (bericht) => {
    if (await askDanger("Bericht verwijderen", "Wil je dit bericht verwijderen?", "Verwijder")) {
      perform("verwijder", { kanaal: staat.kanaal, ts: bericht.ts });
    }
  },
};

/** A fresh list for the channel that was just opened. @returns {HTMLElement} */
export function drawBerichten() {
  berichten = new Map();
  geladen = false;
  log = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": "Berichten", tabindex: "0" });
  nieuwKnop = el("button", { type: "button", class: "nieuw-knop", hidden: true, on: { click: () => scrollDown() } }, icoon("omlaag"), "Nieuwe berichten");
  log.addEventListener("scroll", () => nearEnd() && (nieuwKnop.hidden = true));
  load();
  return el("div", { class: "log-om" }, log, nieuwKnop);
}

async function load() {
  const { wie, kanaal } = staat;
  const vak = log;
  const antwoord = await fetchJson("berichten", { wie, kanaal });
  if (!antwoord || vak !== log || kanaal !== staat.kanaal) return;
  berichten = new Map([...antwoord.berichten.map((/** @type {Bericht} */ bericht) => [bericht.ts, bericht])]);
  geladen = true;
  draw();
  scrollDown();
}

function draw() {
  /** @type {Map<string, number>} */
  const antwoorden = new Map();
  const boven = [];
  for (const bericht of allBerichten()) {
    if (isReply(bericht)) antwoorden.set(String(bericht.draad_ts), (antwoorden.get(String(bericht.draad_ts)) ?? 0) + 1);
    else boven.push(bericht);
  }
  const rijen = makeRijen(boven, { ...daden, openDraad: (bericht) => emit("draad", bericht) }, antwoorden);
  syncLijst(log, rijen.length ? rijen : [{ sleutel: "leeg", versie: "1", draw: () => el("p", { class: "leeg" }, "Nog geen berichten. Schrijf iets om te beginnen.") }]);
  emit("berichten");
}

/** @returns {boolean} */
function nearEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 120;
}

function scrollDown() {
  log.scrollTop = log.scrollHeight;
  nieuwKnop.hidden = true;
}

/** @param {{ kanaal: string, bericht: Bericht }} gebeurtenis */
function onBericht({ kanaal, bericht }) {
  if (kanaal !== staat.kanaal) return;
  const isNieuw = !berichten.has(bericht.ts);
  const volgen = nearEnd() || (isNieuw && bericht.user === staat.wie);
  berichten.set(bericht.ts, bericht);
  draw();
  if (volgen) scrollDown();
  else if (isNieuw && !isReply(bericht)) nieuwKnop.hidden = false;
}

on("stroom:bericht", onBericht);
on("stroom:gewijzigd", onBericht);
on("stroom:verwijderd", ({ kanaal, bericht }) => {
  if (kanaal !== staat.kanaal) return;
  berichten.delete(bericht.ts);
  draw();
});
on("kanalen", () => log.isConnected && geladen && draw());
on("kanaal:weer", () => log.isConnected && load());

/** Edit the newest message of the current person (arrow up in an empty composer, as in Slack). */
export function editLast() {
  const eigen = allBerichten().filter((bericht) => bericht.user === staat.wie && !isReply(bericht));
  const laatste = eigen.at(-1);
  const node = laatste && /** @type {HTMLElement | null} */ (log.querySelector(`[data-ts="${laatste.ts}"]`));
  if (laatste && node) startEdit(laatste, node);
}

/** Shows one message and lights it up for a moment. @param {string} ts */
export function showBericht(ts) {
  const node = log.querySelector(`[data-ts="${ts}"]`);
  if (!(node instanceof HTMLElement)) return;
  node.tabIndex = -1;
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
}
