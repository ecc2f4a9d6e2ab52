/**
 * Suggestions above the composer: commands after a slash.
 * Arrow keys walk, Enter or Tab takes, Escape lets go.
 */

import { el, fill, uniqueId } from "./dom.js";
import { staat } from "./staat.js";

/**
 * @param {HTMLTextAreaElement} veld
 * @param {HTMLElement} om the composer around it
 * @param {() => void} onPick
 * @returns {{ handleKey: (event: KeyboardEvent) => boolean }} handleKey is true when it took the key
 */
export function attachAanvul(veld, om, onPick) {
  const lijst = el("div", { class: "aanvul", role: "listbox", id: uniqueId("aanvul"), "aria-label": "Suggesties", hidden: true });
  om.append(lijst);
  veld.setAttribute("aria-autocomplete", "list");
  veld.setAttribute("aria-controls", lijst.id);
  /** @type {{ command: string, description: string }[]} */
  let keuzes = [];
  let actief = 0;

  const find = () => {
    const begin = veld.value;
    return begin.startsWith("/") ? staat.commandos.filter(({ command }) => command.startsWith(begin) && command !== begin) : [];
  };
  const close = () => {
    lijst.hidden = true;
    keuzes = [];
    veld.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...lijst.children].forEach((kind, nummer) => kind.setAttribute("aria-selected", String(nummer === actief)));
    veld.setAttribute("aria-activedescendant", lijst.children[actief].id);
  };
  const pick = (/** @type {number} */ nummer) => {
    veld.value = `${keuzes[nummer].command} `;
    veld.focus();
    close();
    onPick();
  };
  const update = () => {
    keuzes = find();
    if (!keuzes.length) return close();
    actief = 0;
    fill(
      lijst,
      ...keuzes.map(({ command, description }, nummer) =>
        el(
          "div",
          { class: "uitklap-punt", role: "option", id: uniqueId("keus"), on: { mousedown: (event) => (event.preventDefault(), pick(nummer)) } },
          el("span", {}, command),
          el("span", { class: "uitklap-uitleg" }, description),
        ),
      ),
    );
    lijst.hidden = false;
    mark();
  };
  veld.addEventListener("input", update);
  veld.addEventListener("blur", close);

  return {
    handleKey(event) {
      if (lijst.hidden) return false;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        actief = (actief + (event.key === "ArrowDown" ? 1 : -1) + keuzes.length) % keuzes.length;
        mark();
      } else if (event.key === "Enter" || event.key === "Tab") pick(actief);
      else if (event.key === "Escape") close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
