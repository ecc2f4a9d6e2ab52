/**
 * The only place that calls the backend. Turns a failure into one sentence on the screen
 * and an answer `{ok: false}`, so that no caller has to catch anything.
 */

import { emit, staat } from "./staat.js";

/** @param {string} pad @param {Record<string, string | number>} [vraag] @returns {Promise<any>} null when it failed */
export async function fetchJson(pad, vraag = {}) {
  const zoek = new URLSearchParams(Object.entries(vraag).map(([naam, waarde]) => [naam, String(waarde)]));
  const antwoord = await request(`/pagina/${pad}${zoek.size ? `?${zoek}` : ""}`, {});
  return antwoord;
}

/** @param {string} pad @param {object} inhoud @returns {Promise<any>} null when it failed */
export function postJson(pad, inhoud) {
  return request(`/pagina/${pad}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(inhoud),
  });
}

/**
 * Does something as the current person.
 * @param {string} wat one of the contract's verbs: typ, bewerk, klik, verstuur, ...
 * @param {object} [gegevens]
 * @returns {Promise<{ ok: boolean, [naam: string]: any }>}
 */
export async function perform(wat, gegevens = {}) {
  const antwoord = await postJson("doe", { wie: staat.wie, wat, ...gegevens });
  if (!antwoord) return { ok: false };
  if (antwoord.ok === false && !antwoord.fouten) {
    emit("melding", antwoord.tekst ?? antwoord.fout ?? antwoord.error ?? "Dat lukte niet. Probeer het nog een keer.");
  }
  return antwoord;
}

/** Files as the backend takes them: a name and the bytes in base64. @param {File[]} bestanden @returns {Promise<{ naam: string, inhoud: string }[]>} */
export function readFiles(bestanden) {
  return Promise.all(
    bestanden.map(
      (bestand) =>
        new Promise((done, fail) => {
          const lezer = new FileReader();
          lezer.onload = () => done({ naam: bestand.name, inhoud: String(lezer.result).split(",")[1] ?? "" });
          lezer.onerror = fail;
          lezer.readAsDataURL(bestand);
        }),
    ),
  );
}

/** @param {string} url @param {RequestInit} opties @returns {Promise<any>} */
async function request(url, opties) {
  try {
    const antwoord = await fetch(url, opties);
    const inhoud = await antwoord.json().catch(() => null);
    if (antwoord.ok || inhoud) return inhoud;
    emit("melding", `De proeftuin gaf een fout (${antwoord.status}).`);
  } catch {
    emit("melding", "Geen verbinding met de proeftuin. Draait hij nog?");
  }
  return null;
}
