import { hasApplications } from '../../content/applications.ts';
import { type Content, type Policy, settingsOf } from '../../content/content.ts';
import { digestSharedWords } from '../../content/words/digest-shared-words.ts';
import { digestWords } from '../../content/words/digest-words.ts';
import { type Instant, replacedTextId, type Site, sharedTextId, textId } from '../site.ts';
import { type DatedVersion, publicVersions } from './public-versions.ts';
import { rowNamesOf } from './row-names.ts';
import { applicationTerms, termsOf } from './terms.ts';

/** What a publication freezes: words and terms of public texts. */
type FrozenTexts = Pick<Site, 'wordDigests' | 'terms'>;

/** What a publication of a content at an instant would freeze. */
export function freezeContent(content: Content, at: Instant): FrozenTexts {
  return mergeAll(content.policies.map((policy) => freezePolicy(policy, publicVersions(policy, at), content)));
}

/** What a publication freezes of a policy's public versions. */
export function freezePolicy(
  policy: Policy,
  versions: readonly Pick<DatedVersion, 'version'>[],
  content: Content,
): FrozenTexts {
  const names = rowNamesOf(
    content,
    versions.map(({ version }) => version),
  );
  return mergeAll([
    ...versions.map(({ version }) => ({
      wordDigests: Object.fromEntries(digestTexts(policy.id, version, digestWords)),
      terms: termsOf(policy.id, version, settingsOf(policy, content.settings)),
    })),
    { wordDigests: {}, terms: names },
    ...(hasApplications(content.settings)
      ? versions.map(({ version }) => freezeApplications(policy.id, version, content))
      : []),
  ]);
}

/** What applications have in common of each text, once for all of them, and what each of them fills in. */
function freezeApplications(policy: string, version: DatedVersion['version'], { settings }: Content): FrozenTexts {
  const shared = digestTexts(policy, version, digestSharedWords).map(([id, digest]) => [sharedTextId(id), digest]);
  return {
    wordDigests: Object.fromEntries(shared),
    terms: { ...Object.fromEntries(shared.map(([id]) => [id, {}])), ...applicationTerms(policy, version, settings) },
  };
}

/** Puts what is frozen together; each id is that of one text alone, or means the same in all of them. */
export function mergeAll(parts: readonly FrozenTexts[]): FrozenTexts {
  return {
    wordDigests: Object.assign({}, ...parts.map((part) => part.wordDigests)),
    terms: Object.assign({}, ...parts.map((part) => part.terms)),
  };
}

/** The digest of each text of a version, by the text's id. */
function digestTexts(
  policy: string,
  version: DatedVersion['version'],
  digest: typeof digestWords,
): [id: string, digest: string][] {
  const { translations, corrections } = version;
  const texts = [...translations.values()].map((text): [string, string] => [
    textId(policy, version.id, text.locale),
    digest(text, version),
  ]);
  const replacedTexts = corrections.map(({ locale, number, replaced }): [string, string] => {
    const id = replacedTextId(textId(policy, version.id, locale), number);
    return [id, digest(replaced, version)];
  });
  return [...texts, ...replacedTexts];
}
