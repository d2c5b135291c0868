// Answers a question with the model, as dev.nexthop.lab.question does at build time.

const STATES = { up: "accept", down: "refuse", "4xx": "greet4xx", "5xx": "greet5xx" };
const OUTCOME = /^(\S+) relay=(\S+) dsn=(\S+) \([^]*\)$/;
const CERTAIN = 0.9995;
const POSSIBLE = 0.0005;
const DRAWS = 200;
const SHARES = [0, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1];
const SECONDS = [0, 1, 5, 15, 30, 60, 90, 120, 150, 300, 330, 600, 900];
const ATTEMPTS = [0, 1, 2, 3, 4, 5, 6, 8, 10];
const CODES = ["2.0.0", "4.3.5", "4.4.1", "4.4.3", "5.1.1", "5.4.4", "5.4.6"];
const HOSTS = ["first-tried", "second-tried", "tried-after", "takes-the-mail"];
const ALONE = ["probability", "average-attempts", "average-seconds"];

/**
 * {experiment, states, changes, result, shares, choices: [{key, label, right}], several, varies}, or {problem} if there is
 * no answer. `run` answers an experiment document with {result}.
 */
export async function solve(given, lab, run) {
  const question = { of: "first-tried", ...given };
  const hosts = new Map(lab.selects().map((select) => [select.dataset.address, select.closest(".lab-host").querySelector(".lab-host-name").textContent || select.dataset.address]));
  const changed = change(question.when ?? {}, lab.initial, hosts);
  if (changed.problem) return changed;
  const { result } = await run(changed.experiment);
  if (!result) return { problem: "its experiment cannot run" };
  const outcomes = new Outcomes(result, hosts, question);
  const is = outcomes.meant(String(question.is ?? question.host ?? ""));
  const shares = await sharesOf(question, outcomes, is, changed.experiment, run);
  if (shares.size === 0) return { problem: "it has no answer" };
  const several = question.several === true || question.several === "yes" || question.several === "true";
  const choices = offered(question, outcomes, shares, several).map(([given, label]) => {
    const key = outcomes.meaning(given);
    return { key, label, right: isRight(question, key, shares, several, outcomes) };
  });
  const right = choices.filter((choice) => choice.right).length;
  const keys = new Set(choices.map(({ key }) => key));
  if (keys.has("") || keys.size < 2 || keys.size < choices.length) return { problem: "its choices are no different answers" };
  const missing = several && [...shares].some(([key, one]) => one > POSSIBLE && !keys.has(key));
  if (missing || (several ? right === 0 : right !== 1)) return { problem: `its choices do not fit the answer ${JSON.stringify([...shares])}` };
  const varies = shares.size > 1 && Math.max(...shares.values()) <= CERTAIN;
  return { ...changed, result, shares, choices, several, varies };
}

/** The experiment with a question's changes. */
function change(when, initial, hosts) {
  const experiment = structuredClone(initial);
  const states = {};
  const changes = [];
  for (const [what, given] of Object.entries(when)) {
    const host = hostOf(what, hosts);
    if (host || what === "all") {
      const state = STATES[given] ?? String(given);
      for (const [address, name] of hosts) {
        if (what === "all" || address === what || (!hosts.has(what) && name === host)) setState(experiment, states, address, state);
      }
      changes.push({ what: hosts.has(what) ? what : host || "all", value: state, isState: true });
    } else if (what === "postfix" || what === "recipient") {
      (what === "recipient" && experiment.message ? experiment.message : experiment)[what] = String(given);
      changes.push({ what, value: String(given), isState: false });
    } else if (/^[a-z][a-z0-9_]*$/.test(what)) {
      const value = given === true || given === "true" ? "yes" : given === false || given === "false" ? "no" : String(given);
      const sender = experiment.machines?.[experiment.message?.server] ?? experiment;
      sender.mainCf = withParameter(sender.mainCf ?? "", what, value);
      changes.push({ what, value, isState: false });
    } else return { problem: `${what} is neither a host of the lab nor a parameter` };
  }
  return { experiment, states, changes };
}

function setState(experiment, states, address, state) {
  states[address] = state;
  const own = Object.values(experiment.machines ?? {}).find(({ addresses }) => addresses.some((one) => one.replace(/\/.*/, "") === address));
  if (own) {
    own.state = state;
    return;
  }
  experiment.hosts = { ...experiment.hosts, [address]: state };
  for (const key of Object.keys(experiment.hosts)) {
    if ((key.startsWith(address + ":") && !address.includes(":")) || key.startsWith(`[${address}]:`)) experiment.hosts[key] = state;
  }
}

