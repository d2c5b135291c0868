// Editing fields with colours, completion and the engine's diagnostics in place of a lab's text areas. Loaded when
// somebody edits; the text areas stay what the form reads and writes, hidden behind the fields.

import { edit } from "./editor.js";
import { el, say } from "./dom.js";
import { ask } from "./engine.js";
import known from "./parameters.js";
import { pointerOf } from "./machines.js";
import words from "./editing-words.js";
import { sentence } from "./result.js";
import { learnProblems } from "./words.js";

const PAUSE = 350;
const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");

/** Gives a lab's texts editing fields. */
export function enrich(lab) {
  const text = words[lab.text.language];
  const parameters = inLanguage(lab.text.language);
  const areas = [...lab.form.querySelectorAll("textarea")];
  const fields = areas.map((area) => new Field(lab, area, text, parameters));
  let turn = 0;
  let timer;
  const show = (problems) => fields.forEach((field) => field.mark(problems));
  const check = async () => {
    const now = (turn += 1);
    const { live, ...experiment } = { ...lab.experiment(), zone: lab.field("zone").value };
    const [{ result, problems }] = await Promise.all([ask(lab.dataset.api, experiment), learnProblems(lab.text)]);
    if (now === turn && (result || problems)) show(problems ?? result.problems ?? []);
  };
  lab.form.addEventListener("input", ({ target }) => {
    if (!areas.includes(target) && target.name !== "version") return;
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  lab.addEventListener("lab-problems", ({ detail }) => {
    clearTimeout(timer);
    turn += 1;
    show(detail);
  });
  check();
}

/** The parameters with their sentence in one language. */
function inLanguage(language) {
  const chosen = ([name, { [language]: text = "", ...rest }]) => [name, { ...rest, text }];
  return Object.fromEntries(Object.entries(known).map(chosen));
}

class Field {
  constructor(lab, area, text, parameters) {
    this.area = area;
    this.lab = lab;
    this.text = text;
    this.mistakes = el("span", { class: "lab-mistakes", "aria-live": "polite" });
    const host = el("span", { class: "lab-editor" });
    const options = {
      kind: area.name === "zone" ? "zone" : "mainCf",
      value: this.area.value,
      label: this.area.labels[0]?.textContent ?? area.name,
      text,
      parameters,
      version: () => lab.field("version").value,
      run: () => lab.form.requestSubmit(),
    };
    this.area.after(host, this.mistakes);
    const focused = document.activeElement === this.area;
    const { selectionStart, selectionEnd } = this.area;
    this.editor = edit(host, options, (value) => this.write(value));
    this.stand();
    // who has begun to type or to select goes on where he was
    if (focused) this.editor.focus(selectionStart, selectionEnd);
  }

  /** Puts the text area behind the field: what is written to one shows in the other. */
  stand() {
    const { area, editor } = this;
    area.classList.add("is-behind");
    area.tabIndex = -1;
    area.setAttribute("aria-hidden", "true");
    area.addEventListener("focus", () => editor.focus(area.selectionStart, area.selectionEnd));
    area.addEventListener("input", () => editor.set(native.get.call(area)));
    Object.defineProperty(area, "value", {
      configurable: true,
      get: () => native.get.call(area),
      set: (value) => {
        native.set.call(area, value);
        editor.set(native.get.call(area));
      },
    });
  }

  write(value) {
    native.set.call(this.area, value);
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Shows those of the engine's problems that are in this text. */
  mark(problems) {
    const own = problems.filter((problem) => problem.pointer === pointerOf(this.lab, this.area)).slice(0, 100);
    const shown = own.map((problem) => ({ ...problem, text: sentence(problem, this.lab.text) }));
    this.editor.mark(shown);
    const lines = shown.map((problem) => {
      const kind = problem.severity === "warning" ? this.text.warning : this.text.error;
      return el("span", { class: `lab-mistake is-${problem.severity}` }, say(this.text.at, { kind, ...problem }));
    });
    this.mistakes.replaceChildren(...lines);
  }
}
