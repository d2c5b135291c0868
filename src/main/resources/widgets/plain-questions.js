// Questions of labs in pages that another generator has built: the model finds the answer when the page is read. The
// rules are those of dev.nexthop.lab.question, which answers at build time; the elements are those of lab/question.jte.

import { el } from "./dom.js";
import { ask } from "./engine.js";
import { fragment } from "./link.js";
import { solve } from "./plain-solver.js";
import { progress } from "./question.js";
import { parameter } from "./answer.js";
import { percent, view } from "./view.js";
import all from "./question-words.js";

const NEVER = /^(class-|smtpd-|host-|srv-|transport-map-none|nexthop-by-sender-none)/;
const AFTER_THE_ORDER =
  /^(connect-failed|session-(soft|hard|ends|limit)|greeting-skipped|soft-bounce|address-limit-reached|plain-text|wrappermode|sent|last-status|bounced|deferred)$/;

/** Puts the questions of an include below its lab; `before` is how many of the page's `total` come earlier. */
export async function addQuestions(lab, list, { before, total }) {
  const words = all[lab.text.language];
  const style = el("link", { rel: "stylesheet", href: new URL("./question.css", import.meta.url).href });
  lab.after(style);
  let last = style;
  for (const [index, question] of list.entries()) {
    const place = { id: `${lab.id}-question-${index + 1}`, number: before + index + 1, total };
    const solved = await solve(question, lab, (experiment) => ask(lab.dataset.api, experiment));
    const shown = solved.problem ? unanswered(question, solved.problem, words) : await element(place, question, solved, { lab, words });
    last.after(shown);
    last = shown;
  }
  document.querySelector(".lab-question-progress")?.remove();
  const status = [el("span", { role: "status" }), " ", el("span", {}, words.kept), " ", el("button", { type: "button" }, words.forget)];
  [...document.querySelectorAll("nexthop-question")].at(-1)?.append(el("p", { class: "lab-question-progress", hidden: true, "data-progress": words.progress, "data-forgotten": words.forgotten }, status));
  progress();
}

/** A question that its writer has to mend stays a text. */
function unanswered(question, problem, words) {
  console.warn(`nexthop: ${question.question}: ${problem}`);
  return el("p", { class: "lab-question" }, `${words.question}: `, prose(question.question));
}

async function element({ id, number, total }, question, solved, { lab, words }) {
  const several = solved.several;
  const data = {
    "data-key": solved.choices.map(({ right }) => (right ? "0" : "1")).join("."),
    "data-print": print(question, solved),
    "data-total": total,
    "data-check": words.check,
    "data-hint": words.hint,
    "data-right": words.right,
    "data-wrong": several ? words.wrongSeveral : words.wrong,
    "data-choose": words.choose,
  };
  const choices = solved.choices.map((choice) =>
    el("label", {}, el("input", { type: several ? "checkbox" : "radio", name: `${id}-choice` }), " ", el("span", {}, labelOf(choice, question, lab, words))),
  );
  const about = [words.open, el("a", { href: `#${lab.id}` }, lab.querySelector(".lab-title").lastChild.textContent.trim() || lab.text.lab), solved.changes.length ? words.butWith : words.asSet];
  const conditions = solved.changes.map(({ what, value, isState }) => conditionOf(what, value, isState, { lab, words }));
  const hints = [question.hints ?? []].flat().map((hint) => el("li", {}, prose(hint)));
  const mark = el("span", { class: "lab-question-mark" }, words.question + " ", el("span", { class: "lab-question-number" }, words.of.replace("{n}", number).replace("{total}", total)));
  return el(
    "nexthop-question",
    { id, class: "lab-question", lang: lab.text.language, ...data },
    el(
      "fieldset",
      {},
      el("legend", {}, mark, " ", el("span", { class: "lab-question-text" }, prose(question.question))),
      el("p", { class: "lab-question-about" }, about),
      conditions.length ? el("ul", { class: "lab-question-when" }, conditions) : null,
      several ? el("p", { class: "lab-question-several" }, words.several) : null,
      el("div", { class: "lab-question-choices" }, choices),
    ),
    hints.length ? el("details", { class: "lab-question-hints" }, el("summary", {}, words.hints), el("ol", {}, hints)) : null,
    el("p", { class: "lab-question-status", role: "status" }),
    await answerOf(question, solved, { lab, words }),
  );
}

