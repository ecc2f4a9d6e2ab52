/**
 * Draws one message. Decides nothing: what the buttons do is said by who asks for the drawing.
 */

import { drawBlokken } from "./blokken.js";
import { dateOf, formatDatum, formatTijd } from "./datum.js";
import { drawDisc } from "./disc.js";
import { el, hiddenText } from "./dom.js";
import { icoon } from "./iconen.js";
import { fingerprint } from "./lijst.js";
import { drawMrkdwn } from "./mrkdwn.js";
import { Oppervlak } from "./oppervlak.js";
import { findKanaal, nameOf, staat } from "./staat.js";
import { makeUitklap } from "./uitklap.js";

/** @typedef {import("./staat.js").Bericht} Bericht */
/**
 * @typedef {object} Daden what can be done with a message
 * @property {((bericht: Bericht) => void)} [openDraad]
 * @property {((bericht: Bericht, node: HTMLElement) => void)} edit
 * @property {((bericht: Bericht) => void)} remove
 */

/** @type {Map<string, Oppervlak>} */
const oppervlakken = new Map();

/** @param {Bericht} bericht @returns {Oppervlak} the same one at every redraw, so that choices stay */
function oppervlakOf(bericht) {
  const sleutel = `${staat.wie} ${staat.kanaal} ${bericht.ts}`;
  const oppervlak = oppervlakken.get(sleutel) ?? new Oppervlak({ kanaal: staat.kanaal, ts: bericht.ts });
  oppervlakken.set(sleutel, oppervlak);
  return oppervlak;
}

/** @param {Bericht} bericht @returns {boolean} */
export function isReply(bericht) {
  return Boolean(bericht.draad_ts) && bericht.draad_ts !== bericht.ts;
}

/**
 * Rows for a list: a line at each new day, and messages; soon after each other by one person they stand together.
 * @param {Bericht[]} berichten in order @param {Daden} daden @param {Map<string, number>} antwoorden replies by ts
 * @returns {import("./lijst.js").Rij[]}
 */
export function makeRijen(berichten, daden, antwoorden) {
  /** @type {import("./lijst.js").Rij[]} */
  const rijen = [];
  /** @type {Bericht | undefined} */
  let vorige;
  for (const bericht of berichten) {
    const dag = formatDatum(dateOf(bericht.ts));
    const zelfdeDag = vorige && formatDatum(dateOf(vorige.ts)) === dag;
    if (!zelfdeDag) rijen.push({ sleutel: `dag ${dag}`, versie: "1", draw: () => el("p", { class: "dag" }, el("span", {}, dag)) });
    const snel = vorige && Number(bericht.ts) - Number(vorige.ts) < 300;
    const vervolg = Boolean(zelfdeDag && snel && vorige && !isSysteem(vorige) && vorige?.user === bericht.user && !bericht.alleen_hier && !vorige?.alleen_hier);
    const aantal = antwoorden.get(bericht.ts) ?? 0;
    const vast = Boolean(findKanaal()?.vastgezet?.includes(bericht.ts));
    rijen.push({
      sleutel: bericht.ts,
      versie: fingerprint(JSON.stringify([bericht, vervolg, aantal, vast])),
      draw: () => isSysteem(bericht) ? drawSysteem(bericht) : drawBericht(bericht, { vervolg, aantal, vast }, daden),
    });
    vorige = bericht;
  }
  return rijen;
}

/** Slack's own lines ("is bij dit kanaal gekomen"): nobody can type such a mention, so this is sure. @param {Bericht} bericht */
function isSysteem(bericht) {
  return !bericht.blocks && bericht.tekst.startsWith(`<@${bericht.user}> `);
}

/** @param {Bericht} bericht */
function drawSysteem(bericht) {
  const tekst = `${nameOf(bericht.user)}${bericht.tekst.slice(bericht.tekst.indexOf(">") + 1)}`;
  return el("article", { class: "systeem", "data-ts": bericht.ts, "aria-label": "Mededeling van Slack" }, ...drawMrkdwn(tekst));
}

