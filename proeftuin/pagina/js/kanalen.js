/**
 * The list of conversations of the current person: the bot on top, then channels, archived ones last.
 */

import { drawDisc } from "./disc.js";
import { el, fill, hiddenText } from "./dom.js";
import { icoon } from "./iconen.js";
import { findPersoon, on, staat } from "./staat.js";
import { openKanaal } from "./wissel.js";

/** @typedef {import("./staat.js").Kanaal} Kanaal */

const vak = /** @type {HTMLElement} */ (document.getElementById("kanalen"));

/** @param {Kanaal} kanaal @returns {string} */
export function kanaalNaam(kanaal) {
  return kanaal.soort === "dm" ? staat.bot.naam : kanaal.naam;
}

function draw() {
  const focusOp = /** @type {HTMLElement | null} */ (document.activeElement?.closest("[data-kanaal]"))?.dataset.kanaal;
  const persoon = findPersoon(staat.wie);
  const { kanalen } = staat;
  fill(
    vak,
    persoon &&
      el(
        "div",
        { class: "ikben" },
        drawDisc(persoon.id),
        el("p", { class: "ikben-tekst" }, el("span", { class: "ikben-nu" }, "Je bent nu "), el("strong", {}, persoon.naam), hiddenText(", "), el("span", { class: "ikben-rol" }, persoon.rol)),
      ),
    drawGroep("Berichten", kanalen.filter((k) => k.soort === "dm")),
    drawGroep("Besloten kanalen", kanalen.filter((k) => k.soort !== "dm" && !k.gearchiveerd)),
    drawGroep("Gearchiveerd", kanalen.filter((k) => k.soort !== "dm" && k.gearchiveerd)),
  );
  if (focusOp) /** @type {HTMLElement | null} */ (vak.querySelector(`[data-kanaal="${focusOp}"]`))?.focus();
}

/** @param {string} kop @param {Kanaal[]} kanalen */
function drawGroep(kop, kanalen) {
  if (!kanalen.length) return null;
  return el("section", { class: "kanaal-groep" }, el("h2", {}, kop), el("ul", {}, ...kanalen.map((kanaal) => el("li", {}, drawKanaal(kanaal)))));
}

/** @param {Kanaal} kanaal */
function drawKanaal(kanaal) {
  const nieuw = kanaal.ongelezen > 0;
  const open = () => {
    openKanaal(kanaal.id);
    document.body.dataset.blik = "gesprek";
  };
  return el(
    "button",
    {
      type: "button",
      class: `kanaal${nieuw ? " kanaal-nieuw" : ""}`,
      "data-kanaal": kanaal.id,
      "aria-current": kanaal.id === staat.kanaal ? "page" : null,
      on: { click: open },
    },
    kanaal.soort === "dm" ? drawDisc(staat.bot.id, "klein") : icoon("slot"),
    el("span", { class: "kanaal-naam" }, kanaalNaam(kanaal)),
    nieuw && el("span", { class: "teller" }, String(kanaal.ongelezen), hiddenText(" ongelezen")),
  );
}

on("wie", draw);
on("kanalen", draw);
on("kanaal", draw);
