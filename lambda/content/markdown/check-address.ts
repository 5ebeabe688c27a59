import { withoutLookAlikes } from '../look-alikes.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { parsePolicyLink } from './policy-links.ts';

/** No "@" before the path: `https://policy.example@host.example` leads to the second host. */
const allowed = /^(?:https?:\/\/[^\s/?#@]+(?:[/?#]|$)|tel:[+\d]|\/)/i;
/** Browsers drop tabs and line breaks from an address before they read it: `/<tab>/host` is `//host` to them. */
const invisible = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** Placeholder for the page's own host, to check whether a path stays on it. */
const ownOrigin = 'https://policy.invalid';

/**
 * Checks a link's address as a browser reads it: references and backslashes are decoded, and facts filled in already. Only what
 * is on the list passes, so that a scheme in any disguise does not.
 */
export function checkAddress(address: string, anchors: readonly string[]): UnlocatedProblem[] {
  if (address.startsWith('#')) {
    const anchor = address.slice(1);
    return anchors.includes(anchor) ? [] : [problemOf('link-anchor', { anchor, anchors })];
  }
  const reason = reasonAgainst(address);
  return reason === undefined ? [] : [problemOf('link-address', { address, reason, meant: wholeAddress(address) })];
}

/** Why an address cannot be that of a link; undefined where it can. */
export function reasonAgainst(address: string): string | undefined {
  if (address === '') return 'it is empty';
  if (invisible.test(address)) return 'it contains a space or an invisible character';
  if (parsePolicyLink(address) !== undefined) return undefined;
  if (/^mailto:./i.test(address)) return reasonAgainstEmail(address.slice('mailto:'.length));
  if (allowed.test(address)) return reasonAgainstUrl(address);
  const scheme = /^[^/?#]*?:/.exec(address)?.[0];
  if (scheme === undefined) return notWhole;
  if (!/^(?:https?|mailto|tel):$/i.test(scheme)) return `"${scheme}" is not one of https:, http:, mailto:, tel:`;
  if (/^https?:\/\/[^/?#]*@/i.test(address)) return 'the part before "@" hides where it leads';
  return `the part after "${scheme}" is not complete`;
}

const notWhole = 'it is neither a whole address nor a path from the root';

const emailAddress = /^[^@\s,;:<>()"]+@[^@\s,;:<>()"/?#]+\.[\p{L}\p{N}-]{2,}$/u;

function reasonAgainstEmail(typed: string): string | undefined {
  const addresses = typed.replace(/\?.*$/s, '').split(',');
  const wrong = addresses.find((address) => !emailAddress.test(decode(address)));
  return wrong === undefined ? undefined : `"${wrong}" is not an e-mail address`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** `//host` and `/\host` look like paths, and lead to another host; `%40` in a host is an "@". */
function reasonAgainstUrl(address: string): string | undefined {
  if (!URL.canParse(address, ownOrigin)) return 'it is not a valid address';
  return address.startsWith('/') && new URL(address, ownOrigin).origin !== ownOrigin ? notWhole : undefined;
}

/** The address that one without a scheme, or with signs that look like those of one, was meant to be. */
function wholeAddress(typed: string): string | undefined {
  const address = withoutLookAlikes(typed);
  if (address !== typed && reasonAgainst(address) === undefined) return address;
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(address)) return `mailto:${address}`;
  return /^www\.[^\s:/@]+\./i.test(address) ? `https://${address}` : undefined;
}
