import type { TokenizerAndRendererExtension } from 'marked';
import type { CommentToken, Token } from './tokens.ts';

const comment = /<!--[\s\S]*?-->/;
const comments = new RegExp(comment, 'g');
const atStart = new RegExp(`^${comment.source}`);
const asBlock = new RegExp(`^ {0,3}${comment.source}[ \\t]*\\n*`);

/** A note to colleagues between blocks, with the empty lines after it. */
export const commentBlock: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'block',
  tokenizer: (src) => commentIn(asBlock, src),
};

/** A note to colleagues within a line. */
export const commentInText: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'inline',
  start: (src) => {
    const index = src.indexOf('<!--');
    return index < 0 ? undefined : index;
  },
  tokenizer: (src) => commentIn(atStart, src),
};

function commentIn(pattern: RegExp, src: string): CommentToken | undefined {
  const match = pattern.exec(src);
  return match === null ? undefined : { type: 'comment', raw: match[0] };
}

/** The same text with spaces in place of its comments, so that everything else stays at its offset. */
export function blankComments(markdown: string): string {
  return markdown.replace(comments, (found) => found.replace(/[^\n]/g, ' '));
}

/** The same text without its comments. */
export function stripComments(markdown: string): string {
  return markdown.replace(comments, '');
}

/** True for a token of which readers see nothing. */
export function isSilent({ type }: Token): boolean {
  return type === 'space' || type === 'comment';
}
