import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import type { Problem } from '../../lambda/content/problem.ts';
import { createRandom, type Random } from '../measure/create-random.ts';
import type { Damage } from './kinds.ts';
import type { SoundText } from './sound-texts.ts';

/** A kind of damage, and the file of a sound text that it is done to. */
export interface Kind {
  readonly name: string;
  readonly damage: Damage;
  readonly to: 'translation' | 'source' | 'version.yaml';
}

/** How often a kind was done, found at the right line, and reported elsewhere as well. */
export interface Found {
  readonly made: number;
  readonly found: number;
  readonly elsewhere: number;
  /** Where it was not found, and what was reported instead. */
  readonly missed: readonly string[];
}

/** Does a kind of damage at random places of texts, one at a time, and checks each. */
export function measureKind(kind: Kind, texts: readonly SoundText[], rounds: number): Found {
  const total = { made: 0, found: 0, elsewhere: 0, missed: [] as string[] };
  for (const text of texts) {
    const random = createRandom(seedOf(`${kind.name} ${text.path}`));
    for (let round = 0; round < rounds; round += 1) {
      const damaged = damageOne(kind, text, random);
      if (damaged === undefined) continue;
      const { problems } = parseContent(damaged.files);
      const near = problems.filter(({ file, line }) => file === damaged.path && damaged.lines.includes(line));
      total.made += 1;
      if (near.length > 0) total.found += 1;
      else total.missed.push(`${damaged.path}:${damaged.lines.join(',')} (${problems.map(describe).join(', ')})`);
      if (problems.length > near.length) total.elsewhere += 1;
    }
  }
  return total;
}

interface DamagedContent {
  readonly files: Files;
  /** Where it should be reported. */
  readonly path: string;
  readonly lines: readonly number[];
}

function damageOne({ damage, to }: Kind, text: SoundText, random: Random): DamagedContent | undefined {
  const version = text.path.slice(0, text.path.lastIndexOf('/') + 1);
  const target = { translation: text.path, source: text.source, 'version.yaml': `${version}version.yaml` }[to];
  const damaged = damage(new TextDecoder().decode(text.files.get(target)), random);
  if (damaged === undefined) return undefined;
  const changed = new Map([...text.files, [target, new TextEncoder().encode(damaged.text)]]);
  if (to !== 'source') return { files: changed, path: target, lines: damaged.lines };
  // What was changed in the source is translated as it was in the version before: both have their lines in the same places.
  const earlier = [...text.files].flatMap(([name, bytes]): [string, Uint8Array][] =>
    name.startsWith(version)
      ? [[name.replace(/\/\d{4}/, '/2001'), name.endsWith('.yaml') ? toYear(bytes) : bytes]]
      : [],
  );
  const shift = headLength(text.files.get(text.path)) - headLength(text.files.get(text.source));
  // A translation that holds only what changed lacks the piece: readers get the words of the source for it, and nothing is stale.
  if (lineCount(text.files.get(text.path)) !== lineCount(text.files.get(text.source)) + shift) return undefined;
  return {
    files: new Map([...changed, ...earlier]),
    path: text.path,
    lines: damaged.lines.map((line) => line + shift),
  };
}

/** How many lines the front matter of a text has. */
function headLength(bytes: Uint8Array | undefined): number {
  return new TextDecoder().decode(bytes).split('\n---\n')[0]?.split('\n').length ?? 0;
}

function lineCount(bytes: Uint8Array | undefined): number {
  return new TextDecoder().decode(bytes).trimEnd().split('\n').length;
}

function toYear(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes).replace(/^announced: \d{4}/m, 'announced: 2000');
  return new TextEncoder().encode(text);
}

function describe({ line, rule }: Problem): string {
  return `${line} ${rule}`;
}

/** A seed that depends on nothing but a name. */
function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
}
