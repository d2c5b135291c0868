// Labs in pages that another generator has built: the include's div becomes a <nexthop-lab>, with the same elements as
// src/main/jte/lab/form.jte. Until then, and where this script does not run, the div shows the settings as text.

import choices from "./choices.js";
import { el } from "./dom.js";
import { hostsOf as hostsOfMachines } from "./machines.js";
import { documentOf, machineFields, messageFields, placesOf } from "./plain-machines.js";
import { languageOf, wordsOf } from "./words.js";
import { addresses, key, ports } from "./zone.js";

const { versions: VERSIONS, states: STATES, outsiders: OUTSIDERS } = choices;

/** Replaces each div of class nexthop-lab that holds an experiment, and runs it. */
export function upgrade() {
  const places = [...document.querySelectorAll("div.nexthop-lab")];
  const shown = places.filter(({ dataset }) => dataset.labMainCf || dataset.labZone || dataset.labMachines);
  const total = shown.flatMap(questionsOf).length;
  let before = 0;
  shown.forEach((place, index) => {
    const lab = labOf(place, index);
    place.before(...place.querySelectorAll("link"));
    place.replaceWith(lab);
    lab.run();
    const questions = questionsOf(place);
    const numbers = { before, total };
    before += questions.length;
    if (questions.length) import("./plain-questions.js").then(({ addQuestions }) => addQuestions(lab, questions, numbers));
  });
}

/** The questions of an include, as its data file has them. */
function questionsOf({ dataset }) {
  try {
    return [JSON.parse(dataset.labQuestions || "[]")].flat().filter((one) => typeof one === "object" && one !== null);
  } catch {
    return [];
  }
}

function labOf(place, index) {
  const data = place.dataset;
  const lang = languageOf(place);
  const text = wordsOf(place);
  const id = "lab-" + (data.labId || String(index + 1)).replace(/[^A-Za-z0-9_-]/g, "-");
  const experiment = experimentOf(id, data);
  return el(
    "nexthop-lab",
    { id, class: "lab", lang, "data-api": (data.labApi ?? "").replace(/\/$/, ""), "data-live": String(data.labLive === "true"), "data-places": placesOf(data) },
    el(
      "div",
      { class: "lab-body", role: "group", "aria-labelledby": `${id}-title` },
      el("p", { class: "lab-title", id: `${id}-title` }, el("span", { class: "lab-mark" }, text.lab), " ", data.labTitle ?? ""),
      form(id, { experiment, hosts: experiment.machines ? named(hostsOfMachines(experiment), data) : hostsOf(data), live: data.labLive === "true" }, text),
      el("p", { class: "lab-status", role: "status" }),
      el("div", { class: "lab-problems" }),
      el("div", { class: "lab-result" }),
    ),
    el("script", { type: "application/json", class: "lab-document" }, JSON.stringify(experiment)),
  );
}

function hostsOf(data) {
  const states = new Map(addresses(data.labZone ?? "").map(({ name, address }) => [address, { name, address, state: "accept" }]));
  for (const part of (data.labHosts ?? "").split(/[\s,]+/)) {
    const [, address, state] = /^([^=]+)=(.+)$/.exec(part) ?? [];
    if (address) states.set(address, { name: states.get(address)?.name ?? "", address, state });
  }
  return [...states.values()];
}

/** With the names that the zone has for them. */
function named(hosts, data) {
  const names = new Map(addresses(data.labZone ?? "").map(({ name, address }) => [address, name]));
  return hosts.map((host) => ({ ...host, name: host.name || names.get(host.address) || "" }));
}

