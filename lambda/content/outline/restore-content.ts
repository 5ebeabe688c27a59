import type { Content, Translation, Version } from '../content.ts';
import { knowSharedWords } from '../words/digest-shared-words.ts';
import { knowWords } from '../words/digest-words.ts';
import type { ContentOutline, OutlinedText, OutlinedVersion } from './content-outline.ts';
import { readLater } from './read-later.ts';
import { createTextReader } from './text-reader.ts';

/** The content of an outline. Its texts are read, by the names of their files, when somebody asks for the words of a section. */
export function restoreContent(
  { settings, messages, policies, sections: outlined }: ContentOutline,
  readText: (file: string) => string,
): Content {
  const sectionsOf = createTextReader(readText);
  const restoreText = ({ wordDigest: _, sharedDigest: __, ...text }: OutlinedText): Translation => {
    const sections = text.sections.map((position) => {
      const [id = '', digest = '', clauses = []] = outlined[position] ?? [];
      return { id, digest, clauses };
    });
    return { ...text, sections: readLater(text, sections, sectionsOf) };
  };
  const restoreVersion = (version: OutlinedVersion): Version => {
    const texts = version.translations.map((text) => [text, restoreText(text)] as const);
    const replaced = version.corrections.map((correction) => [correction, restoreText(correction.replaced)] as const);
    const restored = {
      ...version,
      translations: new Map(texts.map(([, text]) => [text.locale, text])),
      corrections: replaced.map(([correction, text]) => ({ ...correction, replaced: text })),
    };
    const all = [...texts, ...replaced.map(([correction, text]) => [correction.replaced, text] as const)];
    for (const [{ wordDigest, sharedDigest }, text] of all) {
      knowWords(text, restored, wordDigest);
      if (sharedDigest !== undefined) knowSharedWords(text, restored, sharedDigest);
    }
    return restored;
  };
  return {
    settings,
    messages: new Map(messages),
    policies: policies.map((policy) => ({ ...policy, versions: policy.versions.map(restoreVersion) })),
  };
}
