import type { Locale } from '../../content/content.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { digestValues } from './digest-values.ts';

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
  const sourceOf = (shown: ShownSection) => digestSection(shown, versions);
  const inVersion = rememberOf((dated: DatedVersion) =>
    remember((locale): TextInputs => {
      const { main, canonical, head, sections } = view.textOf(dated, locale);
      const { title, kind, note } = head;
      const shown = sections.map((each) => {
        const { section, locale: own, texts, others, isOutdated } = each;
        return [section.id, own, texts, others, isOutdated, sourceOf(each)];
      });
      // Its digest is on the page of a text of which only some sections may be shown.
      const own = dated.version.translations.get(main)?.fileDigest;
      const locales = [...new Set(sections.map((each) => each.locale))];
      const languages = new Set([main, head.locale, ...sections.flatMap((each) => [each.locale, ...each.others])]);
      return {
        words: digestValues(main, canonical, [head.locale, title, kind, note], own, shown),
        messages: digestValues([...languages].map(messagesOf)),
        locales,
      };
    }),
  );
  return (dated, locale) => inVersion(dated)(locale);
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
