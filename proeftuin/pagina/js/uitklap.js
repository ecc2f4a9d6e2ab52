/**
 * A list that folds out of a button: a menu (things to do) or a listbox (one thing to choose).
 * Arrow keys, Home, End, typing the first letters, Escape. Knows nothing of Slack.
 */

import { el, fill } from "./dom.js";

/**
 * @typedef {object} Punt
 * @property {string} [kop]  a heading instead of something to choose
 * @property {Node[]} [inhoud]
 * @property {string} [uitleg]
 * @property {boolean} [gekozen]
 * @property {boolean} [gevaar]
 * @property {() => void} [pick]
 */

/**
 * @param {HTMLButtonElement} knop the button that opens it
 * @param {"menu" | "listbox"} rol
 * @param {string} naam what the list is called
 * @param {() => Punt[]} readPunten read at every opening
 * @returns {HTMLElement} button and list together
 */
export function makeUitklap(knop, rol, naam, readPunten) {
  const lijst = el("div", { class: "uitklap", role: rol, "aria-label": naam, popover: "auto" });
  knop.setAttribute("aria-haspopup", rol);
  knop.setAttribute("aria-expanded", "false");

  const draw = () => fill(lijst, ...readPunten().map((punt) => drawPunt(punt, rol, close)));
  const close = () => lijst.hidePopover();
  knop.addEventListener("click", () => {
    draw();
    lijst.showPopover();
    place(lijst, knop);
    (lijst.querySelector("[aria-selected=true]") ?? lijst.querySelector("[tabindex]"))?.focus();
  });
  knop.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    knop.click();
  });
  lijst.addEventListener("toggle", (/** @type {any} */ event) => {
    const open = event.newState === "open";
    knop.setAttribute("aria-expanded", String(open));
    if (!open && lijst.contains(document.activeElement)) knop.focus();
  });
  lijst.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => walk(event, lijst, close));
  return el("span", { class: "uitklap-om" }, knop, lijst);
}

/** @param {Punt} punt @param {string} rol @param {() => void} close @returns {HTMLElement} */
function drawPunt(punt, rol, close) {
  if (punt.kop) return el("div", { class: "uitklap-kop", role: "presentation" }, punt.kop);
  const choose = () => {
    close();
    punt.pick?.();
  };
  return el(
    "div",
    {
      class: punt.gevaar ? "uitklap-punt uitklap-gevaar" : "uitklap-punt",
      role: rol === "menu" ? "menuitem" : "option",
      tabindex: "-1",
      "aria-selected": rol === "listbox" ? String(Boolean(punt.gekozen)) : null,
      on: { click: choose, keydown: (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), choose()) },
    },
    el("span", {}, ...(punt.inhoud ?? [])),
    punt.uitleg && el("span", { class: "uitklap-uitleg" }, punt.uitleg),
  );
}

/** Below the button, or above it when there is no room. @param {HTMLElement} lijst @param {HTMLElement} knop */
export function place(lijst, knop) {
  const vak = knop.getBoundingClientRect();
  lijst.style.minWidth = `${vak.width}px`;
  const onder = window.innerHeight - vak.bottom - 12;
  const boven = vak.top - 12;
  const omhoog = onder < Math.min(lijst.scrollHeight, 280) && boven > onder;
  lijst.style.maxHeight = `${Math.min(360, omhoog ? boven : onder)}px`;
  lijst.style.left = `${Math.max(8, Math.min(vak.left, window.innerWidth - lijst.offsetWidth - 8))}px`;
  lijst.style.top = omhoog ? `${vak.top - lijst.offsetHeight - 4}px` : `${vak.bottom + 4}px`;
}

let getypt = "";
let wanneer = 0;

/** @param {KeyboardEvent} event @param {HTMLElement} lijst @param {() => void} close */
function walk(event, lijst, close) {
  const punten = /** @type {HTMLElement[]} */ ([...lijst.querySelectorAll("[tabindex]")]);
  const nu = punten.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  /** @type {Record<string, number>} */
  const naar = { ArrowDown: nu + 1, ArrowUp: nu - 1, Home: 0, End: punten.length - 1 };
  if (event.key in naar) {
    event.preventDefault();
    punten[(naar[event.key] + punten.length) % punten.length]?.focus();
  } else if (event.key === "Tab") {
    close();
  } else if (event.key.length === 1 && event.key !== " ") {
    getypt = event.timeStamp - wanneer < 700 ? getypt + event.key.toLowerCase() : event.key.toLowerCase();
    wanneer = event.timeStamp;
    punten.find((punt) => punt.textContent?.trim().toLowerCase().startsWith(getypt))?.focus();
  }
}
