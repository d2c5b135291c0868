// What a reader can do with a result besides looking at it: compare it with another, send 1,000 mails, take it along.

import { el, say } from "./dom.js";
import { percent, where } from "./view.js";

const MAILS = 1000;

/** Adds the tools below the lab's result. */
export function addTools(lab) {
  const { text } = lab;
  const out = el("div", { class: "lab-tool-out" });
  const comparison = el("div", { class: "lab-comparison" });
  let kept = null;
  const button = (label, action) => {
    const element = el("button", { type: "button" }, label);
    element.addEventListener("click", async () => {
      if (!lab.latest) await lab.run();
      if (lab.latest) await action(lab.latest);
    });
    return element;
  };
  const compare = () => {
    const now = lab.latest;
    if (!kept || kept === now) return;
    const table = comparisonOf(kept, now, text);
    comparison.replaceChildren(table.element);
    lab.status(say(text.compared, { n: table.differences }));
  };
  lab.append(
    el(
      "details",
      { class: "lab-tools" },
      el("summary", {}, text.tools),
      el(
        "p",
        { class: "lab-tool-row" },
        button(text.keep, (latest) => {
          kept = latest;
          comparison.replaceChildren(el("p", { class: "lab-note" }, text.kept));
          lab.status(text.kept);
        }),
        button(text.thousand, ({ result, experiment }) => {
          out.replaceChildren(shares(result, experiment.seed, text));
          lab.status(text.thousandDone);
        }),
        button(text.copyMainCf, ({ experiment }) => copy(lab, out, experiment.mainCf)),
        button(text.copyZone, ({ experiment, result }) => copy(lab, out, experiment.zone ?? zoneOf(result))),
        button(text.copyCommands, ({ result }) => copy(lab, out, commands(result))),
      ),
      comparison,
      out,
    ),
  );
  lab.addEventListener("lab-result", compare);
}

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

/* Comparing */

function comparisonOf(before, now, text) {
  const rows = [
    ...settings(before.experiment, now.experiment, text),
    ...measures(text.first, firsts(before.result), firsts(now.result)),
    ...measures(text.outcome, before.result.outcome ?? {}, now.result.outcome ?? {}),
  ];
  const differences = rows.filter(([, a, b]) => a !== b).length;
  const body = rows.map(([name, a, b]) =>
    el(
      "tr",
      { class: a === b ? "" : "is-different" },
      el("td", { class: "lab-differs" }, a === b ? "" : el("strong", { role: "img", "aria-label": text.differs }, "≠")),
      el("th", { scope: "row" }, name),
      el("td", {}, a),
      el("td", {}, b),
    ),
  );
  const heads = ["", text.compareWhat, text.compareKept, text.compareNow].map((name) => (name ? el("th", { scope: "col" }, name) : el("td", {})));
  const table = el("table", {}, el("caption", {}, text.comparison), el("thead", {}, el("tr", {}, heads)), el("tbody", {}, body));
  return { differences, element: el("div", { class: "lab-scroll", role: "group", tabindex: 0, "aria-label": text.comparison }, table) };
}

function settings(before, now, text) {
  const hosts = [...new Set([...Object.keys(before.hosts ?? {}), ...Object.keys(now.hosts ?? {})])];
  const state = (experiment, host) => text[experiment.hosts?.[host]] ?? experiment.hosts?.[host] ?? "–";
  return [
    [text.version, before.postfix, now.postfix],
    [text.recipient, before.recipient, now.recipient],
    [text.mainCf, before.mainCf.trim(), now.mainCf.trim()],
    [text.dns, before.live ? text.dnsLive : (before.zone ?? "").trim(), now.live ? text.dnsLive : (now.zone ?? "").trim()],
    ...hosts.map((host) => [host, state(before, host), state(now, host)]),
  ].filter(([name, a, b]) => a !== b || name === text.version);
}

function measures(kind, before, now) {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].map((name) => [
    `${kind}: ${name}`,
    percent(before[name] ?? 0),
    percent(now[name] ?? 0),
  ]);
}

function firsts(result) {
  return Object.fromEntries((result.candidates ?? []).map((one) => [where(one), one.firstProbability]));
}

/* 1,000 mails */

function shares(result, seed, text) {
  const exact = {};
  for (const [outcome, share] of Object.entries(result.outcome ?? {})) {
    const [status, relay] = /^(\S+) relay=(\S+)/.exec(outcome)?.slice(1) ?? ["crashed", "none"];
    const end = status.toLowerCase() === "sent" ? relay : (text[status.toLowerCase()] ?? status);
    exact[end] = (exact[end] ?? 0) + share;
  }
  const drawn = drawMails(exact, seed);
  const rows = Object.entries(exact).map(([end, share]) =>
    el("tr", {}, el("th", { scope: "row" }, end), el("td", {}, String(Math.round(share * MAILS * 10) / 10)), el("td", {}, String(drawn.get(end) ?? 0))),
  );
  const heads = [text.relay, text.mailsExact, text.mailsDrawn].map((name) => el("th", { scope: "col" }, name));
  const table = el("table", {}, el("caption", {}, text.thousand), el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows));
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
  for (const one of result.candidates ?? []) lines.push(`posttls-finger -c -l may ${quoted(`[${one.address}]:${one.port}`)}`);
  return [...new Set(lines)].join("\n") + "\n";
}

/** As one word of a shell, whatever is in it. */
function quoted(word) {
  const plain = String(word).replace(/[\u0000-\u001f\u007f]/g, "");
  return /^[\w.][\w.:-]*$/.test(plain) ? plain : `'${plain.replace(/^-/, "./-").replace(/'/g, "'\\''")}'`;
}
