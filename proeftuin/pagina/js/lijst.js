/**
 * Keeps a list on the screen equal to a list of data, touching only what changed,
 * so that focus, scroll place and what is read aloud stay calm.
 */

/** @typedef {{ sleutel: string, versie: string, draw: () => HTMLElement }} Rij */

/** @param {HTMLElement} vak @param {Rij[]} rijen */
export function syncLijst(vak, rijen) {
  const oud = new Map([...vak.children].map((kind) => [/** @type {HTMLElement} */ (kind).dataset.sleutel, /** @type {HTMLElement} */ (kind)]));
  let plek = vak.firstElementChild;
  for (const { sleutel, versie, draw } of rijen) {
    let node = oud.get(sleutel);
    oud.delete(sleutel);
    if (node && node.dataset.versie !== versie) {
      if (plek === node) plek = node.nextElementSibling;
      node = swap(node, draw());
    }
    node ??= draw();
    node.dataset.sleutel = sleutel;
    node.dataset.versie = versie;
    if (node === plek) plek = plek.nextElementSibling;
    else if (node.nextElementSibling !== plek || node.parentElement !== vak) vak.insertBefore(node, plek);
  }
  for (const node of oud.values()) node.remove();
}

/** Replaces a node and puts the focus back on the same thing in it. @param {HTMLElement} oud @param {HTMLElement} nieuw @returns {HTMLElement} */
export function swap(oud, nieuw) {
  const had = oud.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  oud.replaceWith(nieuw);
  if (had) refocus(nieuw, had);
  return nieuw;
}

/** @param {HTMLElement} vak @param {HTMLElement} had what had the focus before */
export function refocus(vak, had) {
  const actie = had.dataset.actie;
  const zelfde = /** @type {HTMLElement[]} */ ([...vak.querySelectorAll("[data-actie]")]).filter((node) => actie && node.dataset.actie === actie);
  const doel = zelfde.find((node) => node.textContent === had.textContent) ?? zelfde[0];
  if (doel) {
    doel.focus({ preventScroll: true });
    return;
  }
  vak.tabIndex = -1;
  vak.focus({ preventScroll: true });
}

/** @param {string} tekst @returns {string} a short mark that changes when the text changes */
export function fingerprint(tekst) {
  let som = 5381;
  for (let i = 0; i < tekst.length; i += 1) som = ((som * 33) ^ tekst.charCodeAt(i)) >>> 0;
  return `${tekst.length}-${som.toString(36)}`;
}
