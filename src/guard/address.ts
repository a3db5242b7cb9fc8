/** A network address as a number; an IPv4 address written inside IPv6 counts as IPv4. */
export type Address = { readonly bits: 32 | 128; readonly value: bigint };

/** All addresses that share their first `prefix` bits with `address`. */
export type Network = { readonly address: Address; readonly prefix: number };

/** Reads an address as it stands in sockets and headers: port, brackets and zone fall away. */
export function addressFrom(text: string): Address | undefined {
  const trimmed = text.trim().replace(/^"(.*)"$/, "$1");
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)?.[1];
  if (bracketed !== undefined) return six(bracketed);
  return four(trimmed.replace(/^([\d.]+):\d{1,5}$/, "$1")) ?? six(trimmed);
}

/** Reads "10.0.0.0/8", "fd00::/8" or a single address. */
export function networkFrom(text: string): Network | undefined {
  const [head = "", length, ...more] = text.split("/");
  const address = addressFrom(head);
  if (!address || more.length > 0) return undefined;
  if (length === undefined) return { address, prefix: address.bits };
  const prefix = Number(length);
  return /^\d{1,3}$/.test(length) && prefix <= address.bits ? { address, prefix } : undefined;
}

export function isWithin(network: Network, address: Address): boolean {
  if (network.address.bits !== address.bits) return false;
  const shift = BigInt(address.bits - network.prefix);
  return network.address.value >> shift === address.value >> shift;
}

function four(text: string): Address | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return { bits: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

function six(text: string): Address | undefined {
  const bare = text.replace(/%.*$/, "");
  if (!/^[0-9a-f:.]{2,45}$/i.test(bare)) return undefined;
  const [left = "", right, ...more] = bare.split("::");
  if (more.length > 0) return undefined;
  const head = groups(left);
  const tail = right === undefined ? [] : groups(right);
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => 0n), ...tail];
  const value = all.reduce((sum, group) => (sum << 16n) | group, 0n);
  return value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffffffffn } : { bits: 128, value };
}

/** The 16-bit groups of one side of "::"; a last part may be written as IPv4. */
function groups(side: string): bigint[] | undefined {
  if (side === "") return [];
  const out: bigint[] = [];
  const parts = side.split(":");
  for (const [i, part] of parts.entries()) {
    const tail = i === parts.length - 1 ? four(part) : undefined;
    if (tail) out.push(tail.value >> 16n, tail.value & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) out.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return out;
}
