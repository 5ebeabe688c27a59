import type { Locale } from '../../content/content.ts';
import { characterData, type Html, html, joinHtml } from '../text/html.ts';
import type { InterfaceMessages } from '../text/interface-messages.ts';
import { languageAttributes } from '../text/language.ts';
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

/** Most screen readers do not announce `ins` and `del`, so hidden words say where a change begins and ends. */
function renderRun({ kind, text }: DiffRun, context: MarkContext): Html {
  const words = joinHtml(text.split('\n').map(characterData), '<br>');
  if (kind === 'same') return words;
  const { messages } = context;
  if (kind === 'removed') {
    const begin = hiddenWords(messages.text('changes.removedWords'), context);
    return html`<del>${begin}${words}${hiddenWords(messages.text('changes.removedEnd'), context)}</del>`;
  }
  const begin = hiddenWords(messages.text('changes.addedWords'), context);
  return html`<ins>${begin}${words}${hiddenWords(messages.text('changes.addedEnd'), context)}</ins>`;
}

function hiddenWords(words: string, { locale, readerLocale }: MarkContext): Html {
  return html`<span class="unseen"${languageAttributes(readerLocale, locale)}> ${words} </span>`;
}
