// Enough of zone text to offer a state for each address; the backend is what really reads it.

const ADDRESS = /^\s*(?:([^\s;]+)\s+)?(?:\d+\s+)?(?:IN\s+)?(?:\d+\s+)?(A|AAAA)\s+([0-9A-Fa-f:.]+)\s*(?:;.*)?$/i;

/** [{name, address}] of the A and AAAA records, each address once, in order. */
export function addresses(zone) {
  const found = new Map();
  let owner = "";
  for (const line of zone.split("\n")) {
    const record = ADDRESS.exec(line);
    const named = /^\s/.test(line) ? "" : (/^[^\s;$]+/.exec(line)?.[0] ?? "");
    owner = named || owner;
    if (record && !found.has(record[3])) found.set(record[3], owner.replace(/\.$/, ""));
  }
  return [...found].map(([address, name]) => ({ name, address }));
}

const SERVICES = { submission: 587, smtps: 465, submissions: 465, smtp: 25, lmtp: 24 };

/** The ports other than 25 that main.cf names in a destination. */
export function ports(mainCf) {
  const named = [...mainCf.matchAll(/:([a-z]+|\d{1,5})(?=[\s,]|$)/gm)].map((match) => SERVICES[match[1]] ?? Number(match[1]));
  return [...new Set(named.filter((port) => port > 0 && port < 65536 && port !== 25))];
}

/** The key of an experiment's hosts for an address and a port. */
export function key(address, port = 25) {
  if (port === 25) return address;
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}