function withParameter(mainCf, name, value) {
  const line = `${name} = ${value.replace(/\n/g, " ")}`;
  const set = new RegExp(`^${name}[ \\t]*=.*(?:\\n[ \\t]+\\S.*)*$`, "gm");
  if (set.test(mainCf)) return mainCf.replace(set, () => line);
  return mainCf + (mainCf === "" || mainCf.endsWith("\n") ? "" : "\n") + line + "\n";
}

/** The host that a name, a first label or an address means; "" if none, or several. */
function hostOf(meant, hosts) {
  const name = meant.trim();
  if (hosts.has(name)) return hosts.get(name);
  const low = name.toLowerCase();
  const found = [...new Set(hosts.values())].filter((one) => one.toLowerCase() === low || (low && !low.includes(".") && one.toLowerCase().startsWith(low + ".")));
  return found.length === 1 ? found[0] : "";
}

/** Reads the answers, with their probabilities, off a result. */
class Outcomes {
  constructor(result, hosts, question) {
    Object.assign(this, { result, hosts, question, byAddress: question.by === "address" });
  }

  of(asked, before) {
    const attempts = (answer) => this.shares("attempts", (key) => answer(this.list(key)));
    const at = (list, index) => list[index] ?? "none";
    switch (asked) {
      case "first-tried":
        return attempts((list) => at(list, 0));
      case "second-tried":
        return attempts((list) => at(list, 1));
      case "tried-after":
        return given(attempts((list) => (list.includes(before) ? at(list, list.lastIndexOf(before) + 1) : "")));
      case "takes-the-mail":
        return this.shares("outcome", (key) => (statusOf(key) === "sent" ? this.host(OUTCOME.exec(key)[2]) : "none"));
      case "outcome":
        return this.shares("outcome", statusOf);
      case "dsn":
        return this.shares("outcome", (key) => OUTCOME.exec(key)?.[3] ?? "none");
      case "order":
        return this.shares("candidateOrders", (key) => this.list(key).join(", "));
      case "attempts":
        return attempts((list) => String(list.length));
      case "average-attempts":
        return new Map([[plain(this.result.expected?.attempts ?? 0), 1]]);
      case "seconds":
      case "average-seconds":
        return new Map([[plain(this.result.expected?.seconds ?? 0), 1]]);
      default:
        return new Map();
    }
  }

  /** Probability by answer, in the order of the result: an object would sort numbers first. */
  shares(part, answer) {
    const shares = new Map();
    for (const [key, share] of Object.entries(this.result[part] ?? {})) shares.set(answer(key), (shares.get(answer(key)) ?? 0) + share);
    return shares;
  }

  list(key) {
    return key === "" ? [] : key.split(", ").map((one) => this.host(one));
  }

