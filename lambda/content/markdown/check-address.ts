import { suggest } from '../nearest.ts';
import type { Finding } from '../source-text.ts';

const allowed = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d])/i;
/** A path of this site; `//host`, `/\host` and character references that decode to them lead elsewhere. */
const path = /^\/(?![/\\&])/;

/**
 * Says what is wrong with a link's address; facts are filled in already. Only what is on the list passes: marked hands over
 * `&#106;avascript:` undecoded, so that a list of forbidden schemes would miss it.
 */
export function checkAddress(href: string, anchors: readonly string[]): Finding | undefined {
  if (href.startsWith('#')) return checkAnchor(href.slice(1), anchors);
  if (allowed.test(href) || path.test(href)) return undefined;
  const scheme = /^[^/?#]*?:/.exec(href)?.[0];
  const message =
    scheme === undefined
      ? `Cannot use "${href}" as a link: it is neither a whole address nor a path from the root`
      : `Cannot use "${href}" as a link: "${scheme}" is not one of https:, http:, mailto:, tel:`;
  return { rule: 'link-address', message, hint: 'Write https://…, mailto:…, tel:+…, /path or #section-id' };
}

function checkAnchor(anchor: string, anchors: readonly string[]): Finding | undefined {
  if (anchors.includes(anchor)) return undefined;
  const message = `Cannot find "#${anchor}": no heading or clause of this text has that id`;
  return { rule: 'link-anchor', message, hint: suggest(anchor, anchors, `Write one of ${anchors.join(', ')}`) };
}
