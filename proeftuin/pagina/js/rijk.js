/**
 * Slack's rich_text block, to nodes: sections, lists, quotes and preformatted text.
 */

import { formatToken } from "./datum.js";
import { el } from "./dom.js";
import { findEmoji } from "./emoji.js";
import { drawKanaal, drawLink, drawPersoon } from "./mrkdwn.js";

/** @param {any} blok @returns {HTMLElement} */
export function drawRijk(blok) {
  return el("div", { class: "blok blok-tekst" }, ...(blok.elements ?? []).map(drawDeel));
}

/** @param {any} deel @returns {HTMLElement} */
function drawDeel(deel) {
  const inhoud = () => (deel.elements ?? []).flatMap(drawStuk);
  switch (deel.type) {
    case "rich_text_list":
      return el(
        deel.style === "ordered" ? "ol" : "ul",
        { "data-inspring": deel.indent ?? 0, start: deel.offset ? deel.offset + 1 : null },
        ...(deel.elements ?? []).map((/** @type {any} */ punt) => el("li", {}, ...(punt.elements ?? []).flatMap(drawStuk))),
      );
    case "rich_text_quote":
      return el("blockquote", {}, ...inhoud());
    case "rich_text_preformatted":
      return el("pre", { class: "codeblok", tabindex: "0" }, ...inhoud());
    default:
      return el("p", {}, ...inhoud());
  }
}

/** @param {any} stuk @returns {Node[]} */
function drawStuk(stuk) {
  const stijl = stuk.style ?? {};
  let nodes = drawKaal(stuk);
  if (stijl.code) nodes = [el("code", {}, ...nodes)];
  if (stijl.bold) nodes = [el("strong", {}, ...nodes)];
  if (stijl.italic) nodes = [el("em", {}, ...nodes)];
  if (stijl.strike) nodes = [el("s", {}, ...nodes)];
  return nodes;
}

/** @param {any} stuk @returns {Node[]} */
function drawKaal(stuk) {
  switch (stuk.type) {
    case "text":
      return stuk.text.split("\n").flatMap((/** @type {string} */ regel, /** @type {number} */ nummer) => [
        ...(nummer ? [el("br")] : []),
        document.createTextNode(regel),
      ]);
    case "link":
      return [drawLink(stuk.url, stuk.text || stuk.url)];
    case "user":
      return [drawPersoon(stuk.user_id)];
    case "channel":
      return [drawKanaal(stuk.channel_id)];
    case "emoji":
      return [document.createTextNode(findEmoji(stuk.name) ?? `:${stuk.name}:`)];
    case "broadcast":
      return [el("span", { class: "noem" }, `@${stuk.range}`)];
    case "date":
      return [el("time", {}, formatToken(stuk.timestamp, stuk.format))];
    default:
      return [];
  }
}
