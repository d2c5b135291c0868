// An experiment in the URL fragment: #lab=1.ID.zDATA, DATA = base64url of deflated JSON ("p" instead of "z": plain).

const VERSION = "1";
const LONGEST = 100_000;

/** The fragment, with its #, for what the reader changed. */
export async function fragment(id, changes) {
  const bytes = new TextEncoder().encode(JSON.stringify(changes));
  const [kind, data] =
    typeof CompressionStream === "function" ? ["z", await pipe(bytes, new CompressionStream("deflate-raw"))] : ["p", bytes];
  return `#lab=${VERSION}.${id}.${kind}${base64url(data)}`;
}

/** The id of the lab that a fragment names; "" if it names none. */
export function labOf(hash) {
  return /^#lab=\d+\.([^.]+)\./.exec(hash)?.[1] ?? "";
}

/** What the fragment says was changed; null if it cannot be read. */
export async function changesOf(hash) {
  const parts = /^#lab=(\d+)\.[^.]+\.([zp])([\w-]*)$/.exec(hash);
  if (!parts || parts[1] !== VERSION || hash.length > LONGEST) return null;
  try {
    const bytes = Uint8Array.from(atob(parts[3].replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const plain = parts[2] === "z" ? await pipe(bytes, new DecompressionStream("deflate-raw"), LONGEST * 4) : bytes;
    const changes = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
    return typeof changes === "object" && changes !== null ? changes : null;
  } catch {
    return null;
  }
}

async function pipe(bytes, stream, limit = Infinity) {
  const chunks = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) throw new RangeError("too long");
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64url(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
