import type { Locale } from '../../content/content.ts';
import { characterData, type Html, html, join } from '../text/html.ts';
import type { InterfaceMessages } from '../text/interface-messages.ts';
import { languageAttributes } from '../text/language.ts';
import type { DiffRun } from './diff-words.ts';

/** The language of the words and that of the reader, in which marks are announced. */
export interface MarkContext {
  readonly locale: Locale;
  readonly readerLocale: Locale;
  readonly messages: InterfaceMessages;
}

/**
 * Words with what came and went marked. Links and emphasis are not shown: a change may begin within one and end behind it, and
 * then no element could enclose either.
 */
export function renderRuns(runs: readonly DiffRun[], context: MarkContext): Html {
  return html`${runs.map((run) => renderRun(run, context))}`;
}

/** Screen readers say nothing of `ins` and `del`, so that words which nobody sees say where a change begins and ends. */
function renderRun({ kind, text }: DiffRun, context: MarkContext): Html {
  const words = join(text.split('\n').map(characterData), '<br>');
  if (kind === 'same') return words;
  const { messages } = context;
  if (kind === 'removed') {
    const [begin, end] = [messages.text('changes.removedWords'), messages.text('changes.removedEnd')];
    return html`<del>${unseen(begin, context)}${words}${unseen(end, context)}</del>`;
  }
  const [begin, end] = [messages.text('changes.addedWords'), messages.text('changes.addedEnd')];
  return html`<ins>${unseen(begin, context)}${words}${unseen(end, context)}</ins>`;
}

function unseen(words: string, { locale, readerLocale: reader }: MarkContext): Html {
  return html`<span class="unseen"${languageAttributes(reader, locale)}> ${words} </span>`;
}
