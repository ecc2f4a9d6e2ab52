/**
 * The App Home: one view, drawn like a message but with a page to itself.
 */

import { drawBlokken } from "./blokken.js";
import { el, fill } from "./dom.js";
import { refocus } from "./lijst.js";
import { Oppervlak } from "./oppervlak.js";
import { on, staat } from "./staat.js";

const vak = el("div", { class: "thuis" });
let oppervlak = new Oppervlak({ view_id: "" });
let getekend = "";

/** @returns {HTMLElement} */
export function drawThuis() {
  getekend = "";
  draw();
  return vak;
}

function draw() {
  const view = staat.thuis;
  const versie = JSON.stringify(view);
  if (versie === getekend) return;
  getekend = versie;
  const had = /** @type {HTMLElement | null} */ (vak.contains(document.activeElement) ? document.activeElement : null);
  if (!view) return fill(vak, el("p", { class: "leeg" }, "Hier staat straks een overzicht van Samenwerkbot."));
  if ("view_id" in oppervlak.adres && oppervlak.adres.view_id !== view.id) oppervlak = new Oppervlak({ view_id: view.id });
  fill(vak, ...drawBlokken(view.blocks, oppervlak));
  if (had) refocus(vak, had);
}

on("thuis", () => vak.isConnected && draw());
on("stroom:thuis", ({ view }) => {
  staat.thuis = view;
  if (vak.isConnected) draw();
});
