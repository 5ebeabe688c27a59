import type { Locale } from '../content/content.ts';
import { locateTokens } from '../content/markdown/lex-markdown.ts';
import { clausesIn } from '../content/markdown/sections.ts';
import type { Section } from '../content/section.ts';
import type { ShownSection } from '../site/model/fallback.ts';
import type { JudgedVersion } from './subject.ts';

/** A section as one file has it. */
export interface TypedSection {
  readonly section: Section;
  readonly locale: Locale;
  readonly file: string;
  /** Offset of its first character in the file. */
  readonly offset: number;
  /** From its heading to the next one. */
  readonly text: string;
}

/** The files from which the words of a shown section come, each with that section: it may be that of an earlier version. */
export function typedSections({ section: { id }, texts }: ShownSection, subject: JudgedVersion): TypedSection[] {
  return texts.flatMap(({ locale, version }) => {
    const translation = subject.policy.versions.find((other) => other.id === version)?.translations.get(locale);
    const section = translation?.sections.find((other) => other.id === id);
    if (translation === undefined || section === undefined) return [];
    const { file, sections } = translation;
    const { offset } = section;
    const end = sections.find((other) => other.offset > offset)?.offset;
    return [{ section, locale, file, offset, text: subject.textOf(file).slice(offset, end) }];
  });
}

/** Where a shown section, or a clause of it, begins in the file of its language. */
export function locateIn(shown: ShownSection, subject: JudgedVersion, anchor = shown.section.id) {
  const typed = typedSections(shown, subject);
  const own = typed.find(({ locale }) => locale === shown.locale) ?? typed[0];
  if (own === undefined) return {};
  const { file, offset, section, text } = own;
  const clause = clausesIn(section.blocks)[section.clauses.findIndex((one) => one.anchor === anchor)];
  const located = locateTokens(section.blocks, text);
  return { file, offset: offset + (located.find(({ token }) => token === clause)?.offset ?? 0) };
}
