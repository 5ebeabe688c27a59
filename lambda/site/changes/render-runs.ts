import type { Locale } from '../../content/content.ts';
import { characterData, type Html, html, joinHtml } from '../text/html.ts';
import type { InterfaceMessages } from '../text/interface-messages.ts';
import type { DiffRun } from './diff-words.ts';

/** The languages of marked words. */
export interface MarkContext {
  /** The language of the words. */
  readonly locale: Locale;
  /** The language in which changes are announced. */
  readonly readerLocale: Locale;
  /** The messages of the reader's locale. */
  readonly messages: InterfaceMessages;
}

/**
 * Renders words with `ins` and `del` around changes, without links and emphasis: a change may begin inside one and end after it, and
 * no element could enclose both.
 */
export function renderRuns(runs: readonly DiffRun[], context: MarkContext): Html {
  return html`${runs.map((run) => renderRun(run, context))}`;
}

/**
 * Most screen readers do not announce `ins` and `del`, so the style sheet adds words from attributes that say where a change begins
 * and ends. They are no part of the text, so that nobody copies, prints or extracts them with it.
 */
function renderRun({ kind, text }: DiffRun, { messages }: MarkContext): Html {
  const words = joinHtml(text.split('\n').map(characterData), '<br>');
  if (kind === 'same') return words;
  const [begin, end] = [messages.text(`changes.${kind}Words`), messages.text(`changes.${kind}End`)];
  return kind === 'removed'
    ? html`<del data-begin="${begin}" data-end="${end}">${words}</del>`
    : html`<ins data-begin="${begin}" data-end="${end}">${words}</ins>`;
}
