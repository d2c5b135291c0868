// The fields of a form beyond one machine's: the message, the order of DNS answers, and a main.cf for each machine.

import { key } from "./zone.js";

const ADDRESSED = /^(.*\]:\d+|[^:]*:\d+)$/;

/** What these fields say, in short names, for the link. */
export function changesOfMachines(lab) {
  const areas = machineAreas(lab);
  const said = {};
  for (const [short, name] of [["o", "dnsOrder"], ["f", "sender"], ["c", "client"], ["e", "server"]]) {
    if (lab.field(name)) said[short] = lab.field(name).value;
  }
  if (areas.length) said.k = Object.fromEntries(areas.map((area) => [area.dataset.machine, area.value]));
  return said;
}

/** Sets them. */
export function applyMachines(lab, changes) {
  for (const [short, name] of [["o", "dnsOrder"], ["f", "sender"], ["c", "client"], ["e", "server"]]) {
    const field = lab.field(name);
    const isChoice = !field?.options || [...field.options].some((option) => option.value === changes[short]);
    if (field && isChoice && typeof changes[short] === "string") field.value = changes[short];
  }
  for (const area of machineAreas(lab)) {
    const text = Object.hasOwn(changes.k ?? {}, area.dataset.machine) ? changes.k[area.dataset.machine] : null;
    if (typeof text === "string") area.value = text;
  }
}

function machineAreas(lab) {
  return [...lab.form.querySelectorAll("textarea[name=machine]")];
}

/** The document for what the form says; `simple` is that of one machine. */
export function documentOf(lab, simple, changes) {
  const { dnsOrder, ...rest } = simple;
  const order = changes.o === "cyclic" || changes.o === "random" || dnsOrder ? { dnsOrder: changes.o } : {};
  const document = { ...rest, ...(rest.live ? {} : order) };
  if (lab.initial.machines) return network(lab, document, changes);
  if (document.smtpd) {
    document.smtpd = { ...document.smtpd, client: changes.c ?? "", sender: changes.f ?? "", recipient: changes.r };
    if (!document.smtpd.client.trim()) delete document.smtpd;
  }
  return document;
}

function network(lab, document, changes) {
  const { mainCf, recipient, ...rest } = document;
  const first = lab.initial.message.server;
  const machines = {};
  const hosts = { ...rest.hosts };
  for (const [name, machine] of Object.entries(lab.initial.machines)) {
    const own = machine.addresses.map((address) => address.replace(/\/.*/, ""));
    const state = own.map((address) => changes.h[address]).find(Boolean) ?? machine.state;
    for (const address of own) {
      for (const each of Object.keys(hosts)) if (each === address || each.startsWith(key(address, "")) ) delete hosts[each];
    }
    machines[name] = { ...machine, mainCf: name === first ? mainCf : (changes.k?.[name] ?? machine.mainCf), state };
  }
  const message = { ...lab.initial.message, client: changes.c ?? "", server: changes.e ?? first, sender: changes.f ?? "", recipient };
  return { ...rest, machines, message, hosts };
}

/** The pointer of a field's text in the document. */
export function pointerOf(lab, field) {
  if (field.name === "zone") return "/zone";
  if (field.name === "dnsOrder") return "/dnsOrder";
  if (!lab.initial.machines) return "/mainCf";
  const name = field.name === "machine" ? field.dataset.machine : lab.initial.message.server;
  return `/machines/${name.replace(/~/g, "~0").replace(/\//g, "~1")}/mainCf`;
}

/** Fills the form with a document, as if the page had come with it; answers its hosts. */
export function fill(lab, document) {
  const { message, machines = {} } = document;
  const asked = message ?? document.smtpd ?? {};
  const set = (name, value = "") => {
    const field = lab.field(name);
    if (field) field.value = field.defaultValue = value;
  };
  set("mainCf", document.mainCf ?? machines[message.server].mainCf);
  set("zone", document.zone);
  set("recipient", message ? message.recipient : document.recipient);
  set("sender", asked.sender);
  set("client", asked.client);
  choose(lab.field("version"), document.postfix);
  choose(lab.field("dnsOrder"), document.dnsOrder ?? "fixed");
  choose(lab.field("dns"), "sample");
  if (message) choose(lab.field("server"), message.server);
  for (const area of machineAreas(lab)) {
    const machine = machines[area.dataset.machine];
    area.closest(".lab-field").hidden = !machine;
    area.value = area.defaultValue = machine?.mainCf ?? "";
  }
  return hostsOf(document);
}

function choose(select, value) {
  if (!select) return;
  if (![...select.options].some((option) => option.value === value)) select.prepend(new Option(value, value));
  for (const option of select.options) option.defaultSelected = option.selected = option.value === value;
}

/** [{name, address, state}] of the machines, but for one that the message is posted on, and of the hosts. */
export function hostsOf({ machines = {}, hosts = {}, message }) {
  const isPosted = (name) => message.client === "" && name === message.server;
  return [
    ...Object.entries(machines)
      .filter(([name, machine]) => !isPosted(name) && machine.addresses.length)
      .map(([name, machine]) => ({ name, address: machine.addresses[0].replace(/\/.*/, ""), state: machine.state ?? "accept" })),
    ...Object.entries(hosts)
      .filter(([address]) => !ADDRESSED.test(address))
      .map(([address, state]) => ({ name: "", address, state })),
  ];
}
