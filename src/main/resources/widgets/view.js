// Arranges the API's result document for reading, exactly as the build does (ResultJson.java).

import { say } from "./dom.js";
import { pathView } from "./path.js";

const OUTCOME = /^(\S+) relay=(\S+) dsn=(\S+) \(([^]*)\)$/;
const PARAMETER = /^[a-z][a-z0-9_]*$/;

/** A number in [0, 1] as at most one decimal of a percentage. */
export const percent = (probability) => Math.round(probability * 1000) / 10 + "%";

/** HOST[ADDRESS]:PORT, as in the log. */
export const where = (place) => `${place.host ?? ""}[${place.address ?? ""}]:${place.port ?? ""}`;

/** `given` names hosts and says where they stand, for experiments with several machines. */
export function view(result, text, experiment, given = { names: {}, places: {} }) {
  const timeline = result.timeline ?? [];
  const recipient = (experiment.message ?? experiment).recipient;
  const parts = { relay: (answer) => relay(answer, text), outcome: (key, share) => outcome(key, share, text, recipient), attempts: (events) => attempts(events, text) };
  const path = result.path ? pathView(result.path, experiment, given, text, parts) : null;
  const outcomes = Object.entries(result.outcome ?? {}).map(([key, share]) => outcome(key, share, text, recipient));
  return {
    summary: path ? path.summary : summary(timeline, text),
    path,
    relay: relay(result.smtpd, text),
    outcomes,
    candidates: (result.candidates ?? []).map((candidate, index) => ({
      rank: index + 1,
      host: candidate.host,
      address: `[${candidate.address}]:${candidate.port}`,
      at: candidate.address,
      preference: preference(candidate, result.lookups ?? []),
      first: first(where(candidate), result.candidateOrders ?? {}),
      state: state(candidate, timeline),
    })),
    attempts: attempts(timeline, text),
    lookups: (result.lookups ?? []).map((lookup) => ({
      query: `${lookup.name} ${lookup.type}`,
      status: lookup.status,
      answers: (lookup.records ?? []).map(answer),
    })),
    evidence: evidence(result.lookups ?? []),
    reasons: reasons(result, text),
    messages: (result.messages ?? []).filter(
      (message) => !timeline.some((event) => event.log && message.endsWith(event.log)),
    ),
    sampled:
      typeof result.exact === "object" && result.exact !== null
        ? say(text.sampled, { n: result.exact.samples, error: percent(result.exact.error) })
        : "",
  };
}

/** How this draw ended: the model's last event has no address and is named as the status. */
function summary(timeline, text) {
  const attempts = timeline.filter((event) => event.address);
  const after = " " + say(text.afterAttempts, { n: new Set(attempts.map(where)).size });
  const status = timeline.at(-1)?.event;
  if (status === "sent") return say(text.doneSent, { relay: where(attempts.at(-1) ?? {}) }) + after;
  return ({ bounced: text.doneBounced, crashed: text.doneCrashed }[status] ?? text.doneDeferred) + after;
}

/** One row for each event; the status line belongs to the attempt that brought it about. */
function attempts(timeline, text) {
  const rows = [];
  for (const event of timeline) {
    const seconds = say(text.seconds, { n: Math.round(event.seconds * 10) / 10 });
    const last = rows.at(-1);
    // a program that died has logged no status line
    if (event.event === "crashed") continue;
    if (last && !last.log && !event.address) Object.assign(last, { seconds, log: event.log });
    else rows.push({ seconds, name: event.host, address: event.address, where: event.address ? where(event) : "", state: state(event, timeline), log: event.log ?? "" });
  }
  return rows;
}

function outcome(key, share, text, recipient) {
  const parts = OUTCOME.exec(key);
  if (!parts) return { status: "crashed", label: text.crashed, log: key, share };
  const [, status, relay, dsn, reply] = parts;
  const label = status.toLowerCase();
  const log = relay === "-" ? reply : `to=<${recipient}>, relay=${relay}, dsn=${dsn}, status=${status} (${reply})`;
  return { status: label, label: text[label] ?? label, log, share };
}

/** What a machine said to a client; null if it was not asked. */
function relay(smtpd, text) {
  if (!smtpd) return null;
  const { kind, reply, decidedBy } = smtpd;
  return { kind, label: text[`relay-${kind}`] ?? kind, reply, decidedBy: [decidedBy].filter((name) => PARAMETER.test(name)) };
}

/** The reasons by the machine that they are about. */
function reasons(result, text) {
  const steps = (traced) =>
    (traced?.trace ?? []).map((step) => ({
      text: step.text?.[text.language] ?? "",
      parameters: (step.parameters ?? []).filter((name) => PARAMETER.test(name)),
      source: step.source ?? "",
    }));
  if (result.path) {
    return (result.path.hops ?? []).map((hop) => ({ about: hop.host, steps: [...steps(hop.smtpd), ...steps(hop.delivery)] }));
  }
  const asked = result.smtpd ? [{ about: text.relayAnswer, steps: steps(result.smtpd) }] : [];
  return [{ about: "", steps: steps(result) }, ...asked];
}

function preference(candidate, lookups) {
  const named = lookups
    .flatMap((lookup) => lookup.records ?? [])
    .some(
      (mx) =>
        mx.type === "MX" &&
        mx.preference === candidate.preference &&
        mx.value.toLowerCase() === candidate.host.toLowerCase(),
    );
  return named ? String(candidate.preference) : "";
}

function first(label, orders) {
  return Object.entries(orders)
    .filter(([order]) => order === label || order.startsWith(label + ", "))
    .reduce((sum, [, probability]) => sum + probability, 0);
}

function state(candidate, timeline) {
  const last = timeline.filter((event) => where(event) === where(candidate)).at(-1);
  return last ? (last.event === "sent" ? "sent" : "failed") : "untried";
}

/** Who answered, and when the latest answer came: [resolver, time]. */
function evidence(lookups) {
  const times = new Map();
  for (const { resolver, time } of lookups) {
    if (resolver && time) times.set(resolver, [times.get(resolver) ?? "", time].sort().at(-1));
  }
  return [...times];
}

function answer(data) {
  const name = data.type !== "A" && data.type !== "AAAA";
  const preferred = data.type === "MX" ? `${data.preference} ` : "";
  return {
    text: `${data.name}. ${data.type} ${preferred}${data.value}${name ? "." : ""}`,
    ttl: String(data.ttl ?? ""),
  };
}
