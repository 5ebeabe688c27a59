import type { Translation, Version } from '../content.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';
import { createTextReader, type TextReader } from './text-reader.ts';

/** What is held of a section whose words are read when somebody asks for them. */
type KnownSection = Pick<Section, 'id' | 'digest' | 'clauses'>;

/** The sections of a text, whose words are read when somebody asks for them. */
export function readLater(
  text: Pick<Translation, 'file' | 'fileDigest'>,
  sections: readonly KnownSection[],
  sectionsOf: TextReader,
): Section[] {
  return sections.map((section, index) => readSectionLater(text, { section, index }, sectionsOf));
}

/** A section with its place among those of its text. */
interface IndexedSection {
  readonly section: KnownSection;
  readonly index: number;
}

function readSectionLater(
  text: Pick<Translation, 'file' | 'fileDigest'>,
  { section: { id, digest, clauses }, index }: IndexedSection,
  sectionsOf: TextReader,
): Section {
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
}

function sectionAt(sections: readonly Section[], index: number, file: string, digest: string): Section {
  const section = sections[index];
  if (section?.digest === digest) return section;
  throw new Error(`Cannot read ${file}: its sections are not those of the outline`);
}

/** A hundred versions in a few languages, whose pages are made one language after another. Each holds the text in which it was found. */
const heldParts = 1_024;

/**
 * Creates what lets go of the words of a version that was checked; they are read again when somebody asks for them. A section of which
 * versions share every token is one for all of them: its offset is that in the first of their files.
 */
export function createRelease(readText: (file: string) => string): (version: Version) => Version {
  const sectionsOf = createTextReader(readText, heldParts);
  const release = ({ locale, file, fileDigest, ...text }: Translation): Translation => {
    const sections = text.sections.map((section, index) => {
      const shared = sharedIn(section.blocks);
      const key = `${locale} ${section.id} ${section.digest}`;
      const known = shared.get(key) ?? readSectionLater({ file, fileDigest }, { section, index }, sectionsOf);
      shared.set(key, known);
      return known;
    });
    return { locale, file, fileDigest, ...text, sections };
  };
  const sharedIn = rememberOf((_: Section['blocks']) => new Map<string, Section>());
  return (version) => ({
    ...version,
    translations: new Map([...version.translations].map(([locale, text]) => [locale, release(text)])),
    corrections: version.corrections.map((correction) => ({ ...correction, replaced: release(correction.replaced) })),
  });
}
