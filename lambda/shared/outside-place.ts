/** A cloud other than AWS whose regions programs name. */
export type OtherCloud = 'Azure' | 'Google Cloud';

/**
 * A place outside AWS, or somebody there: a host or an address, some host below a domain, a region of another cloud, an Outpost,
 * machines of the owner that have no name, or an account of AWS that belongs to somebody else. Words for it are made last.
 */
export type OutsidePlace =
  | { readonly kind: 'host' | 'hostsBelow' | 'outpost' | 'account'; readonly name: string }
  | { readonly kind: 'cloudRegion'; readonly name: string; readonly cloud: OtherCloud }
  | { readonly kind: 'ownSite' };

/** Machines of the owner of an app that have no name. */
export const ownSite: OutsidePlace = { kind: 'ownSite' };

/** The Outpost that a text names, which has the owner's address; its id may be known only after the deployment. */
export function outpostIn(text: string): OutsidePlace {
  const id = /\bop-[0-9a-f]{8,17}\b/i.exec(text)?.[0];
  return id === undefined ? ownSite : { kind: 'outpost', name: id.toLowerCase() };
}

/** What messages and acceptances call a place. */
export function outsideInWords(place: OutsidePlace): string {
  switch (place.kind) {
    case 'host':
      return place.name;
    case 'hostsBelow':
      return `a host of ${place.name}`;
    case 'outpost':
      return `the Outpost ${place.name}`;
    case 'account':
      return `the account ${place.name}`;
    case 'cloudRegion':
      return `the region ${place.name} of ${place.cloud}`;
    case 'ownSite':
      return 'a site of your own';
  }
}

/** What `hosts:` of a row calls a place; undefined for one without a name. */
export function nameInRow(place: OutsidePlace): string | undefined {
  if (place.kind === 'ownSite') return undefined;
  return place.kind === 'hostsBelow' ? `*.${place.name}` : place.name;
}

/** The name under which the hosts of a row, or of a processor, are looked up; a host below a domain may be any. */
export function hostInRow(place: OutsidePlace): string {
  return nameInRow(place)?.replace('*', 'any') ?? '';
}

const privateName = /(?:^|\.)(?:internal|local|localdomain|lan|corp|intranet|home\.arpa)$/i;
const ipAddress = /^[\d.]+$|^[0-9a-f:]*:[0-9a-f:]*$/i;

/** True for what belongs to a place in which data is kept, and not to somebody who gets it. */
export function isSite(place: OutsidePlace): boolean {
  if (place.kind === 'host' || place.kind === 'hostsBelow')
    return ipAddress.test(place.name) || isPrivateName(place.name);
  return place.kind !== 'account';
}

/** True for a name that only the owner's own network knows. */
export function isPrivateName(host: string): boolean {
  return privateName.test(host);
}
