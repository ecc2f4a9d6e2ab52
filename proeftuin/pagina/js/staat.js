/**
 * What the page knows right now, and the bell that tells the parts it changed.
 * Holds no logic and never touches the screen or the network.
 */

/**
 * @typedef {{ id: string, naam: string, rol: string, initialen: string, kleur: string }} Persoon
 * @typedef {{ id: string, naam: string, soort: "dm" | "prive", leden: string[], ongelezen: number,
 *   gearchiveerd: boolean, doel: string, vastgezet: string[] }} Kanaal
 * @typedef {{ ts: string, user: string, tekst: string, blocks: any[] | null, bewerkt: boolean, alleen_hier: boolean,
 *   draad_ts: string | null, antwoorden: number, bestanden: { naam: string, url: string }[] }} Bericht
 */

export const staat = {
  /** @type {Persoon[]} */ personen: [],
  /** @type {{ id: string, naam: string }} */ bot: { id: "", naam: "" },
  /** @type {{ command: string, description: string }[]} */ commandos: [],
  /** @type {{ callback_id: string, naam: string }[]} */ snelkoppelingen: [],
  nu: "",
  verbonden: true,
  /** the person we are now */ wie: "",
  /** @type {Kanaal[]} */ kanalen: [],
  /** the open channel */ kanaal: "",
  /** @type {"berichten" | "thuis"} */ tab: "berichten",
  /** @type {any} */ thuis: null,
  /** @type {any[]} */ vensters: [],
  /** @type {Map<string, number>} unread messages by person */ nieuw: new Map(),
};

/** @type {Map<string, ((detail: any) => void)[]>} */
const luisteraars = new Map();

/** @param {string} soort @param {(detail: any) => void} fn */
export function on(soort, fn) {
  luisteraars.set(soort, [...(luisteraars.get(soort) ?? []), fn]);
}

/** @param {string} soort @param {any} [detail] */
export function emit(soort, detail) {
  for (const fn of luisteraars.get(soort) ?? []) fn(detail);
}

/** @param {string} id @returns {Persoon | undefined} */
export function findPersoon(id) {
  return staat.personen.find((persoon) => persoon.id === id);
}

/** @param {string} id @returns {string} the name of a person or of the bot */
export function nameOf(id) {
  return id === staat.bot.id ? staat.bot.naam : findPersoon(id)?.naam ?? "Onbekend";
}

/** @param {string} [id] @returns {Kanaal | undefined} */
export function findKanaal(id = staat.kanaal) {
  return staat.kanalen.find((kanaal) => kanaal.id === id);
}
