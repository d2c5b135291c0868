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

  const source = new EventSource("/__nexthop/events");
  source.addEventListener("build", onBuild);
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (document.readyState === "complete") restoreScroll(); else addEventListener("load", restoreScroll);
})();
