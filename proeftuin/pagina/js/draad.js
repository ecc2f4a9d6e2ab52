/**
 * A thread, in the drawer beside the conversation: the first message, its replies, a composer of its own.
 */

import { perform } from "./api.js";
import { isReply, makeRijen } from "./bericht.js";
import { allBerichten, daden } from "./berichten.js";
import { el } from "./dom.js";
import { closeLade, openLade } from "./lade.js";
import { syncLijst } from "./lijst.js";
import { makeOpstel } from "./opstel.js";
import { on, staat } from "./staat.js";

let open = "";
let vak = el("div");

/** @param {import("./staat.js").Bericht} bericht */
function openDraad(bericht) {
  open = bericht.ts;
  const { kanaal } = staat;
  vak = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": "Draad", tabindex: "0" });
  const opstel = makeOpstel({
    label: "Antwoord in draad",
    placeholder: "Antwoord in deze draad",
    send: (tekst) => perform("typ", { kanaal, tekst, draad_ts: bericht.ts }),
  });
  openLade("draad", "Draad", el("div", { class: "draad" }, vak, opstel.node), () => (open = ""));
  draw();
  opstel.focus();
}

function draw() {
  const delen = allBerichten().filter((bericht) => bericht.ts === open || (isReply(bericht) && bericht.draad_ts === open));
  if (!delen.length) return closeLade("draad");
  syncLijst(vak, makeRijen(delen, daden, new Map()));
  vak.scrollTop = vak.scrollHeight;
}

on("draad", openDraad);
on("berichten", () => open && draw());
on("kanaal", () => open && closeLade("draad"));
