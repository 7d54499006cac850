import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Whether an address lies in a range like `10.0.0.0/8` or `2001:db8::/32`; a bare address is a range of one. */
export function isInRange(address: string, range: string): boolean {
  const [base = '', bits, ...more] = range.split('/');
  const family = familyOf(base);
  // An IPv4 address may come within an IPv6 one.
  const actual = isIPv6(address) ? address.replace(/^::ffff:(?=[\d.]+$)/i, '') : address;
  if (family === undefined || family !== familyOf(actual) || more.length > 0) return false;
  const max = family === 'ipv4' ? 32 : 128;
  const prefix = bits === undefined ? max : Number(/^\d{1,3}$/.exec(bits)?.[0] ?? Number.NaN);
  if (!(prefix <= max)) return false;
  const list = new BlockList();
  list.addSubnet(base, prefix, family);
  return list.check(actual, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) ? 'ipv6' : undefined;
}
