import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseContent } from '../lambda/content/parse-content.ts';
import { readContent } from '../lambda/shared/read-content.ts';
import { constructDamages } from './damage/constructs-table.ts';
import { deskKinds } from './damage/desk-table.ts';
import { furtherDamages } from './damage/further-table.ts';
import type { Damage } from './damage/kinds.ts';
import { type Kind, measureKind } from './damage/measure-kind.ts';
import { type SoundText, soundTexts } from './damage/sound-texts.ts';
import { damages } from './damage/table.ts';

// Puts each kind of damage at random places of sound texts, one at a time, and counts what `promulgate check` reports at the right line.

const { values } = parseArgs({
  options: {
    content: { type: 'string', multiple: true, default: ['content', 'test/fixtures/content'] },
    rounds: { type: 'string', default: '1' },
    kind: { type: 'string' },
    // Rules that compare translations with one another find more, and each check takes as long as there are translations.
    together: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const inTranslation = (table: Readonly<Record<string, Damage>>) =>
  Object.entries(table).map(([name, damage]): Kind => ({ name, damage, to: 'translation' }));
const isMeasured = ({ name }: Kind) => values.kind === undefined || name.includes(values.kind);
const kinds = [...inTranslation({ ...damages, ...constructDamages }), ...deskKinds].filter(isMeasured);
const further = inTranslation(furtherDamages).filter(isMeasured);

const constructs = 'test/fixtures/constructs';
const texts: SoundText[] = [];
for (const directory of [...values.content, constructs])
  texts.push(...soundTexts(await readContent(directory), { isTogether: values.together }));

const sections = texts.map(countSections).reduce((sum, count) => sum + count, 0);
const alarms = texts.flatMap(({ files }) => parseContent(files).problems);
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const languages = new Set(texts.map(localeOf)).size;
const seen = measureAll(kinds);
console.log(
  `\n${kinds.length} kinds in ${texts.length} texts of ${languages} languages: ${seen}. The sound texts have ${sections} sections; ${alarms.length} problems were reported in them (${percent(alarms.length, sections)}).\n`,
);
console.log(`\n${further.length} kinds of this table: ${measureAll(further)}.`);

/** Prints a row for each kind; the result is the sum. */
function measureAll(measured: readonly Kind[]): string {
  const totals = { made: 0, found: 0, elsewhere: 0 };
  line(['Kind of damage', 'done', 'at the right line', 'also elsewhere']);
  line(['---', '--:', '--:', '--:']);
  for (const kind of measured) {
    const { made, found, elsewhere, missed } = measureKind(kind, texts, Number(values.rounds));
    totals.made += made;
    totals.found += found;
    totals.elsewhere += elsewhere;
    line([kind.name, made, found < made ? `**${found}**` : found, elsewhere]);
    if (values.verbose) for (const one of missed) console.log(`  missed ${one}`);
  }
  return `${totals.found} of ${totals.made} at the right line (${percent(totals.found, totals.made)}), ${totals.elsewhere} with a problem elsewhere as well`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

function localeOf({ path: file }: SoundText): string {
  return path.posix.basename(file, '.md');
}

function countSections({ files, path: file }: SoundText): number {
  return (new TextDecoder().decode(files.get(file)).match(/^## /gm) ?? []).length + 1;
}
