// What the build bundles CodeMirror with: an editing field that stands in for a textarea of the lab. It lives in a shadow
// root, where its styles are adopted style sheets, which no content security policy forbids.

import { EditorView, hoverTooltip, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { mainCf, zone } from "./languages.js";
import { colours, frame } from "./looks.js";
import { completeMainCf, completeZone, explain } from "./completion.js";

/**
 * An editing field in an element.
 *
 * @param host an element without a shadow root yet
 * @param options kind ("mainCf" or "zone"), value, label, text (the words), parameters, version() and run()
 * @param changed called with the text after each change by the reader
 * @return { set(text), mark(problems), focus(from, to) }
 */
function edit(host, options, changed) {
  const root = host.attachShadow({ mode: "open" });
  const hint = root.appendChild(document.createElement("p"));
  hint.id = "hint";
  hint.hidden = true;
  hint.textContent = options.text.keys;
  const state = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: options.value, extensions: extensions(options, state, changed) }),
  });
  return {
    set(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: Transaction.remote.of(true),
      });
    },
    mark(problems) {
      const bad = problems.some((problem) => problem.severity !== "warning");
      view.dispatch(setDiagnostics(view.state, problems.map((problem) => diagnostic(problem, view.state.doc))), {
        effects: state.reconfigure(validity(bad)),
      });
    },
    focus(from = view.state.selection.main.anchor, to = from) {
      const last = view.state.doc.length;
      view.dispatch({ selection: { anchor: Math.min(from, last), head: Math.min(to, last) } });
      view.focus();
    },
  };
}

function extensions(options, state, changed) {
  const { kind, label, text } = options;
  const complete = kind === "mainCf" ? completeMainCf(options) : completeZone(options);
  return [
    keymap.of([{ key: "Mod-Enter", run: () => (options.run(), true) }]),
    keymap.of([...completionKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
    lineNumbers(),
    history(),
    lintGutter({ hoverTime: 100 }),
    kind === "mainCf" ? mainCf : zone,
    syntaxHighlighting(colours),
    frame,
    EditorView.lineWrapping,
    tooltips({ position: "absolute", tooltipSpace: room }),
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 8 }),
    kind === "mainCf" ? hoverTooltip(explain(options)) : [],
    EditorState.phrases.of(text.phrases),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": "hint",
      tabindex: "0",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    state.of(validity(false)),
    EditorView.updateListener.of((update) => {
      const ours = update.transactions.some((one) => one.annotation(Transaction.remote));
      if (update.docChanged && !ours) changed(update.state.doc.toString());
    }),
  ];
}

/** Where lists and explanations have to fit: over the lab, as far as it can be seen. */
function room(view) {
  const page = view.dom.ownerDocument.documentElement;
  const lab = (view.root.host.closest(".lab") ?? page).getBoundingClientRect();
  return { left: lab.left + 2, right: lab.right - 2, top: 0, bottom: page.clientHeight };
}

const validity = (bad) => EditorView.contentAttributes.of(bad ? { "aria-invalid": "true" } : {});

/** A problem at its line and column, up to the end of the word there. */
function diagnostic(problem, doc) {
  const line = doc.line(Math.min(Math.max(problem.line ?? 1, 1), doc.lines));
  const start = Math.min(Math.max((problem.column ?? 1) - 1, 0), line.length);
  const word = /^[^\s,=;]+/.exec(line.text.slice(start))?.[0] ?? line.text.slice(start);
  return {
    from: line.from + start,
    to: line.from + start + word.length,
    severity: problem.severity === "warning" ? "warning" : "error",
    message: problem.text,
  };
}

// declared by the wrapper that the build puts around the bundle, which exports it
nexthopEdit = edit;
