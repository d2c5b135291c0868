// Follows the builds of the preview: replaces style sheets, reloads pages, shows what a build found wrong.
(() => {
  "use strict";
  const key = "nexthop-scroll:" + location.pathname;
  let shown = null;

  const element = (name, text, style) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (style) made.style.cssText = style;
    return made;
  };

  const excerpt = (problem) => {
    const lines = element("pre", "", "margin:.5rem 0 0;padding:.5rem;overflow:auto;background:#fff;color:#222;font:13px/1.5 monospace;border:1px solid #c9b3b3");
    problem.lines.forEach((text, i) => {
      const number = problem.firstLine + i;
      const here = number === problem.line;
      const row = element("div", String(number).padStart(5) + (here ? " > " : "   ") + text, here ? "background:#ffe1e1;font-weight:bold" : "");
      lines.append(row);
      if (here && problem.column > 0) {
        lines.append(element("div", " ".repeat(8 + problem.column - 1) + "^", "color:#a00"));
      }
    });
    return lines;
  };

  const overlay = (problems) => {
    clear();
    const host = element("nexthop-problems", "", "all:initial");
    const root = host.attachShadow({ mode: "open" });
    const box = element("div", "", "position:fixed;inset:auto 0 0 0;max-height:70vh;overflow:auto;z-index:2147483647;background:#fff4f4;color:#222;border-top:4px solid #a00;box-shadow:0 -4px 16px #0004;padding:1rem 1.25rem;font:15px/1.5 system-ui,sans-serif");
    box.setAttribute("role", "alert");
    const close = element("button", "×", "float:right;font:20px/1 system-ui;background:none;border:1px solid #a00;color:#a00;padding:.1rem .5rem;cursor:pointer");
    close.setAttribute("aria-label", "Hide");
    close.addEventListener("click", clear);
    box.append(close, element("strong", problems.length === 1 ? "The build found a problem" : "The build found " + problems.length + " problems"));
    for (const problem of problems) {
      const item = element("div", "", "margin-top:.75rem");
      item.append(element("div", problem.place, "font:13px monospace;color:#a00"), element("div", problem.message));
      if (problem.hint) item.append(element("div", "→ " + problem.hint, "color:#444"));
      if (problem.lines) item.append(excerpt(problem));
      box.append(item);
    }
    root.append(box);
    document.documentElement.append(host);
  };

  const clear = () => document.querySelectorAll("nexthop-problems").forEach((old) => old.remove());

  // what the build has recognised in this page: a small list that is folded away
  const notes = (list) => {
    const host = element("nexthop-notes", "", "all:initial");
    host.setAttribute("role", "complementary");
    host.setAttribute("aria-label", "Labs of this page");
    const root = host.attachShadow({ mode: "open" });
    const box = element("details", "", "position:fixed;left:0;bottom:0;max-width:min(40rem,100vw);max-height:60vh;overflow:auto;z-index:2147483646;box-sizing:border-box;background:#f7f8f9;color:#222;border:1px solid #8a949e;border-width:1px 1px 0 0;padding:.2rem .7rem;font:13px/1.5 system-ui,sans-serif");
    const unused = list.filter((note) => /^(not used|left out)/.test(note.text)).length;
    box.append(element("summary", "Labs: " + (list.length - unused) + " of " + list.length + " code blocks", "cursor:pointer"));
    const items = element("ul", "", "margin:.3rem 0;padding-left:1.2rem");
    for (const note of list) {
      const item = element("li");
      item.append(element("span", note.place + ": ", "color:#555"), note.text);
      items.append(item);
    }
    box.append(items);
    root.append(box);
    document.documentElement.append(host);
  };

  const askForNotes = async () => {
    try {
      const answer = await fetch("/__nexthop/notes?path=" + encodeURIComponent(decodeURI(location.pathname)));
      const list = answer.ok ? await answer.json() : [];
      if (list.length > 0) notes(list);
    } catch { /* the preview has stopped */ }
  };

  const replaceStyles = () => {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const url = new URL(link.href, location.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("nexthop", Date.now().toString(36));
      const next = link.cloneNode();
      next.href = url.href;
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", () => next.remove());
      link.after(next);
    }
  };

  const reload = () => {
    try { sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY])); } catch { /* storage is off */ }
    location.reload();
  };

  const restoreScroll = () => {
    try {
      const saved = sessionStorage.getItem(key);
      sessionStorage.removeItem(key);
      if (saved) scrollTo(...JSON.parse(saved));
    } catch { /* storage is off */ }
  };

  // Paths of the files that this page is made of: itself, its scripts, pictures and frames.
  const isUsed = (baseurl) => {
    const loaded = performance.getEntriesByType("resource");
    const paths = new Set([location.pathname]);
    for (const entry of loaded) {
      const url = new URL(entry.name, location.href);
      if (url.origin === location.origin) paths.add(url.pathname);
    }
    const missing = (performance.getEntriesByType("navigation")[0] || {}).responseStatus === 404;
    return (file) => {
      const path = baseurl + "/" + file.split("/").map(encodeURIComponent).join("/");
      const decoded = baseurl + "/" + file;
      const names = [path, decoded].flatMap((name) => [name, name.replace(/\.x?html$/, ""), name.replace(/index\.[a-z]+$/, "")]);
      return missing || (loaded.length >= 250 && !/\.x?html?$/.test(file)) || names.some((name) => paths.has(name));
    };
  };

  const isStyle = (file) => file.endsWith(".css") || file.endsWith(".css.map");

  const onBuild = (event) => {
    const state = JSON.parse(event.data);
    if (state.failed) overlay(state.problems); else clear();
    const first = shown === null;
    const changed = state.build !== shown;
    shown = state.build;
    if (first) return;
    if (state.navigate && state.navigate !== location.pathname) {
      location.assign(state.navigate);
      return;
    }
    if (!changed) return;
    const used = state.changed.filter(isUsed(state.baseurl));
    if (used.length === 0) return;
    if (used.every(isStyle)) replaceStyles(); else reload();
  };

  if (document.querySelector("nexthop-lab, pre")) askForNotes();
  const source = new EventSource("/__nexthop/events");
  source.addEventListener("build", onBuild);
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (document.readyState === "complete") restoreScroll(); else addEventListener("load", restoreScroll);
})();
