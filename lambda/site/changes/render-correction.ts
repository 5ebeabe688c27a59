import type { Correction, Locale, Translation } from '../../content/content.ts';
import { rememberOf } from '../../content/remember.ts';
import { textAlone } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { PassageChange } from './compare-passages.ts';
import { compareTitles, compareVersions, type SectionChange } from './compare-versions.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** A correction, and the version that it is of. */
interface CorrectedVersion {
  readonly dated: DatedVersion;
  readonly correction: Correction;
}

/** Renders the words that a correction changed, with those around them in the same passage, for readers of a locale. */
export function renderCorrectedWords(view: PolicyView, corrected: CorrectedVersion, readerLocale: Locale): Html {
  const { locale } = corrected.correction;
  const messages = view.messagesIn(readerLocale);
  const marks: MarkContext = { locale, readerLocale, messages };
  const { title, sections } = changedWords(view, corrected);
  const blocks = [
    ...(title === undefined ? [] : [html`<p>${renderRuns(title, marks)}</p>\n`]),
    ...sections.map((section) => renderSection(section, marks)),
  ];
  if (blocks.length === 0) return html`<p class="note">${messages.text('changes.none')}</p>\n`;
  return html`<div class="changes"${languageAttributes(locale, readerLocale)}>\n${blocks}</div>\n`;
}

/** What a correction changed. */
interface ChangedWords {
  readonly title: ReturnType<typeof compareTitles>;
  readonly sections: readonly SectionChange[];
}

/** The same for readers of every language, each of whose histories shows it. */
function changedWords(view: PolicyView, corrected: CorrectedVersion): ChangedWords {
  const known = knownChanges(view);
  const changed = known.get(corrected.correction) ?? compareCorrected(view, corrected);
  known.set(corrected.correction, changed);
  return changed;
}

const knownChanges = rememberOf((_: PolicyView) => new Map<Correction, ChangedWords>());

function compareCorrected(view: PolicyView, { dated, correction }: CorrectedVersion): ChangedWords {
  const { locale, replaced } = correction;
  const [previous, current] = [{ ...dated }, { ...dated }];
  const before = textAlone(dated.version, replaced);
  const after = textAlone(dated.version, nextWords(dated, correction));
  // Only the words of this text are compared: no section of another language takes the place of a missing one.
  const own: PolicyView = { ...view, textOf: (which) => (which === previous ? before : after) };
  return {
    title: compareTitles(before, after),
    sections: compareVersions(own, { previous, current }, locale).filter(isChanged),
  };
}

/** The words that took the place of those that a correction replaced. */
function nextWords({ version }: DatedVersion, { locale, number, replaced }: Correction): Translation {
  const later = version.corrections.find((other) => other.locale === locale && other.number === number + 1);
  return later?.replaced ?? version.translations.get(locale) ?? replaced;
}

function isChanged({ kind, isMoved }: SectionChange): boolean {
  return kind !== 'same' || isMoved;
}

function renderSection({ kind, heading, passages }: SectionChange, marks: MarkContext): Html {
  const isWhole = kind === 'added' || kind === 'removed';
  const changed = isWhole ? passages : passages.filter((change) => change.kind !== 'same');
  const words = html`<p class="kind">${renderRuns(heading, marks)}</p>
${changed.map((change) => renderPassage(change, marks))}`;
  if (kind === 'added') return html`<div class="added"><ins>\n${words}</ins></div>\n`;
  return kind === 'removed' ? html`<div class="removed"><del>\n${words}</del></div>\n` : html`${words}`;
}

function renderPassage(change: PassageChange, marks: MarkContext): Html {
  const { kind, passage } = change;
  if (change.kind === 'reworded')
    return html`<p>${renderRuns(change.label, marks)} ${renderRuns(change.words, marks)}</p>\n`;
  const words = html`${passage.label} ${passage.whole}`;
  if (kind === 'added') return html`<div class="added"><ins>${words}</ins></div>\n`;
  return kind === 'removed' ? html`<div class="removed"><del>${words}</del></div>\n` : html`<div>${words}</div>\n`;
}
