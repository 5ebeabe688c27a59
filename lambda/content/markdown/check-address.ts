import { problemOf, type UnlocatedProblem } from '../rules.ts';

const allowed = /^(?:https?:\/\/[^\s/?#@]+(?:[/?#]|$)|mailto:[^\s]+$|tel:[+\d])/i;
/** A path of this site; `//host`, `/\host` and character references that decode to them lead elsewhere. */
const path = /^\/(?![/\\&])/;
/** Browsers drop tabs and line breaks from an address before they read it: `/<tab>/host` is `//host` to them. */
const invisible = /[\s\p{Cc}]/u;

/**
 * Checks a link's address, in which facts are filled in already. Only what is on the list passes: marked hands over
 * `&#106;avascript:` undecoded, so that a list of forbidden schemes would miss it.
 */
export function checkAddress(address: string, anchors: readonly string[]): UnlocatedProblem[] {
  if (address.startsWith('#')) {
    const anchor = address.slice(1);
    return anchors.includes(anchor) ? [] : [problemOf('link-anchor', { anchor, anchors })];
  }
  if (!invisible.test(address) && (allowed.test(address) || path.test(address))) return [];
  return [problemOf('link-address', { address, reason: reasonAgainst(address), meant: wholeAddress(address) })];
}

function reasonAgainst(address: string): string {
  if (address === '') return 'it is empty';
  if (invisible.test(address)) return 'it contains a space or an invisible character';
  const scheme = /^[^/?#]*?:/.exec(address)?.[0];
  if (scheme === undefined) return 'it is neither a whole address nor a path from the root';
  if (!/^(?:https?|mailto|tel):$/i.test(scheme)) return `"${scheme}" is not one of https:, http:, mailto:, tel:`;
  if (/^https?:\/\/[^/?#]*@/i.test(address)) return 'the part before "@" hides where it leads';
  return `the part after "${scheme}" is not complete`;
}

/** The address that one without a scheme was meant to be. */
function wholeAddress(address: string): string | undefined {
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(address)) return `mailto:${address}`;
  return /^www\.[^\s:/@]+\./i.test(address) ? `https://${address}` : undefined;
}
