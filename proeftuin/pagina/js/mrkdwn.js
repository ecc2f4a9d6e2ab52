/**
 * Slack's mrkdwn and plain text, to nodes. Never to a string of HTML: everything that is not
 * a known sign becomes a text node.
 */

import { formatToken } from "./datum.js";
import { el } from "./dom.js";
import { findEmoji } from "./emoji.js";
import { findKanaal, findPersoon, nameOf, staat } from "./staat.js";

const WOORD = "[\\p{L}\\p{N}]";
const INLINE = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<hoek>[^<>\\n]+)>",
    ":(?<emoji>[a-z0-9_+-]+):",
    ...[["vet", "\\*"], ["schuin", "_"], ["door", "~"]].map(
      ([naam, teken]) => `(?<!${WOORD}|${teken})${teken}(?=\\S)(?<${naam}>[^${teken}\\n]*?[^\\s${teken}])${teken}(?!${WOORD}|${teken})`,
    ),
  ].join("|"),
  "gu",
);

/** @param {string} tekst @returns {string} Slack escapes only these three */
export function decode(tekst) {
  return tekst.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** @param {{ type: string, text: string, emoji?: boolean } | null | undefined} object a text object @returns {Node[]} */
export function drawText(object) {
  if (!object) return [];
  return object.type === "mrkdwn" ? drawMrkdwn(object.text) : drawPlain(object.text);
}

/** @param {string} tekst @returns {Node[]} plain text, only emoji are known */
export function drawPlain(tekst) {
  const metEmoji = tekst.replace(/:([a-z0-9_+-]+):/g, (geheel, naam) => findEmoji(naam) ?? geheel);
  return lines(metEmoji, (regel) => [document.createTextNode(decode(regel))]);
}

/** @param {string} tekst @returns {Node[]} */
export function drawMrkdwn(tekst) {
  return tekst.split(/```\n?/).flatMap((deel, index) => {
    if (index % 2) return [el("pre", { class: "codeblok", tabindex: "0" }, decode(deel.replace(/\n$/, "")))];
    return deel ? drawRegels(deel.replace(index ? /^\n/ : /$^/, "")) : [];
  });
}

/** Gathers neighbouring lines of one kind: quote, list or running text. @param {string} tekst @returns {Node[]} */
function drawRegels(tekst) {
  /** @type {{ soort: string, regels: string[] }[]} */
  const groepen = [];
  for (const regel of tekst.split("\n")) {
    const soort = /^(&gt;|>)/.test(regel) ? "citaat" : /^\s*(•|-)\s+/.test(regel) ? "lijst" : "tekst";
    const vorige = groepen.at(-1);
    if (vorige?.soort === soort) vorige.regels.push(regel);
    else groepen.push({ soort, regels: [regel] });
  }
  return groepen.flatMap(({ soort, regels }) => {
    if (soort === "citaat") return [el("blockquote", {}, lines(regels.map((r) => r.replace(/^(&gt;|>)\s?/, "")).join("\n"), inline))];
    if (soort === "lijst") return [el("ul", {}, ...regels.map((r) => el("li", {}, ...inline(r.replace(/^\s*(•|-)\s+/, "")))))];
    return lines(regels.join("\n"), inline);
  });
}

/** @param {string} tekst @param {(regel: string) => Node[]} draw @returns {Node[]} */
function lines(tekst, draw) {
  return tekst.split("\n").flatMap((regel, index) => [...(index ? [el("br")] : []), ...draw(regel)]);
}

/** @param {string} tekst one line @returns {Node[]} */
function inline(tekst) {
  /** @type {Node[]} */
  const nodes = [];
  let tot = 0;
  for (const gevonden of tekst.matchAll(INLINE)) {
    if (gevonden.index > tot) nodes.push(document.createTextNode(decode(tekst.slice(tot, gevonden.index))));
    nodes.push(drawTeken(gevonden));
    tot = gevonden.index + gevonden[0].length;
  }
  if (tot < tekst.length) nodes.push(document.createTextNode(decode(tekst.slice(tot))));
  return nodes;
}

/** @param {RegExpMatchArray} gevonden @returns {Node} */
function drawTeken(gevonden) {
  const { code, hoek, emoji, vet, schuin, door } = gevonden.groups ?? {};
  if (code) return el("code", {}, decode(code));
  if (hoek) return drawHoek(hoek);
  if (vet) return el("strong", {}, ...inline(vet));
  if (schuin) return el("em", {}, ...inline(schuin));
  if (door) return el("s", {}, ...inline(door));
  return document.createTextNode(findEmoji(emoji) ?? gevonden[0]);
}

/** Everything Slack puts between < and >. @param {string} inhoud @returns {Node} */
function drawHoek(inhoud) {
  const [doel, ...rest] = inhoud.split("|");
  const label = rest.join("|");
  if (doel.startsWith("@")) return drawPersoon(doel.slice(1), label);
  if (doel.startsWith("#")) return drawKanaal(doel.slice(1), label);
  if (doel.startsWith("!date^")) {
    const [, seconden, vorm] = doel.split("^");
    return el("time", {}, formatToken(Number(seconden), vorm));
  }
  if (doel.startsWith("!")) return el("span", { class: "noem" }, `@${decode(label || doel.slice(1).split("^")[0])}`);
  return drawLink(decode(doel), label ? decode(label) : decode(doel.replace(/^mailto:/, "")));
}

/** @param {string} id @param {string} [label] @returns {HTMLElement} */
export function drawPersoon(id, label = "") {
  const bekend = id === staat.bot.id || findPersoon(id);
  return el("span", { class: id === staat.wie ? "noem noem-jou" : "noem" }, `@${bekend ? nameOf(id) : decode(label) || id}`);
}

/** @param {string} id @param {string} [label] @returns {HTMLElement} */
export function drawKanaal(id, label = "") {
  const kanaal = findKanaal(id);
  if (!kanaal) return el("span", { class: "noem" }, label ? `#${decode(label)}` : "een besloten kanaal");
  return el("button", { type: "button", class: "noem noem-kanaal", "data-naar-kanaal": id }, `#${kanaal.naam}`);
}

/** @param {string} url @returns {boolean} an address that cannot run anything */
export function isSafe(url) {
  return /^(https?:|mailto:|tel:)/i.test(url);
}

/** @param {string} url @param {string} tekst @returns {HTMLElement} */
export function drawLink(url, tekst) {
  if (!isSafe(url)) return el("span", {}, tekst);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, tekst);
}
