// Looks a domain up in the real DNS: its records with their TTLs, who answered and when, and the order for a mail to it.

import { el } from "./dom.js";
import { ask } from "./engine.js";
import { lookups, order, problems } from "./result.js";
import { view } from "./view.js";
import { learnProblems } from "./words.js";

/** Adds the field for a domain to a lab whose backend asks the real DNS. */
export function addLookup(lab) {
  const { text } = lab;
  const id = `${lab.id}-domain`;
  const input = el("input", { id, name: "domain", type: "text", inputmode: "url", spellcheck: "false", autocapitalize: "off", placeholder: "example.jp" });
  const out = el("div", { class: "lab-found", "aria-live": "polite" });
  const form = el(
    "form",
    { class: "lab-lookup" },
    el("p", { class: "lab-field" }, el("label", { for: id }, text.domain), input),
    el("button", { type: "submit" }, text.lookUp),
  );
  let turn = 0;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const domain = input.value.trim().replace(/^.*@/, "").replace(/\.$/, "");
    if (!domain) return;
    const now = (turn += 1);
    out.replaceChildren(el("p", { class: "lab-note" }, text.running));
    const experiment = { live: true, recipient: `postmaster@${domain}` };
    const [answer] = await Promise.all([ask(lab.dataset.api, experiment), learnProblems(text)]);
    if (now === turn) out.replaceChildren(...found(answer, experiment, lab));
  });
  lab.append(el("details", { class: "lab-tools" }, el("summary", {}, text.lookUpTitle), form, out));
}

function found({ result, problems: list, failure, status = "?" }, experiment, lab) {
  const { text } = lab;
  if (failure) return [el("p", { class: "lab-note" }, lab.reason(failure, status))];
  if (!result) return [el("div", { class: "lab-problems" }, problems(list, text))];
  const shown = view(result, text, experiment);
  // nobody is connected to
  const candidates = shown.candidates.map((candidate) => ({ ...candidate, state: "untried" }));
  const table = order({ ...shown, candidates }, text);
  return [
    el("div", { class: "lab-problems" }, problems(result.problems ?? [], text)),
    el("div", { class: "lab-scroll", role: "group", tabindex: 0, "aria-label": text.order }, table),
    // a name that is no domain: what Postfix says to it
    shown.lookups.length ? null : el("p", { class: "lab-note" }, el("samp", {}, shown.outcomes[0]?.log ?? "")),
    lookups(shown, text, true),
  ].filter((part) => part !== null);
}
