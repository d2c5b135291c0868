// What this browser knows of the reader's answers: by page, then by question.

const STORE = "nexthop-questions";

/** What is kept; nothing where the browser keeps nothing. */
export function read() {
  try {
    const store = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return typeof store === "object" && store !== null ? store : {};
  } catch {
    return {};
  }
}

export function write(store) {
  try {
    localStorage.setItem(STORE, JSON.stringify(store));
  } catch {
    // a reader who lets no site keep anything still gets his answer
  }
}
