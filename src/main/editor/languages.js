// The two languages of a lab's fields, a line at a time.

import { StreamLanguage } from "@codemirror/language";

/** postconf(5): "#" begins a comment where a line begins; a line that begins with a blank goes on the one before. */
export const mainCf = StreamLanguage.define({
  name: "main.cf",
  startState: () => ({ value: false }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (stream.sol()) {
      if (stream.match(/^\s*#.*/)) return "comment";
      if (stream.match(/^\s*$/)) return null;
      if (!/^\s/.test(stream.string)) state.value = false;
    }
    if (stream.eatSpace()) return null;
    return state.value ? mainCfValue(stream) : mainCfName(stream, state);
  },
  languageData: { commentTokens: { line: "#" } },
});

function mainCfName(stream, state) {
  if (stream.eat("=")) {
    state.value = true;
    return "operator";
  }
  if (stream.match(/^[^\s=]+/)) return "propertyName";
  stream.next();
  return null;
}

function mainCfValue(stream) {
  if (stream.match(/^\$(?:\w+|\{[^}]*\}?|\([^)]*\)?)/)) return "variableName";
  if (stream.match(/^[a-z_]+(?=:)/)) return "typeName";
  if (stream.match(/^\[[^\]\s]*\]?/)) return "string";
  if (stream.match(/^\d+[smhdw]?(?![\w.:-])/)) return "number";
  if (stream.match(/^(?:yes|no)(?![\w.-])/)) return "bool";
  if (stream.match(/^[^\s,$[\]]+/)) return "string";
  stream.next();
  return "punctuation";
}

const TYPES = /^(?:A|AAAA|CNAME|DNAME|MX|NS|SOA|TXT|SRV|PTR|TLSA|CAA)$/i;

/** RFC 1035, 5.1: entries of owner, TTL, class, type and data; ";" begins a comment. */
export const zone = StreamLanguage.define({
  name: "zone",
  startState: () => ({ typed: false, depth: 0 }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    const first = stream.sol() && state.depth === 0;
    if (first) state.typed = false;
    if (stream.eatSpace()) return null;
    if (stream.match(/^;.*/)) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^[()]/)) {
      state.depth = Math.max(0, state.depth + (stream.current() === "(" ? 1 : -1));
      return "punctuation";
    }
    stream.match(/^(?:\\.|[^\s;"()\\])+/) || stream.next();
    return zoneWord(stream.current(), first, state);
  },
  languageData: { commentTokens: { line: ";" } },
});

function zoneWord(word, first, state) {
  if (first) return word.startsWith("$") ? "keyword" : "propertyName";
  if (!state.typed && /^(?:IN|CH|HS)$/i.test(word)) return "modifier";
  if (!state.typed && TYPES.test(word)) {
    state.typed = true;
    return "typeName";
  }
  return /^[\d.]+$/.test(word) ? "number" : "string";
}
