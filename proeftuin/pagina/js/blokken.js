/**
 * Draws Block Kit blocks on a surface. What is in a block that can be pressed or filled in
 * is drawn by invoer.js; this file only lays blocks out.
 */

import { el, uniqueId } from "./dom.js";
import { drawElement } from "./invoer.js";
import { drawMarkdown } from "./markdown.js";
import { drawText } from "./mrkdwn.js";
import { drawRijk } from "./rijk.js";

/** @typedef {import("./oppervlak.js").Oppervlak} Oppervlak */

/** @type {Record<string, (blok: any, id: string, oppervlak: Oppervlak) => HTMLElement>} */
const TEKENAARS = {
  section: drawSection,
  header: (blok) => el("h3", { class: "blok blok-kop" }, ...drawText(blok.text)),
  context: drawContext,
  divider: () => el("hr", { class: "blok blok-streep" }),
  actions: drawActions,
  input: drawInput,
  image: drawImage,
  rich_text: drawRijk,
  markdown: (blok) => drawMarkdown(blok.text),
};

/** @param {any[]} blokken @param {Oppervlak} oppervlak @returns {HTMLElement[]} */
export function drawBlokken(blokken, oppervlak) {
  oppervlak.startTekening();
  return blokken.map((blok, nummer) => {
    const id = blok.block_id ?? `blok-${nummer}`;
    const draw = TEKENAARS[blok.type] ?? drawUnknown;
    const node = draw(blok, id, oppervlak);
    node.dataset.blok = id;
    return node;
  });
}

/** @param {any} blok @param {string} id @param {Oppervlak} oppervlak */
function drawSection(blok, id, oppervlak) {
  const tekstId = uniqueId("tekst");
  const inhoud = el(
    "div",
    { class: "blok-inhoud", id: tekstId },
    blok.text && el("div", { class: "blok-tekst" }, ...drawText(blok.text)),
    blok.fields && el("div", { class: "velden" }, ...blok.fields.map((/** @type {any} */ veld) => el("div", { class: "blok-tekst" }, ...drawText(veld)))),
  );
  const naast = blok.accessory;
  if (!naast) return el("div", { class: "blok" }, inhoud);
  const node = naast.type === "image" ? drawPlaatje(naast, "plaatje-naast") : drawElement(naast, { block_id: id, oppervlak, klik: true, bij: tekstId });
  return el("div", { class: "blok blok-naast" }, inhoud, node);
}

/** @param {any} blok */
function drawContext(blok) {
  return el(
    "div",
    { class: "blok blok-context" },
    ...(blok.elements ?? []).map((/** @type {any} */ deel) => (deel.type === "image" ? drawPlaatje(deel, "plaatje-klein") : el("div", {}, ...drawText(deel)))),
  );
}

/** @param {any} blok @param {string} id @param {Oppervlak} oppervlak */
function drawActions(blok, id, oppervlak) {
  return el("div", { class: "blok blok-acties" }, ...blok.elements.map((/** @type {any} */ element) => drawElement(element, { block_id: id, oppervlak, klik: true })));
}

/** A label, its field, its hint and room for an error. @param {any} blok @param {string} id @param {Oppervlak} oppervlak */
function drawInput(blok, id, oppervlak) {
  const veldId = uniqueId("veld");
  const groep = ["radio_buttons", "checkboxes", "multi_static_select", "multi_users_select"].includes(blok.element.type);
  const label = [...drawText(blok.label), blok.optional ? el("span", { class: "optioneel" }, " (mag leeg blijven)") : null];
  const veld = drawElement(blok.element, {
    block_id: id,
    oppervlak,
    klik: Boolean(blok.dispatch_action),
    veldId,
    beschrijving: `${veldId}-hint ${veldId}-fout`,
    nodig: !blok.optional,
  });
  const onder = [
    el("p", { class: "hint", id: `${veldId}-hint`, hidden: !blok.hint }, ...drawText(blok.hint)),
    el("p", { class: "fout", id: `${veldId}-fout`, hidden: true }),
  ];
  const props = { class: "blok blok-veld", "data-nodig": !blok.optional, "data-actie": blok.element.action_id };
  return groep
    ? el("fieldset", { ...props, "aria-describedby": `${veldId}-hint ${veldId}-fout` }, el("legend", {}, ...label), veld, ...onder)
    : el("div", props, el("label", { for: veldId, id: `${veldId}-label` }, ...label), veld, ...onder);
}

/** @param {any} blok */
function drawImage(blok) {
  return el("figure", { class: "blok blok-beeld" }, drawPlaatje(blok, "plaatje"), blok.title && el("figcaption", {}, ...drawText(blok.title)));
}

/** @param {any} beeld @param {string} soort */
function drawPlaatje(beeld, soort) {
  return el("img", { class: soort, src: beeld.image_url ?? beeld.slack_file?.url ?? "", alt: beeld.alt_text ?? "" });
}

/** @param {any} blok */
function drawUnknown(blok) {
  return el("p", { class: "blok leeg" }, `De proeftuin kent dit blok nog niet: ${blok.type}`);
}
