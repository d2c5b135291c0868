// Parts of a result that several pictures of it have.

import { el } from "./dom.js";

/** What a machine said to a client. */
export function relay(answer) {
  return el(
    "p",
    { class: `lab-answer is-${answer.kind}` },
    el("span", { class: "lab-badge" }, answer.label),
    " ",
    answer.decidedBy.flatMap((name) => [parameter(name), " "]),
    el("samp", {}, answer.reply),
  );
}

/** A link to the parameter in postconf(5). */
export function parameter(name) {
  return el("a", { href: `https://www.postfix.org/postconf.5.html#${name}` }, el("code", {}, name));
}
