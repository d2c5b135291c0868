// What a reader can do with a result besides looking at it: compare it with another, send 1,000 mails, take it along.

import { el, say } from "./dom.js";
import { ask } from "./engine.js";
import { bar } from "./result.js";

const MAILS = 1000;

/** Puts the tools into an element below the lab's result. */
export function addTools(lab, place) {
  const { text } = lab;
  const out = el("div", { class: "lab-tool-out" });
  const comparison = el("div", { class: "lab-comparison" });
  let kept = null;
  const button = (label, action) => {
    const element = el("button", { type: "button" }, label);
    element.addEventListener("click", async () => {
      const latest = await current(lab);
      if (latest) await action(latest);
    });
    return element;
  };
  const compare = async (first, second) => {
    const { comparison: draw } = await import("./compare.js");
    const shown = draw({ ...first, shown: lab.arranged(first) }, { ...second, shown: lab.arranged(second) }, text);
    comparison.replaceChildren(shown.element);
    lab.status(say(text.compared, { n: shown.differences }), true);
  };
  const compareWith = async (latest, label, experiment) => {
    const answer = await ask(lab.dataset.api, experiment);
    if (answer.result) await compare({ ...latest, label: labelOf(latest.experiment, text.compareNow) }, { label, experiment, result: answer.result });
    else lab.fail(answer);
  };
  place.append(
    el(
      "p",
      { class: "lab-tool-row" },
      versions(lab),
      button(text.compareVersion, (latest) => {
        const postfix = lab.querySelector(".lab-other-version").value;
        const experiment = { ...latest.experiment, postfix };
        return compareWith(latest, labelOf(experiment, text.compareOther), experiment);
      }),
      button(text.comparePage, (latest) => compareWith(latest, labelOf(lab.initial, text.comparePageLabel), lab.initial)),
      button(text.keep, (latest) => {
        kept = latest;
        comparison.replaceChildren(el("p", { class: "lab-note" }, text.kept));
        lab.status(text.kept);
      }),
    ),
    comparison,
    el(
      "p",
      { class: "lab-tool-row" },
      button(text.thousand, ({ result, experiment }) => {
        out.replaceChildren(shares(result, experiment.seed, text));
        lab.status(text.thousandDone);
      }),
      button(text.copyMainCf, ({ experiment }) => copy(lab, out, mainCfOf(experiment))),
      button(text.copyZone, ({ experiment, result }) => copy(lab, out, experiment.zone ?? zoneOf(result))),
      button(text.copyCommands, ({ result }) => copy(lab, out, commands(result))),
    ),
    out,
  );
  lab.addEventListener("lab-result", () => {
    const now = lab.latest;
    if (kept && kept !== now) compare({ ...kept, label: labelOf(kept.experiment, text.compareKept) }, { ...now, label: labelOf(now.experiment, text.compareNow) });
  });
}

/** The result of what the form says; runs it if it is not the one that is shown. */
async function current(lab) {
  if (!lab.latest || JSON.stringify(lab.latest.experiment) !== JSON.stringify(lab.experiment())) {
    lab.latest = null;
    await lab.run();
  }
  return lab.latest;
}

function labelOf(experiment, label) {
  return `${label} (Postfix ${experiment.postfix})`;
}

/** A choice of versions other than the form's own. */
function versions(lab) {
  const own = lab.field("version");
  const options = [...own.options].map(({ value }) => el("option", { value }, `Postfix ${value}`));
  const select = el("select", { class: "lab-other-version", "aria-label": lab.text.compareVersionChoice }, options);
  const old = [...own.options].find(({ value }) => value === "2.11" && value !== own.value);
  select.value = (old ?? [...own.options].find(({ value }) => value !== own.value) ?? own).value;
  return select;
}

function mainCfOf({ mainCf, machines = {} }) {
  if (mainCf !== undefined) return mainCf;
  return Object.entries(machines)
    .map(([name, machine]) => `## ${plain(name)}:/etc/postfix/main.cf\n${machine.mainCf}`)
    .join("\n");
}

/** Without what could end a line. */
const plain = (text) => String(text).replace(/[\u0000-\u001f\u007f]/g, "");

