import type { Locale } from '../../content/content.ts';
import type { MessageKey } from '../../content/message-keys.ts';
import { paths } from '../addresses.ts';
import { versionPath } from '../linked-paths.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { PolicyView, VersionPair } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import type { SectionChange } from './compare-versions.ts';
import { renderChangedPassages, renderNote, renderPassages } from './render-passages.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** The versions that a changes page compares, and the locale of its readers. */
export interface ChangesContext extends VersionPair {
  readonly view: PolicyView;
  readonly readerLocale: Locale;
  /** True if every section has changed its language, which the page then says only once. */
  readonly isWholeInOtherLanguage: boolean;
}

/** Renders a section with its changes; of an unchanged one only the heading. */
export function renderSectionChange(change: SectionChange, context: ChangesContext): Html {
  const { readerLocale, view } = context;
  const { shown, kind } = change;
  const messages = view.messagesIn(readerLocale);
  const marks: MarkContext = { locale: shown.locale, readerLocale, messages };
  const notes = [
    ...kindsOf(change).map((key) => renderNote('kind', messages.text(key), marks)),
    ...languageNotes(change, context).map((note) => renderNote('note', note, marks)),
  ];
  return html`<section id="${anchorOf(shown)}" class="${kind}"${languageAttributes(shown.locale, readerLocale)}>
${renderSectionHeading(change, marks)}
${notes}${renderChangedWords(change, marks)}</section>
`;
}

/** The id of a section on the page; the text before the first heading gets one that no section can have. */
export function anchorOf({ section }: ShownSection): string {
  return section.id === '' ? 'introduction_' : section.id;
}

/** The text before the first heading gets a heading of the page's own. */
function renderSectionHeading({ heading }: SectionChange, marks: MarkContext): Html {
  if (heading.length > 0) return html`<h2>${renderRuns(heading, marks)}</h2>`;
  const attributes = languageAttributes(marks.readerLocale, marks.locale);
  return html`<h2${attributes}>${marks.messages.text('changes.introduction')}</h2>`;
}

function renderChangedWords({ kind, passages }: SectionChange, marks: MarkContext): Html | undefined {
  if (kind === 'same') return undefined;
  if (kind === 'reworded') return renderChangedPassages(passages, marks);
  const words = renderPassages(passages, marks);
  if (kind === 'added') return html`<ins>\n${words}</ins>\n`;
  return kind === 'removed' ? html`<del>\n${words}</del>\n` : words;
}

const kindMessages = {
  added: 'changes.added',
  removed: 'changes.removed',
  same: 'changes.unchanged',
  reworded: 'changes.reworded',
  otherLanguage: undefined,
} as const;

/** The messages that name a section's changes; "unchanged" only for one that has not been moved or renamed either. */
export function kindsOf({ kind, isMoved, isRenamed }: SectionChange): MessageKey[] {
  const keys: MessageKey[] = [];
  if (isMoved) keys.push('changes.moved');
  if (isRenamed) keys.push('changes.renamed');
  const ownKey = kindMessages[kind];
  if (ownKey !== undefined && (kind !== 'same' || keys.length === 0)) keys.push(ownKey);
  return keys;
}

/** What readers cannot see in the words: that they were shown in a different language, or that their source has changed. */
function languageNotes(change: SectionChange, context: ChangesContext): Html[] {
  const { shown, previous, kind } = change;
  const { view, readerLocale, isWholeInOtherLanguage } = context;
  const messages = view.messagesIn(readerLocale);
  const { id } = view.policy;
  const sourceLink = languageLink(view.content.settings.sourceLocale, readerLocale, (locale) =>
    sectionAddress(paths.changes(id, context.current.version.id, locale), shown),
  );
  if (change.isOutdated) return [html`${messages.text('changes.sourceOnly')} ${sourceLink}`];
  if (kind !== 'otherLanguage' || previous === undefined) return [];
  const previousLink = languageLink(previous.locale, readerLocale, (locale) =>
    sectionAddress(versionPath(view, context.previous.version, locale), previous),
  );
  const sourceNote = change.isSourceChanged
    ? html`${messages.text('changes.sourceWords')} ${sourceLink}`
    : html`${messages.text('changes.sourceSame')}`;
  const languageNote = html`${messages.text('changes.otherLanguage')} ${previousLink}`;
  return isWholeInOtherLanguage ? [sourceNote] : [languageNote, sourceNote];
}

function sectionAddress(path: string, { section }: ShownSection): string {
  return section.id === '' ? path : `${path}#${section.id}`;
}
