import type { Locale } from '../../content/content.ts';
import type { MessageKey } from '../../content/message-keys.ts';
import { paths } from '../addresses.ts';
import type { ShownSection } from '../model/fallback.ts';
import { linkTo } from '../pages/version-notices.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { SectionChange, VersionPair } from './compare-sections.ts';
import { renderNote, renderPassages } from './render-passages.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** For whom, and between which versions. */
export interface ChangesContext extends VersionPair {
  readonly view: PolicyView;
  readonly reader: Locale;
  /** Whether no section was shown in the language that it is in now, which then is said once. */
  readonly isWholeInOtherLanguage: boolean;
}

/** A section with what became of it; one that stayed is only named. */
export function renderSectionChange(change: SectionChange, context: ChangesContext): Html {
  const { reader, view } = context;
  const { shown, kind } = change;
  const messages = view.messagesIn(reader);
  const marks: MarkContext = { locale: shown.locale, readerLocale: reader, messages };
  const id = shown.section.id === '' ? undefined : html` id="${shown.section.id}"`;
  const heading =
    change.heading.length > 0
      ? html`<h2>${renderRuns(change.heading, marks)}</h2>`
      : html`<h2${languageAttributes(reader, shown.locale)}>${messages.text('changes.introduction')}</h2>`;
  const notes = [
    ...kindsOf(change).map((key) => renderNote('kind', messages.text(key), marks)),
    ...sourceNotes(change, context).map((note) => renderNote('note', note, marks)),
  ];
  const words = kind === 'same' ? undefined : renderPassages(change.passages, marks);
  const marked =
    kind === 'added' ? html`<ins>\n${words}</ins>\n` : kind === 'removed' ? html`<del>\n${words}</del>\n` : words;
  return html`<section${id} class="${kind}"${languageAttributes(shown.locale, reader)}>\n${heading}\n${notes}${marked}</section>\n`;
}

const kindMessages = {
  added: 'changes.added',
  removed: 'changes.removed',
  same: 'changes.unchanged',
  reworded: 'changes.reworded',
  otherLanguage: undefined,
} as const;

/** What a section is said to be: a moved one whose words stayed is only that. */
function kindsOf({ kind, isMoved, isRenamed }: SectionChange): MessageKey[] {
  const placed: MessageKey[] = [
    ...(isMoved ? ['changes.moved' as const] : []),
    ...(isRenamed ? ['changes.renamed' as const] : []),
  ];
  const key = kindMessages[kind];
  return key === undefined || (kind === 'same' && placed.length > 0) ? placed : [...placed, key];
}

/** What the words of the section alone do not tell: that they were in another language, or that their source changed. */
function sourceNotes({ shown, previous, kind, ...change }: SectionChange, context: ChangesContext): Html[] {
  const { view, reader, isWholeInOtherLanguage } = context;
  const messages = view.messagesIn(reader);
  const { id } = view.policy;
  const { sourceLocale } = view.content.settings;
  const linkToSource = linkTo(sourceLocale, reader, (locale) =>
    addressOf(paths.changes(id, context.current.version.id, locale), shown),
  );
  if (change.isOutdated) return [html`${messages.text('changes.sourceOnly')} ${linkToSource}`];
  if (kind !== 'otherLanguage' || previous === undefined) return [];
  const linkToPrevious = linkTo(previous.locale, reader, (locale) =>
    addressOf(paths.version(id, context.previous.version.id, locale), previous),
  );
  const source = change.isSourceChanged
    ? html`${messages.text('changes.sourceWords')} ${linkToSource}`
    : html`${messages.text('changes.sourceSame')}`;
  const language = html`${messages.text('changes.otherLanguage')} ${linkToPrevious}`;
  return isWholeInOtherLanguage ? [source] : [language, source];
}

function addressOf(path: string, { section }: ShownSection): string {
  return section.id === '' ? path : `${path}#${section.id}`;
}
