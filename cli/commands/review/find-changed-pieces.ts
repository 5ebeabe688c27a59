import { shownWords } from '../../../lambda/content/compare/shown-words.ts';
import type { Unit } from '../../../lambda/content/compare/units.ts';
import {
  type Content,
  everyLocale,
  type Locale,
  type Policy,
  settingsOf,
  type Translation,
  type Version,
} from '../../../lambda/content/content.ts';
import { followPieces } from '../../../lambda/content/memory/follow-pieces.ts';
import { pairProbably } from '../../../lambda/content/memory/pair-pieces.ts';
import { piecesOf } from '../../../lambda/content/memory/pieces.ts';
import type { Section } from '../../../lambda/content/section.ts';
import { applyFallback, type ShownSection, type ShownText } from '../../../lambda/site/model/fallback.ts';

/** A piece of a text as readers saw it and will see it; undefined where there was none, or where there is none any more. */
export interface ChangedPiece {
  /** Such as `(a)`; `''` for a paragraph. */
  readonly mark: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** The source of what readers will see. */
  readonly source: string | undefined;
}

/** A section with what changes in it. */
export interface ChangedSection {
  /** Undefined for what stands before the text. */
  readonly id: string | undefined;
  readonly heading: string;
  /** The locale in which readers will see it. */
  readonly locale: Locale;
  readonly pieces: readonly ChangedPiece[];
}

/** What changes for the readers of one version in one locale. */
export interface ChangedText {
  readonly policy: string;
  readonly version: Version;
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  /** The version that it is compared with: itself, or the one before a new version; undefined for the first. */
  readonly comparedWith: string | undefined;
  readonly sections: readonly ChangedSection[];
}

/** Finds every piece that readers of any locale will see differently. */
export function findChangedPieces(before: Content | undefined, now: Content): ChangedText[] {
  return now.policies.flatMap((policy) => {
    const old = before?.policies.find(({ id }) => id === policy.id);
    return policy.versions.flatMap((version, index) => {
      const same = old?.versions.find(({ id }) => id === version.id);
      const base =
        same === undefined || old === undefined || before === undefined
          ? { content: now, policy, version: policy.versions[index - 1] }
          : { content: before, policy: old, version: same };
      const settings = settingsOf(policy, now.settings);
      const { sourceLocale } = settings;
      return everyLocale(settings).map((locale): ChangedText => {
        const shown = showText({ content: now, policy, version }, locale);
        const previous = base.version === undefined ? undefined : showText({ ...base, version: base.version }, locale);
        const source = version.translations.get(settings.sourceLocale);
        const sections = [
          changedHead(previous, shown, source),
          ...changedSections({
            previous: previous?.sections ?? [],
            shown: shown.sections,
            source: source?.sections ?? [],
          }),
        ];
        return { policy: policy.id, version, locale, sourceLocale, comparedWith: base.version?.id, sections };
      });
    });
  });
}

interface Place {
  readonly content: Content;
  readonly policy: Policy;
  readonly version: Version;
}

/** A locale that a content does not have yet is read as its readers would be served: in the source locale. */
function showText({ content, policy, version }: Place, locale: Locale): ShownText {
  return applyFallback({ version, policy, settings: settingsOf(policy, content.settings) }, locale);
}

/** Title, summary, and how the text was translated. */
function changedHead(before: ShownText | undefined, now: ShownText, source: Translation | undefined): ChangedSection {
  const pieces = (['title', 'summary', 'note', 'kind'] as const).map((key): ChangedPiece => {
    const original = now.head === source || key === 'kind' ? undefined : source?.[key];
    return { mark: '', before: before?.head[key], now: now.head[key], source: original };
  });
  const changed = pieces.filter((piece) => piece.before !== piece.now);
  return { id: undefined, heading: 'Title and summary', locale: now.head.locale, pieces: changed };
}

interface SectionsToCompare {
  readonly previous: readonly ShownSection[];
  readonly shown: readonly ShownSection[];
  readonly source: readonly Section[];
}

function changedSections({ previous, shown, source }: SectionsToCompare): ChangedSection[] {
  const kept = shown.map(({ section, locale }): ChangedSection => {
    const then = previous.find((other) => other.section.id === section.id)?.section;
    const original = source.find(({ id }) => id === section.id);
    const pieces = changedPieces(then, section, original === section ? undefined : original);
    return { id: section.id, heading: wordsOfHeading(section), locale, pieces };
  });
  const ids = new Set(shown.map(({ section }) => section.id));
  const gone = previous
    .filter(({ section }) => !ids.has(section.id))
    .map(({ section, locale }): ChangedSection => {
      const pieces = piecesOf(section).map((piece) => toChange(piece, undefined, undefined));
      return { id: section.id, heading: wordsOfHeading(section), locale, pieces };
    });
  return [...kept, ...gone];
}

function changedPieces(then: Section | undefined, now: Section, source: Section | undefined): ChangedPiece[] {
  const sourceOf = source && new Map([...pairProbably(now, source)].map(([piece, own]) => [own, piece]));
  const each =
    then === undefined ? piecesOf(now).map((piece) => ({ now: piece, before: undefined })) : followPieces(then, now);
  const known = new Set(each.map(({ before }) => before));
  const gone = then === undefined ? [] : piecesOf(then).filter((piece) => !known.has(piece));
  const changed = each.filter((piece) => piece.before === undefined || textOf(piece.before) !== textOf(piece.now));
  return [
    ...changed.map((piece) => toChange(piece.before, piece.now, sourceOf?.get(piece.now))),
    ...gone.map((piece) => toChange(piece, undefined, undefined)),
  ];
}

function toChange(before: Unit | undefined, now: Unit | undefined, source: Unit | undefined): ChangedPiece {
  const { kind = '', mark = '' } = now ?? before ?? {};
  return {
    mark: kind === 'clause' || kind === 'item' ? mark : '',
    before: before && textOf(before),
    now: now && textOf(now),
    source: source && textOf(source),
  };
}

/** With the label of a clause, which readers see, and the address of a link. */
function textOf(unit: Unit): string {
  if (unit.kind === 'storage') return '{{storage}}';
  const words = shownWords(unit.tokens)
    .replace(/\n$/, '')
    .replace(/\n/g, unit.kind === 'row' ? ' | ' : '\n');
  const links = unit.tokens.flatMap((token) => (token.type === 'link' ? [token.href] : []));
  const label = unit.kind === 'clause' ? `${unit.mark} ` : '';
  return `${label}${words}${links.map((href) => (words.includes(href.replace(/^mailto:/, '')) ? '' : ` <${href}>`)).join('')}`;
}

function wordsOfHeading(section: Section): string {
  return shownWords(section.heading).trim();
}
