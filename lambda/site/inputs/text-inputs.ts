import type { Locale, Translation, Version } from '../../content/content.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import type { ShownSection, ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { digestStrings, digestValues } from './digest-values.ts';

/** Digests of a text as readers of a locale see it. */
export interface TextInputs {
  /** Of its words and their languages. */
  readonly words: string;
  /** Of the interface messages of every language in it. */
  readonly messages: string;
  /** The languages of its sections. */
  readonly locales: readonly Locale[];
}

/** Creates a function that digests the text of a version that is shown to readers of a locale. */
export function textInputs(
  view: PolicyView,
  messagesOf: (locale: Locale) => string,
): (dated: DatedVersion, locale: Locale) => TextInputs {
  const versions = new Map(view.versions.map(({ version }) => [version.id, version]));
  const digestShown = (shown: readonly ShownSection[]) =>
    digestValues(
      shown.map((each) => {
        const { section, locale, texts, others, isOutdated } = each;
        return [section.id, locale, texts, others, isOutdated, digestSection(each, versions)];
      }),
    );
  const messagesOfAll = remember((locales) => digestStrings(...locales.split(' ').map(messagesOf)));
  const inVersion = rememberOf((dated: DatedVersion) =>
    remember((locale): TextInputs => {
      const shown = view.textOf(dated, locale);
      const { main, canonical, head, sections } = shown;
      const { version } = dated;
      // Its digest is on the page of a text of which only some sections may be shown.
      const own = version.translations.get(main);
      const ids = sections.map(({ section }) => section.id);
      const ofSections = own && isAlone(shown, version, own) ? ids : ['', digestShown(sections)];
      const { title, kind, note } = head;
      const languages = [main, head.locale, ...sections.flatMap((each) => [each.locale, ...each.others])];
      return {
        words: digestStrings(main, canonical, head.locale, title, kind, note, own?.fileDigest, ...ofSections),
        messages: messagesOfAll([...new Set(languages)].join(' ')),
        locales: [...new Set(sections.map((each) => each.locale))],
      };
    }),
  );
  return (dated, locale) => inVersion(dated)(locale);
}

/** True where every section is that of the text's own file, as most are: then the digest of the file says all of them. */
function isAlone({ main, sections }: ShownText, { id }: Version, { sections: own }: Translation): boolean {
  return sections.every(({ section, texts: [origin, ...others], isOutdated, others: languages }, index) => {
    const isOwn = origin?.version === id && origin.locale === main && others.length === 0;
    const isWhole = languages.length === 0 && !isOutdated;
    return isOwn && isWhole && (own[index] === section || own.includes(section));
  });
}

/** The file of a section that is shown as it was typed, which may define addresses elsewhere; otherwise all that was put together. */
function digestSection(
  { section, texts: [origin, ...others] }: ShownSection,
  versions: ReadonlyMap<string, DatedVersion['version']>,
): string {
  const text = origin && versions.get(origin.version)?.translations.get(origin.locale);
  if (others.length === 0 && text?.sections.includes(section)) return text.fileDigest;
  return digestValues(section.heading, section.blocks, section.clauses);
}
