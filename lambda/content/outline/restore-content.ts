import type { Content, Translation, Version } from '../content.ts';
import type { Section } from '../section.ts';
import { knowSharedWords } from '../words/digest-shared-words.ts';
import { knowWords } from '../words/digest-words.ts';
import type { ContentOutline, OutlinedText, OutlinedVersion } from './content-outline.ts';
import { createTextReader } from './text-reader.ts';

/** The content of an outline. Its texts are read, by the names of their files, when somebody asks for the words of a section. */
export function restoreContent(
  { settings, messages, policies, sections: outlined }: ContentOutline,
  readText: (file: string) => string,
): Content {
  const sectionsOf = createTextReader(readText);
  const restoreText = ({ wordDigest: _, sharedDigest: __, ...text }: OutlinedText): Translation => {
    const sections = text.sections.map((position, index): Section => {
      const [id = '', digest = '', clauses = []] = outlined[position] ?? [];
      const read = () => sectionAt(sectionsOf(text), index, text.file, digest);
      return {
        id,
        digest,
        clauses,
        get heading() {
          return read().heading;
        },
        get blocks() {
          return read().blocks;
        },
        get offset() {
          return read().offset;
        },
      };
    });
    return { ...text, sections };
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

function sectionAt(sections: readonly Section[], index: number, file: string, digest: string): Section {
  const section = sections[index];
  if (section?.digest === digest) return section;
  throw new Error(`Cannot read ${file}: its sections are not those of the outline`);
}
