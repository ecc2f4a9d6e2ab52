/**
 * Moving around: become another person, open another channel, fetch what that person can see.
 * The place is kept in the address, so that a reload, or a second tab as somebody else, just works.
 */

import { fetchJson, perform } from "./api.js";
import { emit, findKanaal, findPersoon, on, staat } from "./staat.js";
import { openStroom } from "./stroom.js";

/** @type {Map<string, string>} the channel each person looked at last */
const laatste = new Map();

/** @param {string} wie @param {string} [kanaal] */
export async function switchPersoon(wie, kanaal) {
  if (!findPersoon(wie)) return;
  staat.wie = wie;
  staat.kanaal = "";
  staat.kanalen = [];
  staat.tab = "berichten";
  emit("wie");
  openStroom(wie);
  await refreshToestand();
  const doel = [kanaal, laatste.get(wie)].find((id) => id && findKanaal(id)) ?? staat.kanalen.find((k) => k.soort === "dm")?.id;
  if (doel) openKanaal(doel);
}

/** @param {string} id @param {"berichten" | "thuis"} [tab] */
export function openKanaal(id, tab = "berichten") {
  if (!findKanaal(id)) return;
  staat.kanaal = id;
  staat.tab = tab;
  laatste.set(staat.wie, id);
  history.replaceState(null, "", `#${staat.wie}/${id}`);
  emit("kanaal");
  if (tab === "thuis") perform("thuis");
  else markGelezen();
}

/** Tells the backend that the open channel was seen. */
export function markGelezen() {
  const kanaal = findKanaal();
  if (!kanaal?.ongelezen || staat.tab !== "berichten" || document.hidden) return;
  kanaal.ongelezen = 0;
  emit("kanalen");
  perform("gelezen", { kanaal: kanaal.id });
}

let ronde = 0;

/** Fetches channels, Home and windows of the current person. */
export async function refreshToestand() {
  const { wie } = staat;
  const deze = (ronde += 1);
  const toestand = await fetchJson("toestand", { wie });
  if (!toestand || wie !== staat.wie || deze !== ronde) return;
  staat.kanalen = toestand.kanalen;
  staat.thuis = toestand.thuis;
  staat.vensters = toestand.vensters ?? [];
  staat.nieuw.set(wie, countUnread(toestand.kanalen));
  if (staat.kanaal && !findKanaal()) openKanaal(staat.kanalen.find((k) => k.soort === "dm")?.id ?? "");
  emit("kanalen");
  emit("thuis");
  emit("vensters");
  markGelezen();
}

/** @param {import("./staat.js").Kanaal[]} kanalen @returns {number} */
export function countUnread(kanalen) {
  return kanalen.reduce((som, kanaal) => som + (kanaal.gearchiveerd ? 0 : kanaal.ongelezen), 0);
}

let wacht = 0;

/** Many changes come at once; one fetch shortly after is enough. */
export function refreshSoon() {
  clearTimeout(wacht);
  wacht = window.setTimeout(refreshToestand, 80);
}

/** @returns {{ wie: string, kanaal: string }} from the address */
export function readAdres() {
  const [wie = "", kanaal = ""] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { wie, kanaal };
}

on("stroom:kanalen", refreshSoon);
on("stroom:weer", () => {
  refreshSoon();
  emit("kanaal:weer");
});
on("stroom:bericht", ({ kanaal, bericht }) => {
  if (kanaal !== staat.kanaal || staat.tab !== "berichten" || document.hidden) return refreshSoon();
  if (bericht.user !== staat.wie) perform("gelezen", { kanaal });
});