function experimentOf(id, data) {
  const mainCf = lines(data.labMainCf);
  const zone = lines(data.labZone);
  const hosts = {};
  for (const { address, state } of hostsOf(data)) {
    for (const port of [25, ...ports(mainCf)]) hosts[key(address, port)] = state;
  }
  const known = (mainCf + zone).toLowerCase();
  const outsider = OUTSIDERS.find((domain) => !known.includes(domain)) ?? OUTSIDERS[0];
  const simple = {
    id,
    postfix: data.labVersion || "3.7",
    mainCf,
    zone,
    hosts,
    recipient: data.labRecipient || `user@${outsider}`,
    seed: /^\d{1,9}$/.test(data.labSeed ?? "") ? Number(data.labSeed) : 1,
  };
  return documentOf(simple, data);
}

function lines(text = "") {
  return text.trim() ? text.trim() + "\n" : "";
}

function form(id, { experiment, hosts, live }, text) {
  const sources = [["sample", text.dnsSample], ...(live ? [["live", text.dnsLive]] : [])];
  const { mainCf = "", recipient } = experiment.message ? { ...experiment.machines[experiment.message.server], ...experiment.message } : experiment;
  const numbered = (part, fields) => fields.map(([label, control], index) => numberedField(`${id}-${part}-${index}`, label, control));
  const versions = VERSIONS.includes(experiment.postfix) ? VERSIONS : [experiment.postfix, ...VERSIONS];
  return el(
    "form",
    { class: "lab-form", autocomplete: "off" },
    el(
      "fieldset",
      { class: "lab-hosts" },
      el("legend", {}, text.hosts),
      el("div", { class: "lab-host-list" }, hosts.map((host) => hostField(host, text))),
    ),
    el(
      "details",
      { class: "lab-settings" },
      el("summary", {}, text.settings),
      el(
        "fieldset",
        {},
        el("div", { class: "lab-texts" }, area(id, "main-cf", "mainCf", mainCf, text), numbered("machine", machineFields(experiment, text)), area(id, "zone", "zone", experiment.zone, text)),
        el(
          "div",
          { class: "lab-choices" },
          field(id, "recipient", text.recipient, el("input", { id: `${id}-recipient`, name: "recipient", value: recipient, spellcheck: "false" })),
          field(id, "version", text.version, choice(`${id}-version`, "version", versions.map((one) => [one, one]), experiment.postfix)),
          field(id, "dns", text.dns, choice(`${id}-dns`, "dns", sources, "sample")),
          numbered("more", messageFields(experiment, text)),
        ),
      ),
    ),
    el(
      "p",
      { class: "lab-actions" },
      el("button", { type: "submit", class: "lab-run" }, text.run),
      " ",
      el("button", { type: "button", class: "lab-again" }, text.again),
      " ",
      el("button", { type: "reset", class: "lab-reset" }, text.reset),
      " ",
      el("a", { class: "lab-link", href: `#${id}` }, text.link),
    ),
  );
}

function hostField({ name, address, state }, text) {
  const states = STATES.includes(state) ? STATES : [state, ...STATES];
  const select = el(
    "select",
    { name: "host", "data-address": address },
    states.map((one) => el("option", { value: one, selected: one === state }, text[one] ?? one)),
  );
  return el("label", { class: "lab-host" }, el("span", { class: "lab-host-name" }, name), " ", el("code", {}, address), " ", select);
}

function area(id, part, name, value, text) {
  const rows = Math.max(4, value.split("\n").length);
  const control = el("textarea", { id: `${id}-${part}`, name, rows, spellcheck: "false", autocapitalize: "off" }, value);
  const shown = field(id, part, text[name], control);
  if (name === "mainCf") shown.append(el("span", { class: "lab-hint" }, text.paste));
  return shown;
}

function field(id, part, label, control) {
  return el("p", { class: "lab-field" }, el("label", { for: `${id}-${part}` }, label), control);
}

/** A field whose control has no id yet. */
function numberedField(id, label, control) {
  control.id = id;
  return el("p", { class: "lab-field" }, el("label", { for: id }, label), control);
}

function choice(id, name, options, chosen) {
  return el("select", { id, name }, options.map(([value, label]) => el("option", { value, selected: value === chosen }, label)));
}
