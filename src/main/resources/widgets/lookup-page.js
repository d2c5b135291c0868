// <nexthop-lookup>: a field for a domain in a page, which the backend looks up in the real DNS. The page has a sentence for
// readers without scripts; pages of another generator have the include's div.

import { el } from "./dom.js";
import { lookup } from "./lookup.js";
import { learn, wordsOf } from "./words.js";

class NexthopLookup extends HTMLElement {
  connectedCallback() {
    if (this.text) return;
    this.text = wordsOf(this);
    this.id ||= "lookup";
    const mark = el("span", { class: "lab-mark" }, this.text.dns);
    const title = el("p", { class: "lab-title", id: `${this.id}-title` }, mark, " ", this.text.lookUpTitle);
    const body = el("div", { class: "lab-body", role: "group", "aria-labelledby": `${this.id}-title` }, title, el("p", { class: "lab-note" }, this.text.lookUpAbout), lookup(this));
    this.replaceChildren(body);
  }
}

const places = document.querySelectorAll("nexthop-lookup, div.nexthop-lookup");
await learn(places);
customElements.define("nexthop-lookup", NexthopLookup);
for (const place of document.querySelectorAll("div.nexthop-lookup")) {
  const api = (place.dataset.labApi ?? "").replace(/\/$/, "");
  place.before(...place.querySelectorAll("link"));
  place.replaceWith(el("nexthop-lookup", { class: "lab", "data-api": api, lang: place.closest("[lang]")?.lang ?? "en" }));
}
