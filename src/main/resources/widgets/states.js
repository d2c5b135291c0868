// States of hosts by a press: on a host in the picture, or on the button in its row of the order. The form's lists
// remain the exact way, and both say the same.

import { el, say } from "./dom.js";
import { narrow } from "./network.js";

const ROUND = ["accept", "refuse", "timeout", "greet4xx", "greet5xx"];
const PLACES = ".lab-box[data-host], .lab-order tr[data-host]";

/** Makes the hosts of a lab's results controls. */
export function addStates(lab) {
  const control = (target) => (target instanceof Element ? target.closest(".lab-box[role=button], .lab-turn") : null);
  lab.output.addEventListener("click", ({ target }) => {
    if (control(target)) step(lab, control(target));
  });
  lab.output.addEventListener("keydown", (event) => {
    const box = control(event.target);
    if (box?.localName !== "g" || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    step(lab, box);
  });
  lab.form.addEventListener("input", () => dress(lab));
  lab.addEventListener("lab-drawn", () => dress(lab));
  dress(lab);
  if (lab.output.querySelector("[role=button]")) lab.form.querySelector("legend").append(" ", el("span", { class: "lab-hint" }, lab.text.hostsHint));
}

/** The next state for a control's host: it is set in the form, said, and tried. */
async function step(lab, { dataset: { host: address }, localName }) {
  const select = selectOf(lab, address);
  if (!select) return;
  const next = ROUND[(ROUND.indexOf(select.value) + 1) % ROUND.length];
  if (![...select.options].some(({ value }) => value === next)) return;
  select.value = next;
  select.dispatchEvent(new Event("input", { bubbles: true }));
  const focused = document.activeElement;
  await lab.run(said(lab, select) + ".");
  // the result that had the focus is gone with the press
  if (focused.isConnected || document.activeElement !== document.body) return;
  [...lab.output.querySelectorAll(localName === "g" ? "g[role=button]" : ".lab-turn")].find((one) => one.dataset.host === address)?.focus();
}

/** Gives each host that the form knows its role, its name and its state. */
function dress(lab) {
  lab.output.querySelectorAll(PLACES).forEach((place) => {
    const select = selectOf(lab, place.dataset.host);
    if (place.localName === "tr") row(lab, place, select);
    else box(lab, place, select);
  });
}

function box(lab, place, select) {
  if (!select) {
    for (const name of ["role", "tabindex", "aria-label"]) place.removeAttribute(name);
    return;
  }
  // what is drawn as one picture has no parts that could be pressed
  place.ownerSVGElement.setAttribute("role", "group");
  place.setAttribute("role", "button");
  place.setAttribute("tabindex", "0");
  place.setAttribute("aria-label", said(lab, select));
  place.classList.toggle("is-down", select.value !== "accept");
  const state = place.querySelector(".lab-box-state");
  if (state) state.textContent = narrow(lab.text[select.value] ?? select.value);
}

function row(lab, place, select) {
  const { host: address } = place.dataset;
  const button = place.querySelector(".lab-turn") ?? el("button", { type: "button", class: "lab-turn", "data-host": address });
  if (!select) return button.remove();
  button.textContent = lab.text[select.value] ?? select.value;
  button.setAttribute("aria-label", said(lab, select));
  if (!button.isConnected) place.querySelector("th").append(" ", button);
}

const selectOf = (lab, address) => lab.selects().find((one) => one.dataset.address === address);

/** Such as "relay1.example.com 192.0.2.1: up". */
function said(lab, select) {
  const name = select.closest(".lab-host").querySelector(".lab-host-name").textContent;
  return say(lab.text.hostIs, { host: `${name} ${select.dataset.address}`.trim(), state: lab.text[select.value] ?? select.value });
}
