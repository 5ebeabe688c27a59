import { shownWords } from '../../content/compare/shown-words.ts';
import type { Locale } from '../../content/content.ts';
import { likelyTag } from '../../content/language/kinship.ts';
import type { Topic } from '../../content/topics.ts';
import type { ShownSection } from '../../site/model/fallback.ts';
import { cannotTell, met, unmet, unmetOr } from '../answers.ts';
import { typedSections } from '../places.ts';
import type { Judge, TextAnswer } from '../requirement.ts';
import type { JudgedText } from '../subject.ts';
import { placesOf } from './topics.ts';

/** Words by language; Chinese by script. */
export type WordsByLanguage = Readonly<Record<string, readonly RegExp[]>>;

/** What is wrong with words, what to write instead, and what allows them. */
export interface Phrases {
  readonly words: WordsByLanguage;
  readonly says: string;
  readonly write: string;
  /** A topic that makes the words right where the text says it. */
  readonly unless?: Topic;
}

/** The words of a language; undefined where there are none for it. */
export function phrasesIn(words: WordsByLanguage, locale: Locale): readonly RegExp[] | undefined {
  const { language, script } = likelyTag(locale);
  return words[`${language}-${script}`] ?? words[language];
}

/** Judges whether a text does without certain words. */
export function avoids(phrases: Phrases): Judge {
  return (text) => {
    const [allowing] = phrases.unless === undefined ? [] : placesOf(text.subject, phrases.unless);
    if (allowing !== undefined) return [met(`"${allowing}" says what these words need`)];
    const found = text.shown.sections.flatMap((shown) => findWords(shown, phrases, text));
    const without = text.shown.sections.find(({ locale }) => phrasesIn(phrases.words, locale) === undefined);
    const otherwise =
      without === undefined
        ? met('No such words were found')
        : cannotTell(`No list of such words exists in ${without.locale}`, `Read the text for this: ${phrases.says}`);
    return unmetOr(found, otherwise);
  };
}

/** Finds them where they are typed: a section may be put together from pieces of several texts, of which readers see some. */
function findWords(shown: ShownSection, phrases: Phrases, { subject }: JudgedText): TextAnswer[] {
  const { words, says, write } = phrases;
  const visible = shownWords(shown.section.blocks).replace(/\s+/g, ' ');
  return typedSections(shown, subject).flatMap(({ file, offset, text, locale }) =>
    (phrasesIn(words, locale) ?? [])
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(({ 0: found, index }) => ({ found: found.replace(/\s+/g, ' '), index }))
      .filter(({ found }) => visible.includes(found))
      .map(({ found, index }) => unmet(`${says}: "${found}"`, write, { file, offset: offset + index })),
  );
}
