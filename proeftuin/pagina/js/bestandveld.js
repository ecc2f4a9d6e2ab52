/**
 * A file to choose in a window. As in Slack it goes to the backend at once; the window only holds what it is.
 */

import { perform, readFiles } from "./api.js";
import { el } from "./dom.js";
import { fieldProps, keep, recall } from "./invoer.js";

/** @param {any} element @param {import("./invoer.js").Plek} plek @returns {HTMLElement} */
export function drawBestand(element, plek) {
  const accept = (element.filetypes ?? []).map((/** @type {string} */ soort) => `.${soort}`).join(",");
  const veld = el("input", { ...fieldProps(element, plek, "Bestand"), class: "veld veld-bestand", type: "file", accept: accept || null, multiple: (element.max_files ?? 10) > 1 });
  const woorden = el("output", { class: "veld-woorden" });
  const put = (/** @type {any[]} */ bestanden) => {
    keep(element, plek, { files: bestanden });
    veld.dataset.vol = bestanden.length ? "ja" : "";
    woorden.textContent = veld.files.length ? "" : bestanden.map((bestand) => bestand.name).join(", ");
  };
  const send = async () => {
    const gekozen = [...veld.files];
    const antwoord = gekozen.length ? await perform("kies_bestand", { bestanden: await readFiles(gekozen) }) : null;
    if (!antwoord?.ok) veld.value = "";
    put(antwoord?.bestanden ?? []);
  };
  veld.addEventListener("change", () => (plek.oppervlak.onderweg = send()));
  put(recall(element, plek)?.files ?? []);
  return el("span", { class: "veld-rij" }, veld, woorden);
}
