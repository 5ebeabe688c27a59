import type { Translation, Version } from '../content.ts';
import { createLazyValues } from '../lazy-values.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';
import { createTextReader, type TextReader } from './text-reader.ts';

/** What is held of a section whose words are read when somebody asks for them. */
type KnownSection = Pick<Section, 'id' | 'digest' | 'clauses'>;

/** Where the words of a section are. */
interface Place {
  readonly text: PlacedText;
  readonly index: number;
  readonly digest: string;
}

interface PlacedText extends Pick<Translation, 'file' | 'fileDigest'> {
  readonly sectionsOf: TextReader;
}

/** The sections of a text, whose words are read when somebody asks for them. */
export function readLater(
  { file, fileDigest }: Pick<Translation, 'file' | 'fileDigest'>,
  sections: readonly KnownSection[],
  sectionsOf: TextReader,
): Section[] {
  const text = { file, fileDigest, sectionsOf };
  return sections.map((section, index) => readSectionLater(text, section, index));
}

function readSectionLater(text: PlacedText, { id, digest, clauses }: KnownSection, index: number): Section {
  return withWords({ id, digest, clauses }, { text, index, digest });
}

const withWords = createLazyValues<Place, Omit<Section, keyof KnownSection>>({
  heading: (place) => sectionAt(place).heading,
  blocks: (place) => sectionAt(place).blocks,
  offset: (place) => sectionAt(place).offset,
});

function sectionAt({ text, index, digest }: Place): Section {
  const section = text.sectionsOf(text)[index];
  if (section?.digest === digest) return section;
  throw new Error(`Cannot read ${text.file}: its sections are not those of the outline`);
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
    const placed = { file, fileDigest, sectionsOf };
    const sections = text.sections.map((section, index) => {
      const shared = sharedIn(section.blocks);
      const key = `${locale} ${section.id} ${section.digest}`;
      const known = shared.get(key) ?? readSectionLater(placed, section, index);
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
