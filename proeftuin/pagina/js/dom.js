/**
 * Makes elements. The one idea: content only ever becomes a text node, so nothing
 * that a person or the bot wrote can turn into markup. Must not know the proeftuin.
 */

/**
 * @typedef {Node | string | number | null | undefined | false} Kind
 * @typedef {{ on?: Record<string, (event: any) => void>, [name: string]: any }} Props
 */

/**
 * @param {string} tag
 * @param {Props} [props] attributes; `class`, `on: {click: fn}`; false and null are left out, true is an empty attribute
 * @param {...(Kind | Kind[])} kinderen
 * @returns {any} the element (any: callers know which one they asked for)
 */
export function el(tag, props = {}, ...kinderen) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") {
      for (const [event, fn] of Object.entries(value)) node.addEventListener(event, fn);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...clean(kinderen.flat()));
  return node;
}

/**
 * Replaces everything inside a node.
 * @param {Element} node
 * @param {...(Kind | Kind[])} kinderen
 */
export function fill(node, ...kinderen) {
  node.replaceChildren(...clean(kinderen.flat()));
}

/** @param {string} tekst @returns {HTMLElement} read aloud, not shown */
export function hiddenText(tekst) {
  return el("span", { class: "alleen-voorlezen" }, tekst);
}

let teller = 0;

/** @param {string} voor @returns {string} an id that is unique on this page */
export function uniqueId(voor) {
  teller += 1;
  return `${voor}-${teller}`;
}

/** @param {Kind[]} kinderen @returns {(Node | string)[]} */
function clean(kinderen) {
  return kinderen
    .filter((kind) => kind !== null && kind !== undefined && kind !== false)
    .map((kind) => (kind instanceof Node ? kind : String(kind)));
}
