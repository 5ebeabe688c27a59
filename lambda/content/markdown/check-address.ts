import type { UnplacedProblem } from '../files/content-file.ts';
import { listNames, suggest } from '../nearest.ts';

const allowed = /^(?:https?:\/\/[^\s/?#@]+(?:[/?#]|$)|mailto:[^\s]+$|tel:[+\d])/i;
/** A path of this site; `//host`, `/\host` and character references that decode to them lead elsewhere. */
const path = /^\/(?![/\\&])/;
/** Browsers drop tabs and line breaks from an address before they read it: `/<tab>/host` is `//host` to them. */
const invisible = /[\s\p{Cc}]/u;

/**
 * Says what is wrong with a link's address; facts are filled in already. Only what is on the list passes: marked hands over
 * `&#106;avascript:` undecoded, so that a list of forbidden schemes would miss it.
 */
export function checkAddress(href: string, anchors: readonly string[]): UnplacedProblem | undefined {
  if (href.startsWith('#')) return checkAnchor(href.slice(1), anchors);
  if (!invisible.test(href) && (allowed.test(href) || path.test(href))) return undefined;
  const message = `Cannot use "${href}" as a link: ${reason(href)}`;
  return { rule: 'link-address', message, hint: proposal(href) };
}

function reason(href: string): string {
  if (href === '') return 'it is empty';
  if (invisible.test(href)) return 'it contains a space or an invisible character';
  const scheme = /^[^/?#]*?:/.exec(href)?.[0];
  if (scheme === undefined) return 'it is neither a whole address nor a path from the root';
  if (!/^(?:https?|mailto|tel):$/i.test(scheme)) return `"${scheme}" is not one of https:, http:, mailto:, tel:`;
  if (/^https?:\/\/[^/?#]*@/i.test(href)) return 'what stands before "@" hides where it leads';
  return `what follows "${scheme}" is not complete`;
}

function proposal(href: string): string {
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(href)) return `Write "mailto:${href}"`;
  if (/^www\.[^\s:/@]+\./i.test(href)) return `Write "https://${href}"`;
  return 'Write https://…, mailto:…, tel:+…, /path or #section-id';
}

function checkAnchor(anchor: string, anchors: readonly string[]): UnplacedProblem | undefined {
  if (anchors.includes(anchor)) return undefined;
  const message = `Cannot find "#${anchor}": no heading or clause of this text has that id`;
  const otherwise =
    anchors.length > 0 ? `Write one of ${listNames(anchors)}` : 'Give a heading that id: ## Heading {#id}';
  return {
    rule: 'link-anchor',
    message,
    hint: suggest(
      `#${anchor}`,
      anchors.map((id) => `#${id}`),
      otherwise,
    ),
  };
}
