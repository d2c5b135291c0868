// The sender on the left, the hosts in this draw's order on the right: the same picture as Diagram.java makes.

import { say, svg, visible } from "./dom.js";

const SHOWN = 6;
const STEP = 56;
const BOX_HEIGHT = 44;
const LONGEST = 26;
const SIGNS = { sent: "✓", failed: "✕", untried: "–" };

export function diagram(result, text) {
  const shown = result.candidates.slice(0, SHOWN);
  const more = result.candidates.length - shown.length;
  const rows = Math.max(1, shown.length);
  const middle = (rows * STEP) / 2;
  const height = rows * STEP + (more > 0 ? 24 : 0);
  return svg(
    "svg",
    {
      class: "lab-diagram",
      viewBox: `0 0 360 ${height}`,
      role: "img",
      "aria-label": `${text.diagram}: ${result.summary}`,
    },
    svg("rect", { class: "lab-client", x: 1, y: middle - 18, width: 72, height: 36, rx: 4 }),
    svg("text", { class: "lab-client-name", x: 37, y: middle + 4, "text-anchor": "middle" }, text.client),
    shown.map((candidate, index) => box(candidate, 6 + index * STEP, middle)),
    shown.length === 0 ? svg("text", { class: "lab-nowhere", x: 160, y: middle + 4 }, text.nowhere) : null,
    more > 0 ? svg("text", { class: "lab-more", x: 160, y: height - 8 }, say(text.more, { n: more })) : null,
  );
}

function box(candidate, y, middle) {
  const center = y + BOX_HEIGHT / 2;
  const rankY = middle + Math.trunc(((center - middle) * 7) / 10);
  return svg(
    "g",
    { class: `lab-box is-${candidate.state}`, "data-host": candidate.at },
    svg("path", { class: "lab-line", d: `M73 ${middle} L150 ${center}` }),
    svg("circle", { cx: 127, cy: rankY, r: 9 }),
    svg("text", { class: "lab-rank", x: 127, y: rankY + 4, "text-anchor": "middle" }, String(candidate.rank)),
    svg("rect", { x: 150, y, width: 209, height: BOX_HEIGHT, rx: 4 }),
    svg("text", { x: 160, y: y + 18 }, shorten(visible(candidate.host))),
    svg("text", { class: "lab-box-address", x: 160, y: y + 35 }, shorten(candidate.address)),
    svg("text", { class: "lab-sign", x: 346, y: y + 27, "text-anchor": "middle" }, SIGNS[candidate.state]),
  );
}

function shorten(text) {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST - 1) + "…";
}
