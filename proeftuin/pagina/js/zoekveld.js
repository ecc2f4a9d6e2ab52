/**
 * A choice from options that the bot gives while you type (external_select): an ARIA combobox. Where more may be chosen
 * (multi_external_select), what was chosen stands above it, each with a button that takes it away.
 */

import { el, fill, uniqueId } from "./dom.js";
import { fieldProps, fire, keep, recall } from "./invoer.js";
import { drawText } from "./mrkdwn.js";
import { place } from "./uitklap.js";

/** @typedef {import("./invoer.js").Plek} Plek */

const RUST = 250; // milliseconds of not typing before the bot is asked

/** @param {any} element @param {Plek} plek @returns {HTMLElement} */
export function drawZoekveld(element, plek) {
  const lijstId = uniqueId("suggesties");
  const meer = element.type.startsWith("multi_");
  const was = recall(element, plek);
  let gekozen = was?.selected_option ?? element.initial_option ?? null;
  /** @type {any[]} */
  let rij = was?.selected_options ?? element.initial_options ?? [];
  /** @type {any[]} */
  let opties = [];
  let actief = -1;
  let wacht = 0;

  const veld = el("input", {
    ...fieldProps(element, plek, "Zoek"),
    class: "veld",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": lijstId,
    placeholder: element.placeholder?.text ?? "Typ om te zoeken",
  });
  const lijst = el("div", { class: "uitklap", role: "listbox", id: lijstId, "aria-label": "Suggesties", popover: "manual" });
  const gekozenen = el("span", { class: "zoekveld-rij" });
  const store = () => keep(element, plek, meer ? { selected_options: rij } : { selected_option: gekozen });
  const drawRij = () =>
    fill(
      gekozenen,
      ...rij.map((optie) =>
        el(
          "button",
          { type: "button", class: "knop", "aria-label": `Haal weg: ${optie.text.text}`, on: { click: () => (rij = rij.filter((o) => o !== optie), drawRij(), store(), veld.focus()) } },
          `${optie.text.text} ×`,
        ),
      ),
    );

  const close = () => {
    if (lijst.matches(":popover-open")) lijst.hidePopover();
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
    actief = -1;
  };
  const choose = (/** @type {any} */ optie) => {
    gekozen = optie;
    if (meer && !rij.some((o) => o.value === optie.value)) rij = [...rij, optie];
    veld.value = meer ? "" : optie.text.text;
    if (meer) drawRij();
    store();
    close();
    fire(element, plek, optie);
  };
  const mark = () => {
    [...lijst.children].forEach((kind, nummer) => kind.setAttribute("aria-selected", String(nummer === actief)));
    const kind = lijst.children[actief];
    if (kind) veld.setAttribute("aria-activedescendant", kind.id), kind.scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    const tekst = veld.value.trim();
    if (tekst.length < (element.min_query_length ?? 3)) return close();
    const antwoord = await plek.oppervlak.suggest(plek.block_id, element.action_id, tekst);
    if (veld.value.trim() !== tekst || document.activeElement !== veld) return;
    opties = antwoord.options ?? (antwoord.option_groups ?? []).flatMap((/** @type {any} */ groep) => groep.options);
    actief = -1;
    const regels = opties.map((optie) =>
      el(
        "div",
        { class: "uitklap-punt", role: "option", id: uniqueId("suggestie"), "aria-selected": "false", on: { mousedown: (event) => (event.preventDefault(), choose(optie)) } },
        ...drawText(optie.text),
      ),
    );
    fill(lijst, ...(regels.length ? regels : [el("div", { class: "uitklap-kop", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Niets gevonden")]));
    lijst.showPopover();
    place(lijst, veld);
    veld.setAttribute("aria-expanded", "true");
  };

  veld.value = gekozen?.text.text ?? "";
  if (meer) drawRij();
  store();
  veld.addEventListener("input", () => {
    gekozen = null;
    store();
    clearTimeout(wacht);
    wacht = window.setTimeout(search, RUST);
  });
  if (element.min_query_length === 0) veld.addEventListener("focus", search);
  veld.addEventListener("blur", close);
  veld.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (!lijst.matches(":popover-open")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      actief = (actief + (event.key === "ArrowDown" ? 1 : -1) + opties.length) % (opties.length || 1);
      mark();
    } else if (event.key === "Enter" && opties[actief]) {
      event.preventDefault();
      choose(opties[actief]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return el("span", { class: "uitklap-om uitklap-breed" }, ...(meer ? [gekozenen] : []), veld, lijst);
}
