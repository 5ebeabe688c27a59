import { BlockList, isIP } from 'node:net';

const privateAddresses = new BlockList();
const networks = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ...['::/128', '::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8', '2001:db8::/32', '64:ff9b:1::/48'],
];
for (const network of networks) {
  const [address = '', bits] = network.split('/');
  privateAddresses.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|invalid|test|onion)$/i;

/** True for a host that only one machine or one network has, by its name or its address. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(host);
  if (family === 0) return privateNames.test(host);
  return privateAddresses.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
