/**
 * Errors in a window: what Slack itself checks before sending (filled in, long enough), and showing
 * an error at its field, with the focus on the first.
 */

/** @param {HTMLElement} venster @returns {Record<string, string>} error by block_id */
export function checkVelden(venster) {
  /** @type {Record<string, string>} */
  const fouten = {};
  for (const blok of /** @type {NodeListOf<HTMLElement>} */ (venster.querySelectorAll(".blok-veld"))) {
    const fout = checkVeld(blok);
    if (fout && blok.dataset.blok) fouten[blok.dataset.blok] = fout;
  }
  return fouten;
}

/** @param {HTMLElement} blok @returns {string} an error, or nothing */
function checkVeld(blok) {
  const velden = /** @type {HTMLInputElement[]} */ ([...blok.querySelectorAll(".veld")]);
  const vol = velden.filter((veld) => veld.value.trim() || veld.dataset.vol);
  const leeg = velden.length ? !vol.length : !blok.querySelector("input:checked");
  if (velden.some((veld) => veld.validity.badInput || veld.validity.customError)) return "Dit herken ik niet. Kijk het nog even na.";
  if (leeg) return blok.dataset.nodig === undefined ? "" : "Vul dit nog in.";
  if (vol.length < velden.length) return "Vul de dag en de tijd allebei in.";
  return velden.length ? checkWaarde(velden[0]) : "";
}

/** @param {HTMLInputElement} veld @returns {string} an error, or nothing */
function checkWaarde(veld) {
  if (veld.validity.rangeUnderflow) return `Dit is te laag. Het laagste is ${veld.min}.`;
  if (veld.validity.rangeOverflow) return `Dit is te hoog. Het hoogste is ${veld.max}.`;
  if (veld.validity.stepMismatch) return "Vul een heel getal in.";
  if (veld.validity.typeMismatch) return "Dit herken ik niet. Kijk het nog even na.";
  const kortste = Number(veld.dataset.min ?? 0);
  if (veld.value.trim().length < kortste) return `Schrijf iets meer: ten minste ${kortste} tekens.`;
  return "";
}

/** @param {HTMLElement} venster */
export function clearFouten(venster) {
  for (const fout of /** @type {NodeListOf<HTMLElement>} */ (venster.querySelectorAll(".fout"))) {
    fout.hidden = true;
    fout.textContent = "";
  }
  for (const veld of venster.querySelectorAll("[aria-invalid]")) veld.removeAttribute("aria-invalid");
}

/** @param {HTMLElement} venster @param {Record<string, string>} fouten by block_id */
export function showFouten(venster, fouten) {
  /** @type {HTMLElement | undefined} */
  let eerste;
  for (const blok of /** @type {NodeListOf<HTMLElement>} */ (venster.querySelectorAll("[data-blok]"))) {
    const tekst = fouten[blok.dataset.blok ?? ""];
    const plek = /** @type {HTMLElement | null} */ (blok.querySelector(".fout"));
    if (!tekst || !plek) continue;
    plek.textContent = tekst;
    plek.hidden = false;
    const veld = /** @type {HTMLElement | null} */ (blok.querySelector(".veld") ?? blok.querySelector("input"));
    veld?.setAttribute("aria-invalid", "true");
    eerste ??= veld ?? undefined;
  }
  eerste?.focus();
}
