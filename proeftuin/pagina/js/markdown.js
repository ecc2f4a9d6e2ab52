/**
 * The markdown block: the everyday part of standard markdown, to nodes. Headings, lists, quotes, code, rules, links.
 */

import { el, fill } from "./dom.js";
import { findEmoji } from "./emoji.js";
import { drawLink } from "./mrkdwn.js";

const INLINE =
  /`(?<code>[^`\n]+)`|\[(?<tekst>[^\]\n]+)\]\((?<url>[^)\s]+)\)|\*\*(?<vet>[^\n]+?)\*\*|~~(?<door>[^\n]+?)~~|(?<![\p{L}\p{N}*])\*(?<ster>[^*\n]+)\*|(?<![\p{L}\p{N}_])_(?<streep>[^_\n]+)_(?![\p{L}\p{N}])|:(?<emoji>[a-z0-9_+-]+):/gu;

/** @param {string} tekst @returns {HTMLElement} */
export function drawMarkdown(tekst) {
  const vak = el("div", { class: "blok blok-tekst" });
  const regels = tekst.split("\n");
  /** @type {Node[]} */
  const delen = [];
  while (regels.length) {
    const regel = regels[0];
    if (regel.startsWith("```")) delen.push(takeCode(regels));
    else if (!regel.trim()) regels.shift();
    else if (/^#{1,6}\s/.test(regel)) delen.push(el("h4", {}, ...inline(String(regels.shift()).replace(/^#+\s+/, ""))));
    else if (/^(---+|\*\*\*+)\s*$/.test(regel)) regels.shift(), delen.push(el("hr"));
    else if (/^\s*[-*+]\s/.test(regel)) delen.push(takeLijst(regels, "ul", /^\s*[-*+]\s+/));
    else if (/^\s*\d+[.)]\s/.test(regel)) delen.push(takeLijst(regels, "ol", /^\s*\d+[.)]\s+/));
    else if (regel.startsWith(">")) delen.push(el("blockquote", {}, ...joinLines(takeWhile(regels, (r) => r.startsWith(">")).map((r) => r.replace(/^>\s?/, "")))));
    else delen.push(el("p", {}, ...joinLines(takeWhile(regels, (r, nummer) => nummer === 0 || /^[^#>`\s-]/.test(r)))));
  }
  fill(vak, ...delen);
  return vak;
}

/** @param {string[]} regels @param {(regel: string, nummer: number) => boolean} test @returns {string[]} */
function takeWhile(regels, test) {
  let aantal = 0;
  while (aantal < regels.length && test(regels[aantal], aantal)) aantal += 1;
  return regels.splice(0, aantal);
}

/** @param {string[]} regels @returns {HTMLElement} */
function takeCode(regels) {
  regels.shift();
  const code = takeWhile(regels, (regel) => !regel.startsWith("```"));
  regels.shift();
  return el("pre", { class: "codeblok", tabindex: "0" }, code.join("\n"));
}

/** @param {string[]} regels @param {"ul" | "ol"} tag @param {RegExp} teken @returns {HTMLElement} */
function takeLijst(regels, tag, teken) {
  const punten = takeWhile(regels, (regel) => teken.test(regel));
  return el(tag, {}, ...punten.map((punt) => el("li", {}, ...inline(punt.replace(teken, "")))));
}

/** @param {string[]} regels @returns {Node[]} */
function joinLines(regels) {
  return regels.flatMap((regel, nummer) => [...(nummer ? [el("br")] : []), ...inline(regel)]);
}

/** @param {string} tekst @returns {Node[]} */
function inline(tekst) {
  /** @type {Node[]} */
  const nodes = [];
  let tot = 0;
  for (const gevonden of tekst.matchAll(INLINE)) {
    nodes.push(document.createTextNode(tekst.slice(tot, gevonden.index)));
    const { code, tekst: label, url, vet, door, ster, streep, emoji } = gevonden.groups ?? {};
    if (code) nodes.push(el("code", {}, code));
    else if (url) nodes.push(drawLink(url, label));
    else if (vet) nodes.push(el("strong", {}, ...inline(vet)));
    else if (door) nodes.push(el("s", {}, ...inline(door)));
    else if (ster || streep) nodes.push(el("em", {}, ...inline(ster || streep)));
    else nodes.push(document.createTextNode(findEmoji(emoji) ?? gevonden[0]));
    tot = gevonden.index + gevonden[0].length;
  }
  nodes.push(document.createTextNode(tekst.slice(tot)));
  return nodes;
}
