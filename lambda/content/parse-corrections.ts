import type { Correction, Locale, Settings, Translation } from './content.ts';
import { locate, problemWith, type UnplacedProblem } from './files/content-file.ts';
import { nearestLocale } from './nearest.ts';
import { parseTranslation } from './parse-translation.ts';
import type { VersionDirectory } from './parse-version.ts';
import type { Problem } from './problem.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

const directoryName = 'corrections/';

/** Where the former text of a correction is kept, beside `version.yaml`: `corrections/de.1.md`. */
export function formerTextName({ locale, number }: Pick<Correction, 'locale' | 'number'>): string {
  return `${directoryName}${locale}.${number}.md`;
}

/** True for what stands in the directory of former texts. */
export function isFormerText(name: string): boolean {
  return name.startsWith(directoryName);
}

type Entry = VersionYaml['corrections'][number] & Pick<Correction, 'number'>;

/** Each correction with its number among those of its locale. */
function numbered(corrections: VersionYaml['corrections']): Entry[] {
  const counts = new Map<Locale, number>();
  return corrections.map((correction) => {
    const number = (counts.get(correction.locale) ?? 0) + 1;
    counts.set(correction.locale, number);
    return { ...correction, number };
  });
}

/** What corrections are read against: the texts as they are now. */
export interface CorrectedTexts {
  readonly translations: ReadonlyMap<Locale, Translation>;
  readonly settings: Settings;
}

/** Reads the corrections of a version, whose former texts stand beside it, and every problem of both. */
export function parseCorrections(
  directory: VersionDirectory,
  yaml: Yaml<VersionYaml>,
  texts: CorrectedTexts,
): { corrections: Correction[]; problems: Problem[] } {
  const source = directory.sources.get('version.yaml') ?? { file: `${directory.path}/version.yaml`, text: '' };
  const entries = numbered(yaml.value.corrections);
  const parsed = entries.map((entry) => parseFormer(directory, entry, { facts: yaml.value.facts, texts }));
  const corrections = parsed.flatMap(({ correction }) => correction ?? []);
  const problems = entries.flatMap((entry, index) => {
    const place = (key: keyof VersionYaml['corrections'][number]) => yaml.offsetOf(['corrections', index, key]);
    return [
      ...checkDate(entry, yaml.value, entries).map((finding) => ({ ...finding, offset: place('date') })),
      ...[...checkLocale(entry, directory, texts.settings), ...checkChange(entry, corrections, texts.translations)].map(
        (finding) => ({ ...finding, offset: place('locale') }),
      ),
    ].map((finding) => locate(source, finding));
  });
  return { corrections, problems: [...problems, ...parsed.flatMap((one) => one.problems)] };
}

/** A former text cannot be changed any more, so what could only be better is not told of it. */
function parseFormer(
  { path, sources, names }: VersionDirectory,
  entry: Entry,
  { facts, texts }: { facts: VersionYaml['facts']; texts: CorrectedTexts },
): { correction?: Correction; problems: Problem[] } {
  const name = formerTextName(entry);
  const source = sources.get(name);
  if (source === undefined) return { problems: names.includes(name) ? [] : [missingFormer(path, name)] };
  const isSource = entry.locale === texts.settings.sourceLocale;
  const parsed = parseTranslation(source, { locale: entry.locale, isSource, facts, sectionIds: [] });
  const problems = parsed.problems.filter(({ severity }) => severity === 'error');
  return { ...(parsed.translation && { correction: { ...entry, replaced: parsed.translation } }), problems };
}

function checkDate(
  { locale, number, date }: Entry,
  { announced }: VersionYaml,
  entries: readonly Entry[],
): UnplacedProblem[] {
  const before = entries.find((other) => other.locale === locale && other.number === number - 1);
  if (before !== undefined && before.date > date) {
    const message = `Cannot correct "${locale}" on ${date}: the correction before this one was made on ${before.date}`;
    return [{ rule: 'corrections-order', message, hint: 'Put the corrections of a text in the order of their dates' }];
  }
  if (date >= announced) return [];
  const message = `Cannot correct on ${date}: the version is announced on ${announced}, and needs no correction before`;
  return [{ rule: 'correction-early', message, hint: 'Write the date of the correction, or delete the entry' }];
}

function checkLocale({ locale }: Entry, { path, names }: VersionDirectory, { locales }: Settings): UnplacedProblem[] {
  if (names.includes(`${locale}.md`)) return [];
  const near = nearestLocale(locale, locales);
  const texts = locales.filter((other) => names.includes(`${other}.md`)).join(', ');
  const message = `Cannot find the text that is corrected: ${path} has no text in "${locale}", only in ${texts}`;
  return [{ rule: 'corrected-text', message, hint: near ? `Write "${near}"` : 'Write one of these' }];
}

function checkChange(
  entry: Entry,
  corrections: readonly Correction[],
  translations: ReadonlyMap<Locale, Translation>,
): UnplacedProblem[] {
  const find = (number: number) =>
    corrections.find((other) => other.locale === entry.locale && other.number === number)?.replaced;
  const former = find(entry.number);
  const next = find(entry.number + 1) ?? translations.get(entry.locale);
  if (former === undefined || next === undefined || markdownOf(former) !== markdownOf(next)) return [];
  const message = `Cannot find what was corrected: ${former.file} and ${next.file} have the same words`;
  const hint = `Correct the words in ${next.file}, or delete this entry and ${former.file}`;
  return [{ rule: 'correction-same', message, hint }];
}

function markdownOf({ title, sections }: Translation): string {
  return JSON.stringify([title, ...sections.map(({ digest }) => digest)]);
}

/** Files in the directory of former texts that no entry names. */
export function unexpectedFormerTexts(
  { path, names }: VersionDirectory,
  corrections: VersionYaml['corrections'],
): Problem[] {
  const expected = numbered(corrections).map(formerTextName);
  return names
    .filter((name) => isFormerText(name) && !expected.includes(name))
    .map((name) => problemWith(`${path}/${name}`, strayFormer(name)));
}

function missingFormer(path: string, name: string): Problem {
  const message = `Cannot find ${name} of version ${path}: it keeps the words that were corrected`;
  const hint = 'Add the text as it was before, or delete the entry under "corrections:" in version.yaml';
  return problemWith(`${path}/${name}`, { rule: 'missing-file', message, hint });
}

function strayFormer(name: string) {
  const message = `Cannot use "${name}": no entry under "corrections:" in version.yaml is of this text`;
  return { rule: 'unexpected-file', message, hint: 'Record it with "promulgate correct", or delete the file' };
}
