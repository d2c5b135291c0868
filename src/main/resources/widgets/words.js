// The interface's words in the languages that the page's labs need, each in a file of its own.

const known = {};

/** ja or en, for the language that an element is in. */
export const languageOf = (element) => ((element.closest("[lang]")?.lang ?? "").startsWith("ja") ? "ja" : "en");

/** Loads the words for these elements. */
export async function learn(elements) {
  const languages = new Set([...elements].map(languageOf));
  await Promise.all([...languages].map(async (one) => (known[one] ??= (await import(`./strings-${one}.js`)).default)));
}

/** Adds the words for mistakes to those that a lab has; where they cannot be loaded, the engine's own do. */
export async function learnProblems(text) {
  if (text.knowsProblems) return;
  try {
    Object.assign(text, (await import(`./problems-${text.language}.js`)).default, { knowsProblems: true });
  } catch {
    // tried again with the next mistake
  }
}

/** The words for an element: in another language, if its own has not been loaded. */
export function wordsOf(element) {
  const language = languageOf(element) in known ? languageOf(element) : Object.keys(known)[0];
  return { language, ...known[language] };
}
