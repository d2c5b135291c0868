// The steps of a lab: states of its experiment that links in the article open.

import { fill } from "./machines.js";
import { addresses } from "./zone.js";

/** Makes the chooser of steps work, and the links of the article that lead to it. */
export function addSteps(lab) {
  const links = [...lab.querySelectorAll(".lab-steps a")];
  if (links.length === 0) return;
  const shown = lab.initial;
  const result = lab.original.result;
  const differences = JSON.parse(lab.querySelector(".lab-step-documents").textContent);
  const hashes = links.map((link) => link.getAttribute("href"));
  const last = differences.findIndex((one) => Object.keys(one).length === 0);
  lab.step = last;
  lab.load = async (index, runs = true) => {
    lab.step = index;
    lab.initial = merged(shown, differences[index] ?? {});
    links.forEach((link, i) => (i === index ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    begin(lab);
    if (index === last) lab.original.result = result;
    if (!runs) return;
    if (index === last) lab.reset();
    else await lab.run();
    lab.original.result = [...lab.output.children];
  };
  const follow = async (hash) => {
    const index = hashes.indexOf(hash);
    if (index < 0) return;
    await lab.load(index);
    lab.scrollIntoView();
  };
  addEventListener("hashchange", () => follow(location.hash));
  document.addEventListener("click", (event) => {
    const hash = event.target.closest?.("a")?.getAttribute("href") ?? "";
    // the browser itself does not follow a link to where it is
    if (hash && hash === location.hash) follow(hash);
  });
  if (location.hash !== hashes[last]) follow(location.hash);
}

function merged(shown, difference) {
  const document = { ...shown };
  for (const [name, value] of Object.entries(difference)) {
    if (value === null) delete document[name];
    else document[name] = value;
  }
  return document;
}

function begin(lab) {
  const named = new Map(addresses(lab.initial.zone ?? "").map(({ name, address }) => [address, name]));
  const hosts = fill(lab, lab.initial).map((host) => ({ ...host, name: host.name || named.get(host.address) || "" }));
  lab.states = new Map(hosts.map(({ address, state }) => [address, state]));
  lab.seed = lab.initial.seed ?? 1;
  lab.offer(hosts);
  lab.original.hosts = [...lab.hostList().children];
  lab.original.problems = [];
}
