// <nexthop-lab>: makes the lab of the page, which the build has already filled with form and result, work.

import { el, say } from "./dom.js";
import { ask } from "./engine.js";
import { changesOf, fragment, labOf } from "./link.js";
import { applyMachines, changesOfMachines, documentOf, pointerOf } from "./machines.js";
import { draw, problems } from "./result.js";
import { addStates } from "./states.js";
import { addSteps } from "./steps.js";
import { addTools } from "./tools.js";
import { view } from "./view.js";
import { learn, learnProblems, wordsOf } from "./words.js";
import { addresses, key, ports } from "./zone.js";

class NexthopLab extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.text = wordsOf(this);
    this.form = this.querySelector(".lab-form");
    this.output = this.querySelector(".lab-result");
    this.initial = JSON.parse(this.querySelector(".lab-document").textContent);
    this.seed = this.initial.seed ?? 1;
    this.original = { hosts: [...this.hostList().children], result: [...this.output.children], problems: [...this.querySelector(".lab-problems").children] };
    this.states = new Map(this.selects().map((select) => [select.dataset.address, select.value]));
    this.enable();
    addTools(this);
    addStates(this);
    addSteps(this);
    if (this.dataset.live === "true") import("./lookup.js").then(({ addLookup }) => addLookup(this));
    this.follow();
  }

  enable() {
    for (const fieldset of this.form.querySelectorAll("fieldset")) fieldset.disabled = false;
    this.querySelector(".lab-actions").hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run();
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.reset();
    });
    // not "change": that comes with the press on Run, and a list that grows then moves the button away
    this.form.addEventListener("input", (event) => this.changed(event.target));
    this.querySelector(".lab-again").addEventListener("click", () => {
      this.seed += 1;
      this.run(say(this.text.drawn, { seed: this.seed }));
    });
    this.querySelector(".lab-link").addEventListener("click", (event) => this.share(event));
    this.querySelector(".lab-settings").addEventListener("toggle", () => this.enrich());
    window.addEventListener("hashchange", () => this.follow());
  }

  /** Makes the texts comfortable to edit; where that cannot be loaded they stay plain. */
  async enrich() {
    if (this.enriched) return;
    this.enriched = true;
    try {
      const { enrich } = await import("./editing.js");
      enrich(this);
    } catch {
      this.setAttribute("data-plain", "");
    }
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  hostList() {
    return this.querySelector(".lab-host-list");
  }

  selects() {
    return [...this.form.querySelectorAll("select[name=host]")];
  }

  changed(target) {
    if (target.name === "host") this.states.set(target.dataset.address, target.value);
    if (target.name === "zone") this.offer(addresses(target.value));
  }

  /** Shows a state for each of these addresses, as set before or up. */
  offer(hosts) {
    const choices = this.initialStates();
    this.hostList().replaceChildren(
      ...hosts.map(({ name, address }) => {
        const set = this.states.get(address) ?? "accept";
        const options = choices.map((state) =>
          el("option", { value: state, selected: state === set }, this.text[state] ?? state),
        );
        return el(
          "label",
          { class: "lab-host" },
          el("span", { class: "lab-host-name" }, name),
          " ",
          el("code", {}, address),
          " ",
          el("select", { name: "host", "data-address": address }, options),
        );
      }),
    );
  }

  /** Offers a state for addresses that the real DNS has brought up; whether there were any new ones. */
  discover(candidates) {
    const found = new Map(candidates.map(({ host, address }) => [address, { name: host, address }]));
    const listed = new Set(this.selects().map((select) => select.dataset.address));
    if ([...found.keys()].every((address) => listed.has(address))) return false;
    this.offer([...found.values()]);
    return true;
  }

  initialStates() {
    this.choices ??= [...(this.querySelector("select[name=host]")?.options ?? [])].map((option) => option.value);
    return this.choices.length ? this.choices : ["accept", "refuse", "timeout", "greet4xx", "greet5xx"];
  }

  /** What the form says now, in short names, for the link. */
  changes() {
    const hosts = Object.fromEntries(this.selects().map((select) => [select.dataset.address, select.value]));
    return {
      m: this.field("mainCf").value,
      z: this.field("zone").value,
      r: this.field("recipient").value,
      v: this.field("version").value,
      d: this.field("dns").value,
      h: hosts,
      s: this.seed,
      t: this.step,
      ...changesOfMachines(this),
    };
  }

  apply(changes) {
    if (Number.isSafeInteger(changes.t)) this.load?.(changes.t, false);
    applyMachines(this, changes);
    const set = (name, value) => {
      if (typeof value === "string") this.field(name).value = value;
    };
    set("mainCf", changes.m);
    set("zone", changes.z);
    set("recipient", changes.r);
    if ([...this.field("version").options].some((option) => option.value === changes.v)) set("version", changes.v);
    set("dns", this.dataset.live === "true" ? changes.d : "sample");
    if (Number.isSafeInteger(changes.s)) this.seed = changes.s;
    const choices = this.initialStates();
    for (const [address, state] of Object.entries(changes.h ?? {})) {
      if (choices.includes(state)) this.states.set(address, state);
    }
    const zone = this.field("zone");
    this.offer(zone.value === zone.defaultValue ? this.originalHosts() : addresses(zone.value));
  }

  originalHosts() {
    return this.original.hosts.map((label) => ({
      name: label.querySelector(".lab-host-name").textContent,
      address: label.querySelector("select").dataset.address,
    }));
  }

  /** The experiment document for what the form says. */
  experiment() {
    const changes = this.changes();
    const hosts = {};
    for (const [address, state] of Object.entries(changes.h)) {
      for (const port of [25, ...ports([changes.m, ...Object.values(changes.k ?? {})].join("\n"))]) hosts[key(address, port)] = state;
    }
    const { zone, live, ...rest } = this.initial;
    const dns = changes.d === "live" ? { live: true } : { zone: changes.z };
    const simple = { ...rest, ...dns, mainCf: changes.m, recipient: changes.r, postfix: changes.v, hosts, seed: changes.s };
    return documentOf(this, simple, changes);
  }

  async run(before = "") {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    this.status(this.text.running);
    this.setAttribute("aria-busy", "true");
    const experiment = this.experiment();
    const hash = await fragment(this.id, this.changes());
    const answer = await ask(this.dataset.api, experiment);
    if (turn !== this.turn) return;
    if (answer.result && this.field("dns").value === "live" && this.discover(answer.result.candidates ?? [])) {
      await this.run(before);
      return;
    }
    if (!answer.result || problemsOf(answer.result).length) await learnProblems(this.text);
    if (turn !== this.turn) return;
    this.removeAttribute("aria-busy");
    if (answer.result) this.complain(problemsOf(answer.result));
    if (answer.result) this.show(answer.result, experiment, hash, before);
    else this.fail(answer);
    if (answer.result && answer.refused) this.status(this.reason("refusedOrigin") + " " + this.text.computedHere);
  }

  /** Says why there is no result. */
  fail({ problems: list = [], failure, status = "?" }) {
    this.complain(list);
    if (list.length) this.status(this.text.problems);
    else this.status(this.reason(failure, status));
  }

  /** Why the backend has given no answer. */
  reason(failure, status = "?") {
    return say(this.text[failure], { api: this.api(), status, origin: location.origin });
  }

  /** A result arranged for reading. */
  arranged({ result, experiment }) {
    return view(result, this.text, experiment, this.given(experiment));
  }

  api() {
    return this.dataset.api || location.origin;
  }

  show(result, experiment, hash, before) {
    const shown = this.arranged({ result, experiment });
    const isOpen = (part) => this.querySelector(part)?.open ?? false;
    const open = { why: isOpen(".lab-why"), lookups: isOpen(".lab-lookups") };
    this.output.replaceChildren(...draw(shown, this.text, open));
    this.querySelector(".lab-link").setAttribute("href", hash);
    history.replaceState(history.state, "", hash);
    this.status([before, shown.summary].filter(Boolean).join(" "), true);
    this.latest = { result, experiment };
    this.dispatchEvent(new Event("lab-drawn"));
    this.dispatchEvent(new Event("lab-result"));
  }

  /** What hosts are called, and where they stand. */
  given(experiment) {
    const named = addresses(experiment.zone ?? "").map(({ name, address }) => [address, name.toLowerCase()]);
    return { names: Object.fromEntries(named), places: JSON.parse(this.dataset.places ?? "{}") };
  }

  /** Announces a message; a quiet one is for those who do not see the result change. */
  status(message, quiet = false) {
    const status = this.querySelector(".lab-status");
    status.classList.toggle("is-quiet", quiet);
    status.textContent = message;
  }

  complain(list) {
    this.querySelector(".lab-problems").replaceChildren(...problems(list, this.text));
    this.dispatchEvent(new CustomEvent("lab-problems", { detail: list }));
    for (const field of this.form.querySelectorAll("textarea")) {
      const bad = list.some((problem) => problem.severity !== "warning" && problem.pointer === pointerOf(this, field));
      if (bad) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (bad) this.querySelector(".lab-settings").open = true;
    }
  }

  reset() {
    this.turn = (this.turn ?? 0) + 1;
    this.removeAttribute("aria-busy");
    for (const field of this.form.querySelectorAll("textarea, input")) field.value = field.defaultValue;
    for (const select of this.form.querySelectorAll("select")) choose(select);
    this.hostList().replaceChildren(...this.original.hosts);
    for (const select of this.selects()) choose(select);
    this.states = new Map(this.selects().map((select) => [select.dataset.address, select.value]));
    this.seed = this.initial.seed ?? 1;
    this.output.replaceChildren(...this.original.result);
    this.dispatchEvent(new Event("lab-drawn"));
    this.complain([]);
    this.querySelector(".lab-problems").replaceChildren(...this.original.problems);
    this.querySelector(".lab-link").setAttribute("href", "#" + this.id);
    if (labOf(location.hash) === this.id) history.replaceState(history.state, "", location.pathname + location.search);
    this.status(this.text.resetDone);
  }

  async share(event) {
    event.preventDefault();
    const hash = await fragment(this.id, this.changes());
    event.target.setAttribute("href", hash);
    history.replaceState(history.state, "", hash);
    try {
      await navigator.clipboard.writeText(location.href);
      this.status(this.text.linkCopied);
    } catch {
      this.status(this.text.linkReady);
    }
  }

  async follow() {
    if (labOf(location.hash) !== this.id) return;
    this.scrollIntoView();
    const changes = await changesOf(location.hash);
    if (!changes) {
      this.status(this.text.badLink);
      return;
    }
    this.apply(changes);
    this.querySelector(".lab-settings").open = changes.m !== this.field("mainCf").defaultValue || changes.z !== this.field("zone").defaultValue;
    await this.run();
  }
}

/** What a result reports; that no resolver could be reached shows in its lookups only. */
function problemsOf(result) {
  const reported = result?.problems ?? [];
  const lookups = result?.lookups ?? [];
  const dead = lookups.some((lookup) => lookup.resolver && ["SERVFAIL", "TIMEOUT"].includes(lookup.status));
  return dead && reported.length === 0 ? [{ code: "live-offline", message: "" }] : reported;
}

function choose(select) {
  const first = [...select.options].findIndex((option) => option.defaultSelected);
  select.selectedIndex = Math.max(0, first);
}

await learn(document.querySelectorAll(".lab, div.nexthop-lab"));
customElements.define("nexthop-lab", NexthopLab);

if (document.querySelector("div.nexthop-lab")) import("./plain.js").then(({ upgrade }) => upgrade());
