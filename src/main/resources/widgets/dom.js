// Elements from data. Text only ever becomes text nodes, so nothing that comes from DNS or a link can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element; `attributes` with a value of false are left out, true means an empty value. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = value === true ? "" : String(value);
    if (value !== false) element.setAttribute(key, key === "aria-label" ? visible(text) : text);
  }
  const parts = children.flat(2).filter((child) => child !== null);
  // what is edited or read by a program keeps its characters
  const exact = /^(textarea|script)$/.test(element.localName);
  element.append(...parts.map((part) => (exact || typeof part !== "string" ? part : visible(part))));
  return element;
}

/** Characters without a shape, or that turn the direction of others, as \u{202E} (VisibleText.java). */
export function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) =>
    c === "\t" || c === "\n" ? c : `\\u{${c.codePointAt(0).toString(16).toUpperCase()}}`,
  );
}

/** Fills {name} in a text. */
export function say(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (all, key) => (key in values ? String(values[key]) : all));
}
