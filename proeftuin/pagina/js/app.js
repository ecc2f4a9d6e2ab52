/**
 * Starts the page: asks who and what there is, puts the parts in place, becomes the first person.
 */

import "./draad.js";
import "./gesprek.js";
import "./kanalen.js";
import "./meldingen.js";
import "./mensen.js";
import "./venster.js";
import { fetchJson } from "./api.js";
import { startBegin, toggleBegin } from "./begin.js";
import { el, fill, hiddenText } from "./dom.js";
import { startKlok } from "./klok.js";
import { emit, findPersoon, on, staat } from "./staat.js";
import { toggleVerkeer } from "./verkeer.js";
import { markGelezen, readAdres, refreshSoon, switchPersoon } from "./wissel.js";

const teken = el("p", { class: "verbinding", role: "status" });

function drawBalk() {
  const verkeer = el("button", { type: "button", class: "knop-klok", "aria-expanded": "false", on: { click: toggleVerkeer } }, "Verkeer");
  on("lade", (soort) => verkeer.setAttribute("aria-expanded", String(soort === "verkeer")));
  const hulp = el("button", { type: "button", class: "knop-klok knop-vraag", "aria-label": "Begin hier", title: "Begin hier", on: { click: toggleBegin } }, "?");
  fill(/** @type {HTMLElement} */ (document.getElementById("balk-rechts")), teken, verkeer, hulp);
}

let stroomOpen = true;

function showVerbinding() {
  const goed = staat.verbonden && stroomOpen;
  teken.classList.toggle("verbinding-weg", !goed);
  const tekst = stroomOpen ? (staat.verbonden ? "Verbonden" : "Bot niet verbonden") : "Geen verbinding";
  fill(teken, goed ? hiddenText(tekst) : tekst);
  teken.title = tekst;
}

on("stroom:verbonden", ({ verbonden }) => {
  staat.verbonden = verbonden;
  showVerbinding();
});
on("stroom:open", (open) => {
  stroomOpen = open;
  showVerbinding();
});

on("stroom:weer", async () => {
  const begin = await fetchJson("begin");
  if (!begin) return;
  Object.assign(staat, begin);
  emit("begin");
  showVerbinding();
});

document.querySelector(".overslaan")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.body.dataset.blik = "gesprek";
  /** @type {HTMLElement | null} */ (document.querySelector("#gesprek .opstel textarea") ?? document.getElementById("gesprek"))?.focus();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  markGelezen();
  refreshSoon();
});

/** Tries again until the backend is there. */
async function start() {
  const begin = await fetchJson("begin");
  if (!begin) return void setTimeout(start, 1500);
  Object.assign(staat, begin);
  drawBalk();
  startKlok();
  startBegin();
  showVerbinding();
  const { wie, kanaal } = readAdres();
  await switchPersoon(findPersoon(wie) ? wie : staat.personen[0].id, kanaal);
}

start();
