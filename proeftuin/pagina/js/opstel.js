/**
 * The composer: a field that grows, Enter sends, Shift+Enter is a new line; with suggestions after a slash.
 */

import { attachAanvul } from "./aanvul.js";
import { el } from "./dom.js";
import { icoon } from "./iconen.js";

/**
 * @param {object} opties
 * @param {string} opties.label
 * @param {string} opties.placeholder
 * @param {(tekst: string) => Promise<{ ok: boolean }>} opties.send
 * @param {(tekst: string) => Promise<{ ok: boolean }> | null} [opties.command] for what starts with a slash; null: not a command
 * @param {(bestanden: File[], tekst: string) => Promise<{ ok: boolean }>} [opties.share] for files, with what was typed
 * @param {HTMLElement} [opties.plus] the menu in front
 * @param {() => void} [opties.onUp] arrow up in an empty field
 * @param {string} [opties.start] a draft
 * @param {(tekst: string) => void} [opties.onDraft]
 * @returns {{ node: HTMLElement, focus: () => void, put: (tekst: string) => void }}
 */
export function makeOpstel({ label, placeholder, send, command, share, plus, onUp, start = "", onDraft }) {
  const veld = el("textarea", { "aria-label": label, placeholder, rows: "1", autocomplete: "off" });
  const knop = el("button", { type: "submit", class: "verstuur", "aria-label": "Verstuur", disabled: true }, icoon("verstuur"));

  const grow = () => {
    veld.style.height = "auto";
    veld.style.height = `${Math.min(veld.scrollHeight, 200)}px`;
    knop.disabled = !veld.value.trim();
    onDraft?.(veld.value);
  };
  const put = (/** @type {string} */ tekst) => {
    veld.value = tekst;
    grow();
  };
  const submit = async () => {
    const tekst = veld.value.trim();
    if (!tekst) return;
    put("");
    const antwoord = await ((tekst.startsWith("/") && command?.(tekst)) || send(tekst));
    if (!antwoord.ok && !veld.value) put(tekst);
  };

  const kies = el("input", { type: "file", multiple: true, hidden: true, "aria-label": "Bestand kiezen" });
  kies.addEventListener("change", async () => {
    const tekst = veld.value.trim();
    const antwoord = await share?.([...(kies.files ?? [])], tekst);
    kies.value = "";
    if (antwoord?.ok) put("");
  });
  const klem = share && el("button", { type: "button", class: "knop-kaal klem", "aria-label": "Stuur een bestand", on: { click: () => kies.click() } }, icoon("klem"));

  const vorm = el("form", { class: "opstel", on: { submit: (event) => (event.preventDefault(), submit()) } }, plus ?? null, klem ?? null, share ? kies : null, veld, knop);
  const aanvul = command ? attachAanvul(veld, vorm, grow) : null;
  veld.addEventListener("input", grow);
  veld.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (aanvul?.handleKey(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && !veld.value) {
      onUp?.();
    }
  });
  put(start);
  requestAnimationFrame(grow);
  return { node: vorm, put, focus: () => veld.focus() };
}
