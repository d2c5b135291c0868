// Draws a result: the same elements as src/main/jte/lab/result.jte.

import { parameter, relay } from "./answer.js";
import { el, say, svg } from "./dom.js";
import { diagram } from "./diagram.js";
import { hops, network } from "./network.js";
import { percent } from "./view.js";

/** The contents of .lab-result; `open` says which details are unfolded. */
export function draw(result, text, open) {
  return [
    el("p", { class: "lab-summary" }, result.summary),
    el("div", { class: "lab-top" }, result.path ? network(result.path, text) : diagram(result, text), outcome(result, text), result.path ? hops(result.path, text) : null),
    el("div", { class: "lab-scroll", role: "group", tabindex: 0, "aria-label": text.order }, order(result, text)),
    result.sampled ? el("p", { class: "lab-note" }, result.sampled) : null,
    result.path ? null : attempts(result, text),
    reasons(result, text, open.why),
    lookups(result, text, open.lookups),
  ].filter((part) => part !== null);
}

function outcome(result, text) {
  const ends = result.path?.ends.map((end) => ({ ...end.outcome, log: `${end.host}: ${end.outcome.log}` }));
  const list = (ends ?? result.outcomes).map((one) =>
    el(
      "li",
      { class: `is-${one.status}` },
      el("span", { class: "lab-badge" }, one.label),
      " ",
      el("span", { class: "lab-percent" }, percent(one.share)),
      " ",
      el("samp", {}, one.log),
    ),
  );
  const messages = result.messages.map((message) => el("li", {}, el("samp", {}, message)));
  return el(
    "div",
    { class: "lab-outcome" },
    el("p", { class: "lab-caption" }, text.outcome),
    el("ul", {}, list),
    result.relay ? el("p", { class: "lab-caption" }, text.relayAnswer) : null,
    result.relay ? relay(result.relay) : null,
    messages.length ? el("p", { class: "lab-caption" }, text.messages) : null,
    messages.length ? el("ul", { class: "lab-messages" }, messages) : null,
  );
}

/** Whom a part of the result is about, if there are several machines. */
function about(caption, result) {
  return result.path ? `${caption}: ${result.path.server}` : caption;
}

export function order(result, text) {
  const caption = el("caption", {}, about(text.order, result));
  if (result.candidates.length === 0) {
    return el("table", { class: "lab-order" }, caption, el("tbody", {}, el("tr", {}, el("td", {}, text.noCandidates))));
  }
  const heads = [text.rank, text.host, text.preference, text.first, text.state];
  return el(
    "table",
    { class: "lab-order" },
    caption,
    head(heads),
    el("tbody", {}, result.candidates.map((candidate) => candidateRow(candidate, text))),
  );
}

function candidateRow(candidate, text) {
  return el(
    "tr",
    { class: `is-${candidate.state}`, "data-host": candidate.at },
    el("td", {}, String(candidate.rank)),
    el("th", { scope: "row" }, candidate.host, " ", el("code", {}, candidate.address)),
    el("td", {}, candidate.preference),
    el(
      "td",
      { class: "lab-share" },
      bar(candidate.first),
      " " + percent(candidate.first),
    ),
    el("td", { class: "lab-state" }, text[`event-${candidate.state}`]),
  );
}