async function answerOf(question, solved, { lab, words }) {
  const right = solved.choices.filter((choice) => choice.right);
  const shares = solved.varies ? [...solved.shares].sort((a, b) => b[1] - a[1]).slice(0, 8) : [];
  const shown = reasons(question, solved, lab);
  const changes = { m: senderOf(solved.experiment).mainCf, z: solved.experiment.zone, r: (solved.experiment.message ?? solved.experiment).recipient, v: solved.experiment.postfix, h: solved.states };
  const link = el("a", { href: `#${lab.id}`, "data-link": await fragment(lab.id, changes) }, words.try);
  return el(
    "details",
    { class: "lab-question-answer" },
    el("summary", {}, words.answer),
    el("p", { class: "lab-question-is" }, `${words.answerIs}: `, right.map((choice) => [el("strong", {}, labelOf(choice, question, lab, words)), " "])),
    question.explain ? el("p", {}, prose(question.explain)) : null,
    shares.length ? el("ul", { class: "lab-question-shares", "aria-label": words.shares }, shares.map(([key, share]) => el("li", {}, el("span", {}, plain(key, question, lab, words)), " ", el("span", {}, percent(share))))) : null,
    shown.length ? el("p", { class: "lab-question-why" }, words.why) : null,
    shown.length ? el("ol", {}, shown) : null,
    el("p", { class: "lab-question-try" }, link),
  );
}

/** The model's reasons that bear on the question. */
function reasons(question, { result, experiment }, lab) {
  const isOfOrder = ["first-tried", "order"].includes(question.ask === "probability" ? (question.of ?? "first-tried") : question.ask);
  const trace = (result.trace ?? []).filter(({ rule }) => !NEVER.test(rule) && !(isOfOrder && AFTER_THE_ORDER.test(rule)));
  const { path, smtpd, ...rest } = result;
  return view({ ...rest, trace }, lab.text, experiment).reasons.flatMap(({ steps }) =>
    steps.map((step) => el("li", {}, step.text, step.parameters.map((name) => [" ", parameter(name)]))),
  );
}

function conditionOf(what, value, isState, { lab, words }) {
  const name = what === "all" || what === "postfix" || what === "recipient" ? words[what] : el("code", {}, what);
  return el("li", {}, name, ` ${words.equals} `, isState ? (lab.text[value] ?? value) : el("code", {}, value));
}

function labelOf({ key, label }, question, lab, words) {
  if (label) return prose(label);
  const text = plain(key, question, lab, words);
  const isName = /^(first-tried|second-tried|tried-after|takes-the-mail|dsn|order)$/.test(question.ask) && !["none", "varies"].includes(key);
  return isName ? el("code", {}, text) : text;
}

function plain(key, { ask: asked, by }, lab, words) {
  if (key === "varies") return words.varies;
  if (/^(first-tried|second-tried|tried-after|takes-the-mail)$/.test(asked)) {
    if (key === "none") return words[`none-${asked}`];
    const named = by === "address" && lab.selects().find(({ dataset }) => dataset.address === key);
    return named ? `${named.closest(".lab-host").querySelector(".lab-host-name").textContent} [${key}]` : key;
  }
  if (asked === "outcome") return words[key] ?? key;
  if (asked === "order") return key.replaceAll(", ", " → ");
  if (/attempts$/.test(asked)) return words.attempts.replace("{n}", key);
  return /seconds$/.test(asked) ? words.seconds.replace("{n}", key) : key;
}

/** Text with code between backquotes. */
function prose(text) {
  return String(text).split("`").map((part, index) => (index % 2 ? el("code", {}, part) : part));
}

const senderOf = (experiment) => experiment.machines?.[experiment.message?.server] ?? experiment;

/** Changes with the question and its choices, so that an old answer does not count for a new one. */
function print(question, { choices }) {
  let hash = 0;
  for (const char of JSON.stringify([question.question, choices])) hash = (Math.imul(31, hash) + char.codePointAt(0)) | 0;
  return (hash >>> 0).toString(16);
}
