/**
 * A handful of line icons, drawn here so that the page needs no font and no outside address.
 * They are decoration: the button around them carries the name.
 */

const VORMEN = {
  terug: "M15 5l-7 7 7 7",
  sluit: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  verstuur: "M5 12h13M12 6l6 6-6 6",
  meer: "M6 12h.01M12 12h.01M18 12h.01",
  pijl: "M7 10l5 5 5-5",
  slot: "M7 11V8a5 5 0 0110 0v3M6 11h12v8H6z",
  oog: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z",
  klok: "M12 20a8 8 0 100-16 8 8 0 000 16zM12 8v4l3 2",
  speld: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  draad: "M5 6h14v9H10l-5 4z",
  klem: "M16 8l-6 6a1.5 1.5 0 002 2l6-6a3.5 3.5 0 00-5-5l-6 6a5.5 5.5 0 008 8l5-5",
  bestand: "M7 4h7l4 4v12H7zM14 4v4h4",
  omlaag: "M12 5v13M6 12l6 6 6-6",
};

const SVG = "http://www.w3.org/2000/svg";

/** @param {keyof typeof VORMEN} naam @returns {SVGElement} */
export function icoon(naam) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icoon");
  const pad = document.createElementNS(SVG, "path");
  pad.setAttribute("d", VORMEN[naam]);
  svg.append(pad);
  return svg;
}
