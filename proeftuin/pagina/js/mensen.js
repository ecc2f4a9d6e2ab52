/**
 * The five people: who you are now, whom you can become, and who got something new.
 */

import { fetchJson } from "./api.js";
import { drawDisc } from "./disc.js";
import { el, fill, hiddenText } from "./dom.js";
import { on, staat } from "./staat.js";
import { countUnread, switchPersoon } from "./wissel.js";

const vak = /** @type {HTMLElement} */ (document.getElementById("mensen"));
const voorlezer = /** @type {HTMLElement} */ (document.getElementById("voorlezer"));

function draw() {
  const focusOp = /** @type {HTMLElement | null} */ (document.activeElement?.closest("[data-wie]"))?.dataset.wie;
  fill(vak, ...staat.personen.map(drawPersoon));
  document.body.dataset.nieuws = staat.personen.some(hasNieuws) ? "ja" : "nee";
  if (focusOp) /** @type {HTMLElement | null} */ (vak.querySelector(`[data-wie="${focusOp}"]`))?.focus();
}

/** @param {import("./staat.js").Persoon} persoon @returns {boolean} unread messages, and you are somebody else now */
function hasNieuws({ id }) {
  return id !== staat.wie && (staat.nieuw.get(id) ?? 0) > 0;
}

/** @param {import("./staat.js").Persoon} persoon */
function drawPersoon(persoon) {
  const nu = persoon.id === staat.wie;
  const nieuw = hasNieuws(persoon);
  return el(
    "button",
    {
      type: "button",
      class: "persoon",
      "data-wie": persoon.id,
      "aria-current": nu ? "true" : null,
      title: `${persoon.naam}, ${persoon.rol}`,
      on: { click: () => switchPersoon(persoon.id) },
    },
    el("span", { class: "persoon-disc" }, drawDisc(persoon.id), nieuw && el("span", { class: "stip", "data-nieuw": persoon.id })),
    el("span", { class: "persoon-naam" }, persoon.naam.split(" ")[0], hiddenText(persoon.naam.slice(persoon.naam.indexOf(" ")))),
    el("span", { class: "persoon-rol" }, persoon.rol.split(",")[0]),
    nieuw && hiddenText("heeft iets nieuws"),
  );
}

/** Looks how many unread messages the others have. */
async function lookAround() {
  await Promise.all(
    staat.personen
      .filter((persoon) => persoon.id !== staat.wie)
      .map(async ({ id }) => {
        const toestand = await fetchJson("toestand", { wie: id });
        if (toestand && id !== staat.wie) staat.nieuw.set(id, countUnread(toestand.kanalen));
      }),
  );
  draw();
}

let wacht = 0;

/** Traffic is seen by everyone, so it tells that somebody else may have got something. */
function lookSoon() {
  if (wacht) return;
  wacht = window.setTimeout(() => {
    wacht = 0;
    lookAround();
  }, 400);
}

on("wie", () => {
  draw();
  const persoon = staat.personen.find(({ id }) => id === staat.wie);
  if (persoon) voorlezer.textContent = `Je bent nu ${persoon.naam}, ${persoon.rol}`;
  lookSoon();
});
on("stroom:verkeer", lookSoon);
on("stroom:klok", lookSoon);
on("stroom:bericht", lookSoon);
