// What plain.js needs for labs of several machines, and for those that ask what smtpd answers.

import { el } from "./dom.js";

const INSIDE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i;

/** The document for an include's attributes: `simple`, with machines or a client if they name any. */
export function documentOf(simple, data) {
  const document = data.labDnsOrder ? { ...simple, dnsOrder: data.labDnsOrder } : simple;
  const machines = parsed(data.labMachines);
  if (Object.keys(machines).length === 0) {
    if (!data.labClient) return document;
    return { ...document, smtpd: { client: data.labClient, sender: data.labSender ?? "", recipient: document.recipient } };
  }
  const { mainCf, recipient, ...rest } = document;
  const message = { client: "", server: Object.keys(machines)[0], sender: "", recipient, ...parsed(data.labMessage) };
  const described = {};
  const hosts = { ...rest.hosts };
  for (const [name, machine] of Object.entries(machines)) {
    const own = [machine.addresses ?? []].flat().map(String);
    for (const address of own) delete hosts[address.replace(/\/.*/, "")];
    described[name] = { addresses: own, mainCf: String(machine.main_cf ?? ""), state: machine.state ?? "accept" };
  }
  return { ...rest, machines: described, message, hosts };
}

/** Where the machines stand, as data-places says it: as the writer says, or by their addresses. */
export function placesOf(data) {
  const places = {};
  for (const [name, machine] of Object.entries(parsed(data.labMachines))) {
    const isInside = [machine.addresses ?? []].flat().every((address) => INSIDE.test(address));
    places[name] = machine.place ?? (isInside ? "lan" : "dmz");
  }
  return JSON.stringify(places);
}

function parsed(json) {
  try {
    const value = JSON.parse(json || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** [label, control] of the further main.cf fields. */
export function machineFields({ machines = {}, message }, text) {
  return Object.entries(machines)
    .filter(([name]) => name !== message.server)
    .map(([name, { mainCf }]) => {
      const rows = Math.max(4, mainCf.split("\n").length);
      return [`${text.mainCf}: ${name}`, el("textarea", { name: "machine", "data-machine": name, rows, spellcheck: "false" }, mainCf)];
    });
}

/** [label, control] of the order of DNS answers and of a message's fields. */
export function messageFields({ machines = {}, message, smtpd, dnsOrder = "fixed" }, text) {
  const asked = message ?? smtpd;
  const input = (name, value) => el("input", { name, value, spellcheck: "false", autocapitalize: "off" });
  const select = (name, options, chosen) =>
    el("select", { name }, options.map(([value, label]) => el("option", { value, selected: value === chosen }, label)));
  const names = Object.keys(machines);
  return [
    [text.dnsOrder, select("dnsOrder", ["fixed", "cyclic", "random"].map((order) => [order, text[`order-${order}`]]), dnsOrder)],
    ...(asked ? [[text.sender, input("sender", asked.sender)], [text.clientAddress, input("client", asked.client)]] : []),
    ...(message ? [[text.server, select("server", names.map((name) => [name, name]), message.server)]] : []),
  ];
}
