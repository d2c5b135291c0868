// Which questions of the articles listed in a page the reader has answered, as question.js keeps it in this browser.

import { el, say } from "./dom.js";
import { read, write } from "./progress-store.js";

for (const list of document.querySelectorAll(".nexthop-progress")) {
  const links = [...list.querySelectorAll(".nexthop-progress-question")];
  if (links.length) show(list, links);
}

function show(list, links) {
  const status = el("span", { role: "status" });
  const forget = el("button", { type: "button" }, list.dataset.forget);
  const line = el("p", { class: "nexthop-progress-total" }, status, " ", forget);
  list.querySelector("ol").after(line);
  const draw = (message = "") => {
    const counts = mark(links, list.dataset);
    forget.hidden = counts.n === 0;
    status.textContent = message || say(list.dataset.total, counts);
  };
  forget.addEventListener("click", () => {
    const store = read();
    for (const { pathname } of links) delete store[pathname];
    write(store);
    draw(list.dataset.forgotten);
    links[0].focus();
  });
  // an article in another tab, or the way back to this page
  addEventListener("storage", () => draw());
  addEventListener("pageshow", ({ persisted }) => persisted && draw());
  draw();
}

/** Gives each question its state, by sign, class and name; how many have which. */
function mark(links, words) {
  const store = read();
  const states = links.map((link) => {
    const kept = store[link.pathname]?.[decodeURIComponent(link.hash)];
    const state = kept === "right" || kept === "wrong" ? kept : "open";
    link.classList.toggle("is-right", state === "right");
    link.classList.toggle("is-wrong", state === "wrong");
    link.dataset.number ??= link.textContent;
    link.textContent = link.dataset.number + { right: " ✓", wrong: " ✕", open: "" }[state];
    link.setAttribute("aria-label", `${link.dataset.number}: ${words[state]}`);
    return state;
  });
  const right = states.filter((state) => state === "right").length;
  return { total: states.length, right, n: right + states.filter((state) => state === "wrong").length };
}