  host(label) {
    const parts = /^([^[]*)\[(.*)\]/.exec(label);
    if (!parts) return label;
    const [, name, address] = parts;
    return this.byAddress ? address : name === address ? (this.hosts.get(name) ?? name) : name;
  }

  candidates() {
    return [...new Set(Object.keys(this.result.candidateOrders ?? {}).flatMap((order) => this.list(order)))];
  }

  /** The host, or address, as answers have it; "" if there is none. */
  meant(text) {
    if (text === "" || text === "none") return text;
    if (this.question.ask === "probability" && this.question.of && !HOSTS.includes(this.question.of)) return text;
    const logged = this.candidates().find((one) => one.toLowerCase() === text.toLowerCase());
    return logged ?? (this.byAddress ? (this.hosts.has(text) ? text : "") : hostOf(text, this.hosts));
  }

  /** The answer that a writer's choice stands for; "" if it is none. */
  meaning(choice) {
    const { ask } = this.question;
    if (choice === "varies" || choice === "none") return choice;
    if (HOSTS.includes(ask)) return this.meant(choice);
    if (ask === "outcome") return ["sent", "deferred", "bounced", "crashed"].includes(choice) ? choice : "";
    if (ask === "dsn") return /^[245]\.\d+\.\d+$/.test(choice) ? choice : "";
    if (ask === "order") {
      const list = choice.split(/[,→>]+/).map((one) => this.meant(one.trim()));
      return list.includes("") ? "" : list.join(", ");
    }
    const number = parse(choice);
    return Number.isNaN(number) ? "" : ask === "probability" ? share(number) : plain(number);
  }
}

async function sharesOf(question, outcomes, is, experiment, run) {
  if (question.ask === "probability") {
    const one = outcomes.of(question.of, "").get(is) ?? 0;
    return new Map([[share(one), one]]);
  }
  const courses = Object.keys(outcomes.result.attempts ?? {}).length;
  if (question.ask !== "seconds" || courses < 2) return outcomes.of(question.ask, is);
  // each course of attempts has its time, which the model tells of a draw that takes the course
  const seconds = {};
  for (let seed = 1; seed <= DRAWS && Object.keys(seconds).length < courses; seed++) {
    const { result } = await run({ ...experiment, seed });
    if (result) seconds[courseOf(result)] = plain(result.timeline.at(-1)?.seconds ?? 0);
  }
  return given(outcomes.shares("attempts", (key) => seconds[key] ?? ""));
}

function courseOf({ timeline }) {
  const labels = timeline.filter(({ address }) => address).map(({ host, address, port }) => `${host}[${address}]:${port}`);
  return labels.filter((label, index) => label !== labels[index - 1]).join(", ");
}

/** The shares without the mails that never came to what is asked about. */
function given(shares) {
  const rest = [...shares].filter(([key]) => key !== "");
  const sum = rest.reduce((all, [, one]) => all + one, 0);
  return new Map(rest.map(([key, one]) => [key, one / sum]));
}

function statusOf(key) {
  const status = OUTCOME.exec(key)?.[1].toLowerCase() ?? "crashed";
  return status === "softbounce" ? "deferred" : status;
}

/** [choice, label] as the writer gives them, or else all that could be meant. */
function offered(question, outcomes, shares, several) {
  const { choices } = question;
  if (Array.isArray(choices) && choices.length) return choices.map((one) => [String(one), ""]);
  if (choices && typeof choices === "object") return Object.entries(choices).map(([key, label]) => [key, String(label)]);
  const derived = derive(question, outcomes, shares);
  if (!ALONE.includes(question.ask) && !several) derived.push("varies");
  return [...new Set(derived)].map((one) => [one, ""]);
}

function derive({ ask }, outcomes, shares) {
  const keys = [...shares.keys()];
  const withAll = (known) => [...known, ...keys.filter((key) => !known.includes(key))];
  if (HOSTS.includes(ask)) {
    const candidates = outcomes.candidates();
    const orders = Object.keys(outcomes.result.candidateOrders ?? {});
    const inside = new Set([...outcomes.hosts].filter(([address]) => orders.some((order) => order.includes(`[${address}]`))).map(([, name]) => name));
    const known = outcomes.byAddress ? [...outcomes.hosts.keys()] : [...new Set(outcomes.hosts.values())];
    const likely = known.filter((one) => candidates.includes(one) || (!outcomes.byAddress && !inside.has(one)));
    return [...[...likely, ...candidates.filter((one) => !known.includes(one))].slice(0, 8), "none"];
  }
  if (ask === "outcome") return withAll(["sent", "deferred", "bounced"]);
  if (ask === "dsn") return withAll(CODES).sort();
  if (ask === "order") return ordersOf(keys);
  if (ask === "probability") return around(SHARES, shares.get(keys[0]), 0.05).map(share);
  const possible = keys.map(parse).filter((one) => !Number.isNaN(one));
  const near = around(/attempts$/.test(ask) ? ATTEMPTS : SECONDS, possible[0] ?? 0, 0.4);
  return [...new Set([...possible.slice(0, 4), ...near])].sort((a, b) => a - b).map(plain);
}

/** The possible orders, and some that are not. */
function ordersOf(keys) {
  const orders = new Set(keys.slice(0, 4));
  const other = (keys[0] ?? "").split(", ").reverse();
  orders.add(other.join(", "));
  other.unshift(other.pop());
  orders.add(other.join(", "));
  [other[0], other[other.length - 1]] = [other.at(-1), other[0]];
  orders.add(other.join(", "));
  return [...orders].sort();
}

/** The right number among its neighbours, lowest first. */
function around(known, right, apart) {
  const below = known.filter((one) => one < right - apart).reverse();
  const above = known.filter((one) => one > right + apart);
  const lower = Math.min(below.length, 4 - Math.min(2, above.length));
  return [...below.slice(0, lower), right, ...above.slice(0, Math.max(2, 4 - lower))].sort((a, b) => a - b);
}

function isRight({ ask }, key, shares, several, { result }) {
  if (ask === "probability") {
    const slack = Math.max(0.0006, 3 * (result.exact?.error ?? 0));
    return Math.abs(parse(key) - [...shares.values()][0]) <= slack;
  }
  if (key === "varies") return !several && Math.max(...shares.values()) <= CERTAIN;
  return (shares.get(key) ?? 0) > (several ? POSSIBLE : CERTAIN);
}

/** 30, 12.5: at most one decimal. */
const plain = (number) => String(Math.round(number * 10) / 10);

const share = (number) => plain(number * 100) + "%";

/** 30, 0.5, 1/3, 33.3%; NaN for other texts. */
function parse(text) {
  const parts = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:(%)|\/\s*(\d{1,9}))?$/.exec(String(text).trim());
  if (!parts) return NaN;
  const [, value, isPercent, divisor] = parts;
  return isPercent ? value / 100 : divisor === "0" ? NaN : value / (divisor ?? 1);
}
