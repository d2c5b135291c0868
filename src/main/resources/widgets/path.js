// Arranges the way of a mail over several machines for reading, exactly as the build does (PathJson.java).

import { say } from "./dom.js";

const INSIDE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i;

/** Hops, ends, and a picture's hosts and lines; `parts` arranges outcomes and answers. */
export function pathView(path, experiment, given, text, parts) {
  const way = { hosts: hostsOf(experiment, given, text), segments: [] };
  const hops = (path.hops ?? []).map((hop, index) => hopView(hop, index === 0, way, text, parts));
  const ends = Object.entries(path.ends ?? {}).map(([key, share]) => end(key, share, text, parts));
  const drawn = end(path.end ?? "", path.ends?.[path.end] ?? 0, text, parts);
  const words = way.segments.map((one) => say(one.state === "sent" ? text.wentOn : text.wentNot, { from: one.fromName, to: one.toName }));
  return { server: experiment.message?.server ?? "", hosts: way.hosts, segments: way.segments, words: words.join(" "), hops, ends, summary: summary(drawn, hops, text) };
}

/** The machines, the hosts, and the client that hands the mail over. */
function hostsOf(experiment, { names, places }, text) {
  const host = (name, key, addresses, state) => ({
    name,
    addresses,
    place: places[key] ?? "internet",
    state: "untried",
    behaviour: state ?? "accept",
  });
  const { client = "", server = "" } = experiment.message ?? {};
  const machines = Object.entries(experiment.machines ?? {}).map(([name, machine]) =>
    host(name, name, machine.addresses.map((address) => address.replace(/\/.*/, "")), client === "" && name === server ? "" : machine.state),
  );
  const others = Object.entries(experiment.hosts ?? {})
    .filter(([key]) => !/^(.*\]:\d+|[^:]*:\d+)$/.test(key))
    .map(([key, state]) => host(names[key] ?? "", key, [key], state));
  const mailer = { name: text.mailer, addresses: [client], place: INSIDE.test(client) ? "lan" : "internet", state: "untried", behaviour: "" };
  return [...machines, ...others, ...(client ? [mailer] : [])];
}

function hopView(hop, isFirst, way, text, parts) {
  const { host, client, delivery } = hop;
  if (isFirst && client) add(way, { from: client, to: addressOf(way, host), fromName: client, toName: host }, Boolean(delivery));
  const drawn = delivery?.drawn ?? "";
  return {
    host,
    how: client ? say(text.fromClient, { client }) : isFirst ? text.posted : text.loops,
    answer: parts.relay(hop.smtpd),
    attempts: delivery ? attempts(host, delivery, way, text, parts) : [],
    outcome: drawn ? parts.outcome(drawn, delivery.outcome?.[drawn] ?? 0) : null,
  };
}

/** What happens there in this draw; each host that is connected to has a line in the picture. */
function attempts(host, delivery, way, text, parts) {
  let before = "";
  let number = 0;
  return parts.attempts(delivery.timeline ?? []).map((row) => {
    const { name, address, where, state } = row;
    if (where && where !== before) number = add(way, { from: addressOf(way, host), to: address, fromName: host, toName: name }, state === "sent");
    before = where;
    return { ...row, number, label: text[`event-${state}`] };
  });
}

function add(way, segment, sent) {
  const state = sent ? "sent" : "failed";
  const number = way.segments.length + 1;
  way.segments.push({ ...segment, number, state });
  for (const host of way.hosts) if (host.addresses.includes(segment.to)) host.state = state;
  return number;
}

function addressOf(way, machine) {
  const found = way.hosts.find((host) => host.name.toLowerCase() === machine.toLowerCase() && host.addresses.length);
  return found?.addresses[0] ?? machine;
}

function end(key, share, text, parts) {
  const colon = key.indexOf(": ");
  const host = colon < 0 ? "" : key.slice(0, colon);
  const rest = colon < 0 ? key : key.slice(colon + 2);
  const outcome = parts.outcome(rest, share);
  if (outcome.status !== "crashed" || rest.startsWith("crashed ")) return { host, outcome };
  return { host, outcome: { status: "refused", label: text.refused, log: text[rest] ?? rest, share } };
}

function summary({ host, outcome }, hops, text) {
  const after = " " + say(text.machinesPassed, { n: hops.length });
  const relay = / relay=([^]*?), dsn=/.exec(outcome.log)?.[1] ?? "";
  const said = { sent: text.doneSent, bounced: text.doneBounced, crashed: text.doneCrashed, refused: text.doneRefused };
  return say(said[outcome.status] ?? text.doneWaits, { relay, host }) + after;
}
