// What can be written at the cursor, each with a sentence in the page's language.

/** Names of parameters where a line begins and after "$"; yes or no after a name that wants one of them. */
export function completeMainCf({ parameters, text, version }) {
  const list = Object.entries(parameters).map(([name, parameter]) => ({
    label: name,
    detail: parameter.since,
    boost: parameter.text ? 1 : 0,
    info: () => described(parameter, text, version()),
  }));
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const name = /^\w*$/.exec(before);
    if (name && (before || context.explicit)) {
      const after = /^\w*\s*=/.test(line.text.slice(before.length)) ? "" : " = ";
      return { from: line.from, options: list.map((one) => ({ ...one, apply: one.label + after })), validFor: /^\w*$/ };
    }
    const variable = /\$[{(]?(\w*)$/.exec(before);
    if (variable) return { from: context.pos - variable[1].length, options: list, validFor: /^\w*$/ };
    const value = /^(\w+)\s*=\s*([a-z]*)$/.exec(before);
    if (value && parameters[value[1]]?.yesNo) {
      return { from: context.pos - value[2].length, options: [{ label: "yes" }, { label: "no" }], validFor: /^[a-z]*$/ };
    }
    return null;
  };
}

/** What the parameter under the pointer does. */
export function explain({ parameters, text, version }) {
  return (view, pos) => {
    const line = view.state.doc.lineAt(pos);
    for (const { 0: name, index } of line.text.matchAll(/\w+/g)) {
      const from = line.from + index;
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (parameter && from <= pos && pos <= from + name.length) {
        return { pos: from, end: from + name.length, create: () => ({ dom: described(parameter, text, version()) }) };
      }
    }
    return null;
  };
}

function described(parameter, text, version) {
  const box = document.createElement("div");
  box.className = "cm-explained";
  const line = (content) => (box.appendChild(document.createElement("p")).textContent = content);
  line(parameter.text || text.unexplained);
  if (parameter.defaults) line(text.default.replace("{value}", defaultIn(parameter, version) || text.empty));
  line(text.since.replace("{version}", parameter.since));
  return box;
}

function defaultIn({ defaults }, version) {
  const reached = defaults.filter(([since]) => compare(since, version) <= 0);
  return (reached.at(-1) ?? ["", ""])[1];
}

function compare(a, b) {
  const [left, right] = [a, b].map((one) => one.split(".").map(Number));
  return left[0] - right[0] || (left[1] ?? 0) - (right[1] ?? 0);
}

/** Types of records, and the names that the zone has already. */
export function completeZone({ text }) {
  const types = Object.entries(text.types).map(([label, info]) => ({ label, info }));
  return (context) => {
    const word = context.matchBefore(/[\w.$-]+/);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    const line = context.state.doc.lineAt(context.pos);
    const names = new Set(context.state.doc.toString().match(/[\w-]+(?:\.[\w-]+)+\./g));
    names.delete(word?.text);
    const known = [...names].map((label) => ({ label }));
    return { from, options: from === line.from ? known : [...types, ...known], validFor: /^[\w.-]*$/ };
  };
}