/** @param {Bericht} bericht @param {{ vervolg: boolean, aantal: number, vast: boolean }} toestand @param {Daden} daden @returns {HTMLElement} */
function drawBericht(bericht, { vervolg, aantal, vast }, daden) {
  const moment = dateOf(bericht.ts);
  const tijd = el("time", { datetime: moment.toISOString(), title: `${formatDatum(moment)}, ${formatTijd(moment)} uur` }, formatTijd(moment));
  const naam = nameOf(bericht.user);
  const kop = vervolg
    ? hiddenText(`${naam}, ${formatTijd(moment)} uur`)
    : el("p", { class: "bericht-kop" }, el("span", { class: "naam" }, naam), bericht.user === staat.bot.id && el("span", { class: "app" }, "app"), tijd);
  const node = el(
    "article",
    {
      class: `bericht${vervolg ? " bericht-vervolg" : ""}${bericht.alleen_hier ? " bericht-hier" : ""}`,
      "data-ts": bericht.ts,
      "data-van": bericht.user,
      "aria-label": `Bericht van ${naam}`,
    },
    el("div", { class: "bericht-kant" }, vervolg ? tijd : drawDisc(bericht.user)),
    el(
      "div",
      { class: "bericht-lijf" },
      kop,
      bericht.alleen_hier && el("p", { class: "merkje" }, icoon("oog"), "Alleen zichtbaar voor jou"),
      vast && el("p", { class: "merkje" }, icoon("speld"), "Vastgezet"),
      drawInhoud(bericht),
      ...bericht.bestanden.map(({ naam, url }) => el("a", { class: "bestand", href: url, download: naam }, icoon("bestand"), naam)),
      aantal > 0 && daden.openDraad && el("button", { type: "button", class: "knop-tekst draad-knop", on: { click: () => daden.openDraad?.(bericht) } }, aantal === 1 ? "1 antwoord" : `${aantal} antwoorden`),
    ),
  );
  const meer = drawMeer(bericht, node, daden);
  if (meer) node.append(meer);
  return node;
}

/** @param {Bericht} bericht @returns {HTMLElement} */
function drawInhoud(bericht) {
  const bewerkt = bericht.bewerkt && el("span", { class: "bewerkt" }, " (bewerkt)");
  if (bericht.blocks?.length && bericht.user === staat.bot.id) return el("div", { class: "inhoud" }, ...drawBlokken(bericht.blocks, oppervlakOf(bericht)), bewerkt);
  if (!bericht.tekst) return el("div", { class: "inhoud" });
  return el("div", { class: "inhoud blok-tekst" }, ...drawMrkdwn(bericht.tekst), bewerkt);
}

/** @param {Bericht} bericht @param {HTMLElement} node @param {Daden} daden @returns {HTMLElement | null} */
function drawMeer(bericht, node, daden) {
  if (bericht.alleen_hier) return null;
  const eigen = bericht.user === staat.wie;
  const punt = (/** @type {string} */ tekst) => [document.createTextNode(tekst)];
  const punten = [
    ...(daden.openDraad ? [{ inhoud: punt("Antwoord in draad"), pick: () => daden.openDraad?.(bericht) }] : []),
    ...(eigen ? [{ inhoud: punt("Bewerk"), pick: () => daden.edit(bericht, node) }] : []),
    ...(eigen ? [{ inhoud: punt("Verwijder"), gevaar: true, pick: () => daden.remove(bericht) }] : []),
  ];
  if (!punten.length) return null;
  const knop = el("button", { type: "button", class: "knop-kaal bericht-meer", "aria-label": "Meer bij dit bericht" }, icoon("meer"));
  return makeUitklap(knop, "menu", "Bij dit bericht", () => punten);
}
