// Colours and measures: the lab's custom properties, which reach into the shadow root, so that both themes fit.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--lab-soft)", fontStyle: "italic" },
  { tag: [tags.propertyName, tags.keyword], color: "var(--lab-accent)" },
  { tag: [tags.variableName, tags.typeName], color: "var(--lab-mark)" },
  { tag: [tags.number, tags.bool], color: "var(--lab-ok)" },
  { tag: [tags.operator, tags.punctuation, tags.modifier], color: "var(--lab-soft)" },
]);

const marker = (sign, colour) => ({
  content: "none",
  "&::before": { content: `"${sign}"`, color: colour, fontWeight: "700", fontFamily: "sans-serif" },
});

const wave = (colour) => ({
  backgroundImage: "none",
  padding: "0",
  textDecoration: `underline wavy ${colour}`,
  textUnderlineOffset: "3px",
});

export const frame = EditorView.theme({
  "&": {
    color: "var(--lab-ink)",
    backgroundColor: "var(--lab-paper)",
    border: "1px solid var(--lab-edge)",
    borderRadius: "3px",
    fontSize: "0.8125rem",
  },
  "&.cm-focused": { outline: "3px solid var(--lab-accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--lab-mono)", lineHeight: "1.55", minHeight: "6rem", maxHeight: "26rem", overflow: "auto" },
  ".cm-content": { caretColor: "var(--lab-ink)", padding: "0.4rem 0" },
  ".cm-gutters": { color: "var(--lab-soft)", backgroundColor: "var(--lab-panel)", border: "0", borderRight: "1px solid var(--lab-line)" },
  ".cm-gutter-lint": { width: "1.1rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0", textAlign: "center" },
  ".cm-lint-marker": { width: "auto", height: "auto" },
  ".cm-lint-marker-error": marker("✕", "var(--lab-bad)"),
  ".cm-lint-marker-warning": marker("!", "var(--lab-mark)"),
  ".cm-lintRange-error": wave("var(--lab-bad)"),
  ".cm-lintRange-warning": wave("var(--lab-mark)"),
  ".cm-tooltip": {
    maxWidth: "min(30rem, calc(100vw - 4rem))",
    color: "var(--lab-ink)",
    backgroundColor: "var(--lab-paper)",
    border: "1px solid var(--lab-edge)",
    borderRadius: "3px",
    boxShadow: "0 2px 8px rgb(0 0 0 / 20%)",
    zIndex: "10",
  },
  // few enough to need no scrolling: the keys move through all of them
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--lab-mono)", maxHeight: "none", minWidth: "0", maxWidth: "100%" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--lab-paper)", backgroundColor: "var(--lab-accent)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.85" },
  ".cm-completionInfo, .cm-explained": { padding: "0.4rem 0.6rem", fontFamily: "inherit", lineHeight: "1.5" },
  ".cm-completionInfo.cm-completionInfo-left-narrow, .cm-completionInfo.cm-completionInfo-right-narrow": {
    top: "100% !important",
    left: "0",
    right: "0",
    width: "auto",
    maxWidth: "none !important",
  },
  ".cm-explained p, .cm-completionInfo p": { margin: "0" },
  ".cm-explained p + p, .cm-completionInfo p + p": { marginTop: "0.2rem", color: "var(--lab-soft)" },
  ".cm-diagnostic": { borderLeft: "0", padding: "0.3rem 0.6rem", whiteSpace: "pre-wrap" },
  ".cm-panels": { color: "var(--lab-ink)", backgroundColor: "var(--lab-panel)" },
});
