/**
 * Dates and times in Dutch, always in Amsterdam, whatever the clock of this computer says.
 * Must not ask what time it is: the proeftuin's own clock decides that.
 */

const ZONE = "Europe/Amsterdam";

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const VORM = {
  dag: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  kort: { day: "numeric", month: "short", year: "numeric" },
  gewoon: { day: "numeric", month: "long", year: "numeric" },
  getal: { day: "2-digit", month: "2-digit", year: "numeric" },
  klein: { weekday: "short", day: "numeric", month: "short" },
};

/** @param {Date} moment @param {keyof typeof VORM} vorm @returns {string} */
export function formatDatum(moment, vorm = "dag") {
  return new Intl.DateTimeFormat("nl-NL", { timeZone: ZONE, ...VORM[vorm] }).format(moment);
}

/** @param {Date} moment @param {boolean} [seconden] @returns {string} "09.00" */
export function formatTijd(moment, seconden = false) {
  const vorm = /** @type {const} */ ({ timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
  const tekst = new Intl.DateTimeFormat("nl-NL", seconden ? { ...vorm, second: "2-digit" } : vorm).format(moment);
  return tekst.replaceAll(":", ".");
}

/** What a clock in Amsterdam shows then. @param {number} seconden since 1970 @returns {{ dag: string, uur: string }} "2026-03-12" and "14:30" */
export function splitMoment(seconden) {
  const [dag, uur] = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" }).format(new Date(seconden * 1000)).split(" ");
  return { dag, uur };
}

/** The moment at which a clock in Amsterdam shows this. @param {string} dag @param {string} uur @returns {number} seconds since 1970 */
export function joinMoment(dag, uur) {
  const alsof = Date.parse(`${dag}T${uur}:00Z`) / 1000;
  const verschil = (/** @type {number} */ seconden) => {
    const daar = splitMoment(seconden);
    return Date.parse(`${daar.dag}T${daar.uur}:00Z`) / 1000 - seconden;
  };
  return alsof - verschil(alsof - verschil(alsof));
}

/** @param {string} ts Slack's ts: seconds since 1970, a dot, a serial number @returns {Date} */
export function dateOf(ts) {
  return new Date(Number.parseFloat(ts) * 1000);
}

/**
 * Slack's date formats: `{date_long} om {time}`.
 * @param {number} seconden @param {string} vorm @returns {string}
 */
export function formatToken(seconden, vorm) {
  const moment = new Date(seconden * 1000);
  return vorm.replace(/\{([a-z_]+)\}/g, (geheel, naam) => {
    const soort = naam.replace(/_pretty$/, "");
    if (soort === "date") return formatDatum(moment, "gewoon");
    if (soort === "date_num") return formatDatum(moment, "getal");
    if (soort === "date_short") return formatDatum(moment, "kort");
    if (soort === "date_long") return formatDatum(moment, "dag");
    if (soort === "time") return formatTijd(moment);
    if (soort === "time_secs") return formatTijd(moment, true);
    return geheel;
  });
}