/** A share as a bar. */
export function bar(share) {
  const size = { class: "lab-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
  return svg("svg", size, svg("rect", { width: Math.round(share * 100), height: 10 }));
}

function attempts(result, text) {
  const items = result.attempts.map((attempt) =>
    el(
      "li",
      { class: `is-${attempt.state}` },
      el("span", { class: "lab-seconds" }, attempt.seconds),
      " ",
      el("span", { class: "lab-where" }, attempt.where),
      attempt.log ? " " : null,
      attempt.log ? el("samp", {}, attempt.log) : null,
    ),
  );
  return el(
    "div",
    { class: "lab-attempts" },
    el("p", { class: "lab-caption" }, text.attempts),
    items.length ? el("ol", {}, items) : el("p", {}, text.noAttempts),
  );
}

function reasons(result, text, open) {
  return el(
    "details",
    { class: "lab-why", open },
    el("summary", {}, text.why),
    result.reasons.flatMap((group) => [
      group.about ? el("p", { class: "lab-caption" }, group.about) : null,
      el("ol", {}, group.steps.map((reason) => el("li", {}, reason.text, " ", rule(reason, text)))),
    ]),
  );
}

function rule(reason, text) {
  const links = reason.parameters.flatMap((name) => [parameter(name), " "]);
  const source = reason.source ? el("span", { class: "lab-source" }, `${text.source}: ${reason.source}`) : null;
  return el("span", { class: "lab-rule" }, links, source);
}

export function lookups(result, text, open) {
  const summary = el("summary", {}, text.lookups);
  if (result.lookups.length === 0) {
    return el("details", { class: "lab-lookups", open }, summary, el("p", {}, text.noLookups));
  }
  const rows = result.lookups.flatMap((lookup) => lookupRows(lookup, text));
  const table = el("table", {}, head([text.query, text.answer, text.ttl]), el("tbody", {}, rows));
  const scroll = el("div", { class: "lab-scroll", role: "group", tabindex: 0, "aria-label": text.lookups }, table);
  const answered = result.evidence.map(([resolver, time]) =>
    el("p", { class: "lab-note" }, say(text.answeredBy, { resolver, time: moment(time, text.language) })),
  );
  return el("details", { class: "lab-lookups", open }, summary, scroll, answered);
}

function moment(time, language) {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return date.toLocaleString(language, { dateStyle: "medium", timeStyle: "long" });
}

function lookupRows(lookup, text) {
  const query = () => el("th", { scope: "row" }, el("code", {}, lookup.query));
  if (lookup.answers.length === 0) {
    const status = text[`status-${lookup.status}`] ?? lookup.status;
    return [el("tr", {}, query(), el("td", {}, status), el("td", {}))];
  }
  return lookup.answers.map((answer) =>
    el("tr", {}, query(), el("td", {}, el("code", {}, answer.text)), el("td", {}, answer.ttl)),
  );
}

function head(names) {
  return el("thead", {}, el("tr", {}, names.map((name) => el("th", { scope: "col" }, name))));
}

/** The list of problems that an answer reports, with their places. */
export function problems(list, text) {
  if (list.length === 0) return [];
  const items = list.map((problem) => {
    const at = machine(problem) + (problem.line ? say(text.line, { file: problem.file, line: problem.line }) + ": " : "");
    const more = hint(problem, text);
    return el("li", {}, at + message(problem, text), more ? el("span", { class: "lab-hint" }, " " + more) : null);
  });
  return [el("ul", {}, items)];
}

/** What a problem says, in a sentence or two. */
export function sentence(problem, text) {
  return [message(problem, text), hint(problem, text)].filter(Boolean).join(" ");
}

const quoted = (words) => /`([^`]*)`/.exec(words)?.[1] ?? "";

/** The page's words for a code, without a sentence that lacks its example, or else the engine's. */
function message(problem, text) {
  const example = quoted(problem.hint ?? "");
  const own = example ? ownWords(problem, text) : ownWords(problem, text).replace(/[^。]*\{example\}[^]*/, "");
  return own ? say(own, { what: quoted(problem.message), message: problem.message, example }) : problem.message;
}

function hint(problem, text) {
  if (!ownWords(problem, text)) return problem.hint ?? "";
  const meant = /^Did you mean `([^`]*)`\?$/.exec(problem.hint ?? "");
  return meant ? say(text.meant ?? problem.hint, { what: meant[1] }) : "";
}

function ownWords({ code }, text) {
  return Object.hasOwn(text, `problem-${code}`) ? text[`problem-${code}`] : "";
}

/** The machine that a problem is about, if there are several. */
function machine({ pointer = "" }) {
  const [, group, name, field] = pointer.split("/");
  return group === "machines" && field ? name.replaceAll("~1", "/").replaceAll("~0", "~") + ": " : "";
}
