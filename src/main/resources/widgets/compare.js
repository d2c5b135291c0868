// Two results side by side, with what differs marked by a sign. Loaded when somebody compares.

import { parameter } from "./answer.js";
import { el, say } from "./dom.js";
import { bar } from "./result.js";
import { percent } from "./view.js";

/** An element that shows two runs {label, experiment, result, shown}, and how many of their lines differ. */
export function comparison(first, second, text) {
  const sides = [sideOf(first, text), sideOf(second, text)];
  const parts = ["settings", "order", "outcome", "log", "reasons"];
  const kept = parts.filter((part) => sides.some((side) => differing(side[part], other(sides, side)[part]).length > 0 || part === "order" || part === "outcome"));
  const keys = new Set(sides.flatMap((side) => parts.flatMap((part) => differing(side[part], other(sides, side)[part]).map((item) => part + item.key))));
  const columns = sides.map((side) =>
    el(
      "section",
      { class: "lab-side", "aria-label": side.label },
      el("p", { class: "lab-side-label" }, side.label),
      kept.map((part) => partOf(part, side[part], other(sides, side)[part], text)),
    ),
  );
  return {
    differences: keys.size,
    element: el("div", {}, el("p", { class: "lab-note" }, say(text.compared, { n: keys.size })), el("div", { class: "lab-sides" }, columns)),
  };
}

const other = (sides, side) => sides[side === sides[0] ? 1 : 0];

/** The items that the other side has not, or not with this value. */
function differing(items, others) {
  const known = new Map(others.map((item) => [item.key, item.value]));
  return items.filter((item) => known.get(item.key) !== item.value);
}

function partOf(part, items, others, text) {
  const different = differing(items, others);
  const isList = part === "settings" || part === "reasons";
  // settings that are equal, and reasons for what is equal, are no news
  const shown = isList ? different : items;
  const lines = shown.map((item) => line(item, different.includes(item), text));
  const list = lines.length ? el(part === "order" ? "ol" : "ul", {}, lines) : el("p", { class: "lab-note" }, text[`none-${part}`] ?? "–");
  if (part === "reasons") return el("details", { class: "lab-part" }, el("summary", {}, `${text[`compare-${part}`]} (${lines.length})`), list);
  return el("div", { class: "lab-part" }, el("p", { class: "lab-caption" }, text[`compare-${part}`]), list);
}

function line({ shown }, isDifferent, text) {
  const sign = isDifferent ? el("strong", { class: "lab-differs", role: "img", "aria-label": text.differs }, "≠") : el("span", { class: "lab-differs" });
  return el("li", { class: isDifferent ? "is-different" : "" }, sign, el("span", { class: "lab-line-text" }, shown()));
}

function sideOf({ label, experiment, result, shown }, text) {
  const outcomes = Object.entries(result.path?.ends ?? result.outcome ?? {});
  const steps = shown.reasons.flatMap((group) => group.steps.map((step) => ({ ...step, about: group.about })));
  return {
    label,
    settings: settingsOf(experiment, text),
    order: shown.candidates.map(({ host, address, first }, index) => ({
      key: String(index),
      value: host + address + percent(first),
      shown: () => [el("code", {}, host + address), " ", el("span", { class: "lab-share" }, bar(first), ` ${percent(first)}`)],
    })),
    outcome: outcomes.map(([key, share]) => ({ key, value: percent(share), shown: () => [`${percent(share)} `, el("samp", {}, key)] })),
    log: logOf(result).map((log) => ({ key: log, value: "", shown: () => el("samp", {}, log) })),
    reasons: steps.map((step) => ({
      key: step.about + step.text,
      value: "",
      shown: () => [step.about ? `${step.about}: ` : "", step.text, " ", step.parameters.flatMap((name) => [parameter(name), " "])].flat(),
    })),
  };
}

function logOf(result) {
  const lines = (result.timeline ?? []).filter((event) => event.log).map((event) => `${Math.round(event.seconds * 10) / 10} s ${event.log}`);
  return [...new Set([...lines, ...(result.messages ?? []).filter((message) => !lines.some((line) => message.endsWith(line.replace(/^\S+ s /, ""))))])];
}

/** Version, mail, hosts, parameters and records; what one side has not is shown as a dash on the other. */
function settingsOf(experiment, text) {
  const { message, machines = {}, hosts = {}, smtpd } = experiment;
  const mail = message ?? { recipient: experiment.recipient, ...smtpd };
  const item = (name, value) => ({ key: name, value, shown: () => [el("span", {}, name), " ", el("code", {}, value)] });
  const configurations = message ? Object.entries(machines).map(([name, machine]) => [`${name}: `, machine.mainCf]) : [["", experiment.mainCf]];
  return [
    item(text.version, experiment.postfix),
    item(text.recipient, mail.recipient ?? ""),
    ...(mail.sender ? [item(text.sender, mail.sender)] : []),
    ...(mail.client ? [item(text.clientAddress, mail.client)] : []),
    ...(mail.server ? [item(text.server, mail.server)] : []),
    item(text.dnsOrder, text[`order-${experiment.dnsOrder ?? "fixed"}`] ?? experiment.dnsOrder),
    ...Object.entries(machines).map(([name, machine]) => item(name, text[machine.state] ?? machine.state ?? text.accept)),
    ...Object.entries(hosts).map(([address, state]) => item(address, text[state] ?? state)),
    ...configurations.flatMap(([owner, mainCf]) => parameters(mainCf ?? "").map(([name, value]) => item(owner + name, value))),
    ...records(experiment, text).map((record) => ({ key: record, value: "", shown: () => el("code", {}, record) })),
  ];
}

/** [name, value] of the parameters that main.cf sets last. */
function parameters(mainCf) {
  const set = new Map();
  let name = "";
  for (const line of mainCf.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    const start = /^([^\s=]+)\s*=(.*)$/.exec(line);
    if (start) set.set((name = start[1]), start[2].trim());
    else if (/^\s/.test(line) && name) set.set(name, `${set.get(name)} ${line.trim()}`.trim());
  }
  return [...set];
}

function records(experiment, text) {
  if (experiment.live) return [text.dnsLive];
  const lines = (experiment.zone ?? "").split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return lines.filter((line) => line && !line.startsWith(";"));
}
