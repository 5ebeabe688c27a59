import type { TokenizerAndRendererExtension } from 'marked';
import type { DisclosureToken, FactToken, Token } from './tokens.ts';

/** The names in double braces that become tables; no fact can have one. */
export const disclosureNames = ['storage', 'recipients'] as const;

/** `{{storage}}` or `{{recipients}}` alone on a line, with the line breaks after it. */
export const disclosureLine = /^ {0,3}\{\{[ \t]*(?:storage|recipients)[ \t]*\}\}[ \t]*(?:\n+|$)/;

const inText = /^\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/;
const inAddress = /\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g;

export const facts: TokenizerAndRendererExtension = {
  name: 'fact',
  level: 'inline',
  start: (src) => {
    const index = src.indexOf('{{');
    return index < 0 ? undefined : index;
  },
  tokenizer(src): FactToken | undefined {
    const match = inText.exec(src);
    return match === null ? undefined : { type: 'fact', raw: match[0], name: match[1] ?? '' };
  },
};

export const disclosures: TokenizerAndRendererExtension[] = disclosureNames.map((name) => ({
  name,
  level: 'block',
  tokenizer(src): DisclosureToken | undefined {
    const raw = disclosureLine.exec(src)?.[0];
    return raw?.includes(name) ? { type: name, raw } : undefined;
  },
}));

/** True for a name that becomes a table. */
export function isDisclosureName(name: string): boolean {
  return disclosureNames.some((known) => known === name);
}

/** True for a table that `version.yaml` fills. */
export function isDisclosure(token: Token): token is DisclosureToken {
  return isDisclosureName(token.type);
}

/** The names of the facts that a token itself names, in running text or in a link's address. */
export function factsOf(token: Token): string[] {
  if (token.type === 'fact') return [token.name];
  return token.type === 'link' ? factsInAddress(token.href) : [];
}

/** The names of the facts in a link's address, where marked runs no extension. */
export function factsInAddress(href: string): string[] {
  return [...href.matchAll(inAddress)].map((match) => match[1] ?? '');
}

/** A link's address with its facts filled in, each encoded for an address; one at the start may be an address itself. */
export function fillAddress(href: string, value: (name: string) => string): string {
  return href.replace(inAddress, (_, name: string, offset: number) =>
    offset === 0 ? encodeURI(value(name)) : encodeURIComponent(value(name)).replaceAll('%40', '@'),
  );
}
