import type { AnchorToken, Token } from './tokens.ts';

const mark = /\s*\{:[ \t]*#([a-z][a-z0-9-]*)[ \t]*\}\s*$/;

/** Makes a token of its own of the mark `{: #id}` at the end of a paragraph, a clause, an item or a cell. */
export function takeAnchor(tokens: Token[]): void {
  const last = tokens.at(-1);
  const match = last?.type === 'text' && !('tokens' in last) && last.raw.includes('{:') ? mark.exec(last.raw) : null;
  if (last?.type !== 'text' || match === null) return;
  const raw = last.raw.slice(0, match.index);
  const anchor: AnchorToken = { type: 'anchor', raw: match[0], id: match[1] ?? '' };
  tokens.splice(-1, 1, ...(raw === '' ? [] : [{ ...last, raw, text: raw }]), anchor);
}

/** The anchor at the end of some words. */
export function anchorAtEnd(tokens: readonly Token[]): AnchorToken | undefined {
  const last = tokens.at(-1);
  return last?.type === 'anchor' ? last : undefined;
}