async function copy(lab, out, content) {
  const area = el("textarea", { readonly: true, rows: Math.min(16, content.split("\n").length + 1), "aria-label": lab.text.copyText }, content);
  out.replaceChildren(area);
  try {
    await navigator.clipboard.writeText(content);
    lab.status(lab.text.copied);
  } catch {
    area.focus();
    area.select();
    lab.status(lab.text.copyReady);
  }
}

/* 1,000 mails */

function shares(result, seed, text) {
  const exact = {};
  for (const [outcome, share] of Object.entries(result.path?.ends ?? result.outcome ?? {})) {
    const found = (result.path ? /^(.*?): (\S+) relay=(\S+)/ : /^()(\S+) relay=(\S+)/).exec(outcome);
    const other = result.path ? [outcome.split(": ")[0], "refused", ""] : ["", "crashed", ""];
    const [host, status, relay] = found ? found.slice(1) : other;
    const how = status.toLowerCase() === "sent" ? relay : (text[status.toLowerCase()] ?? status);
    const end = host ? `${host} → ${how}` : how;
    exact[end] = (exact[end] ?? 0) + share;
  }
  const drawn = drawMails(exact, seed);
  const rows = Object.entries(exact).map(([end, share]) => {
    const counted = drawn.get(end) ?? 0;
    const cell = (mails, shown) => el("td", { class: "lab-share" }, bar(mails / MAILS), " ", el("span", {}, shown));
    return el("tr", {}, el("th", { scope: "row" }, end), cell(share * MAILS, String(Math.round(share * MAILS * 10) / 10)), cell(counted, String(counted)));
  });
  const heads = [text.relay, text.mailsExact, text.mailsDrawn].map((name) => el("th", { scope: "col" }, name));
  const table = el("table", { class: "lab-mails" }, el("caption", {}, text.thousand), el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows));
  return el("div", { class: "lab-scroll", role: "group", tabindex: 0, "aria-label": text.thousand }, table);
}

/** How many of 1,000 mails end where, drawn by seed. */
function drawMails(exact, seed) {
  const random = randomOf(seed);
  const ends = Object.entries(exact);
  const counts = new Map();
  for (let mail = 0; mail < MAILS; mail++) {
    let rest = random();
    const [end] = ends.find(([, share]) => (rest -= share) < 0) ?? ends.at(-1) ?? ["", 0];
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

/** Mulberry32: small, and the same in every browser. */
function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/* Taking along */

function zoneOf(result) {
  const records = (result.lookups ?? []).flatMap((lookup) => lookup.records ?? []);
  const lines = records.map((one) => {
    const value = one.type === "MX" ? `${one.preference} ${one.value}.` : one.type === "CNAME" ? `${one.value}.` : one.value;
    return `${one.name}. ${one.ttl} IN ${one.type} ${value}`;
  });
  return [...new Set(lines)].join("\n") + "\n";
}

/** Shell commands that show on a real server what the lab has assumed. */
function commands(result) {
  const lines = ["postconf -n"];
  for (const { name, type } of result.lookups ?? []) lines.push(`dig +noall +answer ${quoted(name)} ${quoted(type)}`);
  for (const one of result.candidates ?? []) lines.push(finger(one.address, one.port));
  for (const hop of (result.path?.hops ?? []).slice(1)) {
    const tried = Object.keys(hop.delivery?.attempts ?? {}).flatMap((order) => [...order.matchAll(/\[([0-9A-Fa-f.:]+)\]:(\d+)(?=, |$)/g)]);
    if (tried.length) lines.push(`# ${plain(hop.host)}`, ...tried.map(([, address, port]) => finger(address, port)));
  }
  return [...new Set(lines)].join("\n") + "\n";
}

function finger(address, port) {
  return `posttls-finger -c -l may ${quoted(`[${address}]:${port}`)}`;
}

/** As one word of a shell, whatever is in it. */
function quoted(word) {
  const text = plain(word);
  return /^[\w.][\w.:-]*$/.test(text) ? text : `'${text.replace(/^-/, "./-").replace(/'/g, "'\\''")}'`;
}
