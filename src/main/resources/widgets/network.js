// The Internet, the DMZ and the LAN with the way of a mail: the same picture as NetworkDiagram.java makes.

import { relay } from "./answer.js";
import { el, say, svg, visible } from "./dom.js";
import { percent } from "./view.js";

const PLACES = ["internet", "dmz", "lan"];
const ORDER = ["sent", "failed", "untried"];
const SHOWN = 6;
const PADDING = 16;
const BOX_HEIGHT = 58;
const BOX_WIDTH = 156;
const ROW = 84;
const NOTE = 16;
const GAP = 8;
const COLUMNS = [26, 194];
const GUTTER = 188;
const LONGEST = 19;
const WIDEST = 25;
const SIGNS = { sent: "✓", failed: "✕" };

export function network(path, text) {
  const boxes = new Map();
  const all = [];
  const bands = [];
  let y = 0;
  let row = 0;
  for (const place of PLACES) {
    const standing = path.hosts.filter((host) => host.place === place);
    const here = shown(standing);
    const more = standing.length - here.length;
    here.forEach((host, i) => {
      const line = Math.trunc(i / 2);
      const box = { ...host, x: COLUMNS[i % 2], y: y + PADDING + line * ROW, row: row + line };
      for (const address of host.addresses) if (!boxes.has(address)) boxes.set(address, box);
      all.push(box);
    });
    if (here.length > 0) {
      const rows = Math.trunc((here.length + 1) / 2);
      const height = 2 * PADDING + rows * ROW - (ROW - BOX_HEIGHT) + (more > 0 ? NOTE : 0);
      bands.push({ place, y, height, more });
      y += height + GAP;
      row += rows;
    }
  }
  const lines = path.segments
    .map((segment) => [boxes.get(segment.from), boxes.get(segment.to), segment])
    .filter(([from, to]) => from && to && from !== to)
    .map(([from, to, segment]) => ({ ...line(from, to), number: segment.number, state: segment.state }));
  return svg(
    "svg",
    {
      class: "lab-diagram lab-network",
      viewBox: `0 0 360 ${Math.max(1, y - GAP)}`,
      role: "img",
      "aria-label": `${text.diagram}: ${path.words}`,
    },
    bands.flatMap((band) => bandOf(band, text)),
    lines.map((one) => svg("path", { class: `lab-line is-${one.state}`, d: one.path })),
    all.map((box) => boxOf(box, text)),
    lines.map(markOf),
  );
}

/** As many as there is room for: those that took the mail, then those that failed. */
function shown(hosts) {
  const kept = new Set([...hosts].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, SHOWN));
  return hosts.filter((host) => kept.has(host));
}

function bandOf({ place, y, height, more }, text) {
  const middle = y + Math.trunc(height / 2);
  return [
    svg("rect", { class: "lab-band", x: 0, y, width: 360, height, rx: 4 }),
    svg("text", { class: "lab-band-name", transform: `translate(17 ${middle}) rotate(-90)`, "text-anchor": "middle" }, text[`place-${place}`]),
    more > 0 ? svg("text", { class: "lab-more", x: 36, y: y + height - 9 }, say(text.more, { n: more })) : null,
  ].filter((part) => part !== null);
}

function boxOf({ x, y, name, addresses, state, behaviour }, text) {
  const isDown = behaviour !== "" && behaviour !== "accept";
  const [address = ""] = addresses;
  return svg(
    "g",
    { class: `lab-box is-${state}${isDown ? " is-down" : ""}`, "data-host": address },
    svg("rect", { x, y, width: BOX_WIDTH, height: BOX_HEIGHT, rx: 4 }),
    svg("text", { x: x + 10, y: y + 18 }, shorten(visible(name))),
    svg("text", { class: "lab-box-address", x: x + 10, y: y + 34 }, shorten(address)),
    svg("text", { class: "lab-box-state", x: x + 10, y: y + 50 }, narrow(text[behaviour] ?? behaviour)),
    svg("text", { class: "lab-sign", x: x + 143, y: y + 20, "text-anchor": "middle" }, SIGNS[state] ?? (isDown ? "✕" : "")),
  );
}

function markOf({ x, y, number, state }) {
  return svg(
    "g",
    { class: `lab-box is-${state}` },
    svg("circle", { cx: x, cy: y, r: 9 }),
    svg("text", { class: "lab-rank", x, y: y + 4, "text-anchor": "middle" }, String(number)),
  );
}

function line(from, to) {
  const rows = to.row - from.row;
  if (rows === 0) {
    const isRight = to.x > from.x;
    const y = from.y + BOX_HEIGHT / 2;
    const [start, end] = isRight ? [from.x + BOX_WIDTH, to.x] : [from.x, to.x + BOX_WIDTH];
    return { path: `M${start} ${y} L${end} ${y}`, x: GUTTER, y };
  }
  const [a, b] = [from.x + BOX_WIDTH / 2, to.x + BOX_WIDTH / 2];
  const start = rows < 0 ? from.y : from.y + BOX_HEIGHT;
  const end = rows < 0 ? to.y + BOX_HEIGHT : to.y;
  const step = rows < 0 ? -10 : 10;
  const isFar = Math.abs(rows) > 1;
  const path = isFar
    ? `M${a} ${start} L${GUTTER} ${start + step} L${GUTTER} ${end - step} L${b} ${end}`
    : `M${a} ${start} L${b} ${end}`;
  return { path, x: isFar ? GUTTER : Math.trunc((a + b) / 2), y: Math.trunc((start + end) / 2) };
}

/** The beginning of a text, as wide as a box: ideographs are as wide as two letters. */
export function narrow(text) {
  let room = WIDEST;
  for (let i = 0; i < text.length; i++) {
    room -= text.charCodeAt(i) < 0x2e80 ? 1 : 2;
    if (room < 0) return text.slice(0, i) + "…";
  }
  return text;
}

function shorten(text) {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST - 1) + "…";
}

/** The way in words, machine by machine. */
export function hops(path, text) {
  return el(
    "div",
    { class: "lab-hops" },
    el("p", { class: "lab-caption" }, text.hops),
    el("ol", {}, path.hops.map((hop) => hopOf(hop))),
  );
}

function hopOf({ host, how, answer, attempts, outcome }) {
  return el(
    "li",
    {},
    el("span", { class: "lab-hop-host" }, host),
    " ",
    el("span", { class: "lab-hop-how" }, how),
    answer ? relay(answer) : null,
    attempts.length ? el("ul", {}, attempts.map(attemptOf)) : null,
    outcome
      ? el(
          "p",
          { class: `lab-answer is-${outcome.status}` },
          el("span", { class: "lab-badge" }, outcome.label),
          " ",
          el("span", { class: "lab-percent" }, percent(outcome.share)),
          attempts.length ? null : [" ", el("samp", {}, outcome.log)],
        )
      : null,
  );
}

function attemptOf({ number, seconds, where, state, label, log }) {
  const place = [" ", el("span", { class: "lab-number" }, String(number)), " ", el("span", { class: "lab-where" }, "→ " + where), " ", el("span", { class: "lab-state" }, label)];
  return el("li", { class: `is-${state}` }, el("span", { class: "lab-seconds" }, seconds), where ? place : null, log ? [" ", el("samp", {}, log)] : null);
}
