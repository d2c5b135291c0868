// Colours chosen by the reader, before the first paint; then buttons that copy code.
(() => {
  const root = document.documentElement;
  const store = {
    get: () => { try { return localStorage.getItem("nexthop-colours"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("nexthop-colours", value); } catch { /* private window */ } },
  };
  const dark = () => root.dataset.colours ? root.dataset.colours === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = store.get();
  if (chosen === "dark" || chosen === "light") root.dataset.colours = chosen;

  const words = root.lang.startsWith("ja")
    ? { copy: "コピー", copied: "コピーしました", failed: "コピーできません" }
    : { copy: "Copy", copied: "Copied", failed: "Cannot copy" };

  function colours(button) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(dark()));
    button.addEventListener("click", () => {
      root.dataset.colours = dark() ? "light" : "dark";
      store.set(root.dataset.colours);
      button.setAttribute("aria-pressed", String(dark()));
    });
  }

  function code(pre) {
    pre.tabIndex = 0;
    const frame = document.createElement("div");
    frame.className = "code-frame";
    pre.replaceWith(frame);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "code-copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      let said = words.copied;
      try { await navigator.clipboard.writeText(pre.textContent); } catch { said = words.failed; }
      button.textContent = said;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    frame.append(pre, button);
  }

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".site-colours").forEach(colours);
    document.querySelectorAll(".prose pre:not(.lab pre)").forEach(code);
  });
})();
