// <nexthop-question>: checks an answer against the one that the build has found, shows hints one by one, and keeps the
// reader's progress in this browser. Texts come from the page, so that there is nothing to translate here.

import { el, say } from "./dom.js";
import { read, write } from "./progress-store.js";

class NexthopQuestion extends HTMLElement {
  connectedCallback() {
    if (this.status) return;
    this.status = this.querySelector(".lab-question-status");
    this.answer = this.querySelector(".lab-question-answer");
    this.inputs = [...this.querySelectorAll("input")];
    this.right = this.dataset.key.split(".").map((part) => parseInt(part, 36) % 3 === 0);
    this.enable();
    this.restore();
  }

  enable() {
    const check = el("button", { type: "button", class: "lab-question-check" }, this.dataset.check);
    check.addEventListener("click", () => this.check());
    const actions = el("p", { class: "lab-question-actions" }, check);
    this.querySelector("fieldset").after(actions);
    for (const input of this.inputs) {
      input.addEventListener("change", () => this.unmark());
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        this.check();
      });
    }
    this.offerHints(actions);
    const attempt = this.querySelector(".lab-question-try a");
    attempt.parentElement.hidden = !document.getElementById(attempt.hash.slice(1));
    attempt.setAttribute("href", attempt.dataset.link);
  }

  offerHints(actions) {
    const folded = this.querySelector(".lab-question-hints");
    if (!folded) return;
    const hints = [...folded.querySelectorAll("li")];
    const list = el("ol", { class: "lab-question-hints", "aria-live": "polite" });
    const button = el("button", { type: "button" });
    const label = () => {
      button.textContent = say(this.dataset.hint, { n: list.children.length + 1, total: hints.length });
      button.hidden = list.children.length === hints.length;
    };
    button.addEventListener("click", () => {
      list.append(hints[list.children.length]);
      label();
      // the button that had the focus is gone with the last hint
      if (button.hidden) actions.querySelector("button").focus();
    });
    label();
    actions.append(" ", button);
    folded.replaceWith(list);
  }

  chosen() {
    return this.inputs.map((input) => input.checked);
  }

  check() {
    const chosen = this.chosen();
    if (!chosen.includes(true)) {
      this.status.textContent = this.dataset.choose;
      return;
    }
    this.mark(chosen);
    const store = read();
    const page = (store[location.pathname] ??= {});
    page[this.dataset.print] = chosen.map((one) => (one ? 1 : 0)).join("");
    // for the list of all articles, which knows questions by their places
    page[`#${this.id}`] = this.isRight(chosen) ? "right" : "wrong";
    write(store);
    progress();
  }

  /** Shows what is right of what was chosen. */
  mark(chosen) {
    const right = this.isRight(chosen);
    this.classList.toggle("is-right", right);
    this.classList.toggle("is-wrong", !right);
    this.inputs.forEach((input, index) => {
      const state = !chosen[index] || (!right && chosen.filter(Boolean).length > 1) ? "" : right ? "is-right" : "is-wrong";
      input.parentElement.className = state;
    });
    this.status.textContent = right ? this.dataset.right : this.dataset.wrong;
    if (right) this.answer.open = true;
  }

  unmark() {
    this.classList.remove("is-right", "is-wrong");
    for (const input of this.inputs) input.parentElement.className = "";
    this.status.textContent = "";
  }

  isRight(chosen) {
    return this.right.every((right, index) => right === chosen[index]);
  }

  /** The answer of an earlier visit, if the question is still the same; the explanation stays folded. */
  restore() {
    const kept = read()[location.pathname]?.[this.dataset.print];
    // a browser may fill in what was chosen before, without saying whether it was checked
    for (const input of this.inputs) input.checked = false;
    if (typeof kept !== "string" || kept.length !== this.inputs.length) return this.lapse();
    const chosen = [...kept].map((one) => one === "1");
    this.inputs.forEach((input, index) => (input.checked = chosen[index]));
    this.mark(chosen);
    this.answer.open = false;
  }

  /** Forgets an answer to what the question was before its writer changed it. */
  lapse() {
    const store = read();
    const page = store[location.pathname];
    if (!page?.[`#${this.id}`]) return;
    delete page[`#${this.id}`];
    write(store);
  }

  forget() {
    for (const input of this.inputs) input.checked = false;
    this.unmark();
    this.answer.open = false;
  }
}

/** How many questions of the page are answered. */
export function progress(message = "") {
  const line = document.querySelector(".lab-question-progress");
  if (!line) return;
  line.querySelector("button").onclick ??= () => forget(line);
  const all = [...document.querySelectorAll("nexthop-question")];
  const answered = all.filter((one) => one.matches(".is-right, .is-wrong"));
  const right = all.filter((one) => one.matches(".is-right"));
  line.hidden = answered.length === 0 && message === "";
  line.querySelector("button").hidden = answered.length === 0;
  line.querySelector("[role=status]").textContent =
    message || say(line.dataset.progress, { n: answered.length, right: right.length, total: all.length });
}

function forget(line) {
  const store = read();
  delete store[location.pathname];
  write(store);
  for (const one of document.querySelectorAll("nexthop-question")) one.forget();
  progress(line.dataset.forgotten);
  document.querySelector("nexthop-question input").focus();
}

customElements.define("nexthop-question", NexthopQuestion);
progress();
