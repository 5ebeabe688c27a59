import type { Content } from '../content/content.ts';
import type { Files } from '../content/files/files.ts';
import { type FileProblem, locateProblems } from '../content/locate-problems.ts';
import type { Problem } from '../content/problem.ts';
import { policyFile } from '../content/read-policy-files.ts';
import { problemOf } from '../content/rules.ts';
import { parseYaml, type YamlForm } from '../content/yaml/parse-yaml.ts';
import { policyForm } from '../content/yaml/policy-form.ts';
import { siteForm } from '../content/yaml/site-form.ts';
import { type VersionYaml, versionForm } from '../content/yaml/version-form.ts';
import { findTermRefusals } from '../publication/frozen-terms.ts';
import { findRefusals, type Refusal } from '../publication/frozen-words.ts';
import { findUntrueActs } from '../publication/untrue-acts.ts';
import { findUntrueDates } from '../publication/untrue-dates.ts';
import { freezeContent } from '../site/model/frozen-texts.ts';
import type { Instant, Site, Terms } from '../site/site.ts';
import { describeEdit, type Edit } from './describe-edit.ts';
import { compareWithPage } from './find-new-words.ts';

/** What is public, as a site or a commit says. */
export interface PublicTexts {
  readonly words: Site['wordDigests'];
  readonly terms: Terms;
  /** The files that it was made from, where they are known. */
  readonly files?: Files | undefined;
  /** Public pages as plain text, by the id of their text, where only those are known. */
  readonly pages?: ReadonlyMap<string, string> | undefined;
}

/** A content without an error, and the files that it was read from. */
interface Checked {
  readonly content: Content;
  readonly files: Files;
}

/** Finds what a publication would refuse because of what is public: one problem for each text, at the line that has to be mended. */
export function checkAgainst(checked: Checked, published: PublicTexts, at: Instant): Problem[] {
  const site = freezeContent(checked.content, at);
  const terms = findTermRefusals(site, published);
  const words = findRefusals(site, published);
  const present = { now: at, terms: published.terms };
  const dates = [...findUntrueDates(site.terms, present), ...findUntrueActs(site.terms, present)];
  const problems = [
    ...terms.map((refusal) => ({ ...problemOf('announced-terms', refusal), ...locateTerm(checked, refusal) })),
    ...dates.map((refusal) => ({ ...problemOf('untrue-date', refusal), ...locateTerm(checked, refusal) })),
    ...withoutRepetitions(words, [...terms, ...goneVersions(words, checked)]).map((refusal) =>
      locateText(checked, published, refusal),
    ),
  ];
  const gone = goneVersions(words, checked).map((refusal) => locateText(checked, published, refusal));
  return locateProblems([...problems, ...gone], textsOf(checked.files));
}

/** Where a fact, the places or the whole version changed, so did every text of it, which is no news. */
function withoutRepetitions(words: readonly Refusal[], causes: readonly Refusal[]): Refusal[] {
  const versions = causes.filter(
    ({ file, key = [] }) => file.endsWith('/') || key[0] === 'facts' || key[0] === 'storage',
  );
  return words.filter(({ text }) => !versions.some((cause) => text.startsWith(`${versionOf(cause.text)}/`)));
}

/** One refusal for each version that is gone with all its texts. */
function goneVersions(words: readonly Refusal[], { files }: Checked): Refusal[] {
  const versions = new Map<string, Refusal>();
  for (const refusal of words) {
    const version = versionOf(refusal.text);
    if ([...files.keys()].some((file) => file.startsWith(`${version}/`))) continue;
    const message = `Cannot take away ${version}: it is public`;
    const hint = `Restore the directory, for example with "git checkout <commit> -- content/${version}"; what was public stays public, and other words go into a version of their own`;
    versions.set(version, { text: version, file: `${version}/`, message, hint });
  }
  return [...versions.values()];
}

function versionOf(text: string): string {
  return text.split('/').slice(0, 2).join('/');
}

function locateText(checked: Checked, { files: before, pages }: PublicTexts, refusal: Refusal): FileProblem {
  const { file } = refusal;
  const text = checked.files.get(file);
  const rule = text === undefined ? 'announced-gone' : 'announced-words';
  const page = pages?.get(refusal.text);
  const announced = before?.get(file);
  if (text === undefined || page === undefined) {
    const edit = text && announced && describeEdit(decode(announced), decode(text), localeOf(refusal));
    return { ...problemOf(rule, withWords(refusal, edit)), file, offset: firstDifference(text, announced) };
  }
  const { offset = 0, was, now = '' } = compareWithPage(decode(text), page) ?? {};
  const edit = was === undefined ? undefined : describeEdit(was, now, localeOf(refusal));
  return { ...problemOf(rule, withWords(refusal, edit)), file, offset };
}

/** The words that changed say more than their digests. */
function withWords(refusal: Refusal, edit: Edit | undefined): Refusal {
  if (edit === undefined) return refusal;
  const message = `Cannot change the words of ${refusal.text}: "${edit.was}" is announced, and the file now has "${edit.now}"`;
  return { ...refusal, message };
}

function localeOf({ text }: Refusal): string {
  return text.split('/')[2] ?? 'en';
}

/** Offset of the first line that differs; that of the text where nothing is known of the one before. */
function firstDifference(text: Uint8Array | undefined, before: Uint8Array | undefined): number {
  if (text === undefined || before === undefined) return 0;
  const [now, was] = [decode(text).split('\n'), decode(before).split('\n')];
  const line = now.findIndex((words, index) => words !== was[index]);
  return now.slice(0, Math.max(0, line)).reduce((offset, words) => offset + words.length + 1, 0);
}

/** A term that the version's own file does not name is that of the site. */
function locateTerm({ files }: Checked, { text: id, file, key = [] }: Refusal): Pick<FileProblem, 'file' | 'offset'> {
  const text = decode(files.get(file) ?? new Uint8Array());
  if (file.endsWith('.json')) return { file, offset: Math.max(0, text.indexOf(JSON.stringify(key[0]))) };
  if (file.endsWith('.md')) return { file, offset: Math.max(0, text.indexOf(`\n${key[0]}:`) + 1) };
  const own = file.endsWith('version.yaml') ? parseYaml({ text, offset: 0 }, versionForm).yaml : undefined;
  const offset = own?.offsetOf(own === undefined ? key : pathOf(key, own.value)) ?? 0;
  if (offset > 0) return { file, offset };
  const [policy = ''] = id.split('/');
  const [first, application = '', ...fact] = key;
  const isOfApplication = first === 'applications' && fact.length > 0;
  const named = isOfApplication ? [first, application, 'facts', ...fact] : key;
  const places = [offsetIn(`${policy}/${policyFile}`, policyForm), offsetIn('site.yaml', siteForm)];
  return places.find((place) => place.offset > 0) ?? { file, offset };

  function offsetIn(name: string, form: YamlForm<unknown>): Pick<FileProblem, 'file' | 'offset'> {
    const yaml = parseYaml({ text: decode(files.get(name) ?? new Uint8Array()), offset: 0 }, form).yaml;
    return { file: name, offset: yaml?.offsetOf(named) ?? 0 };
  }
}

/** Corrections are counted by language in their ids, and all together in the file. */
function pathOf(key: readonly (string | number)[], { corrections }: VersionYaml): readonly (string | number)[] {
  const [first, locale, number, ...rest] = key;
  if (first !== 'corrections') return key;
  const own = corrections.flatMap((correction, index) => (correction.locale === locale ? [index] : []));
  return [first, own[Number(number) - 1] ?? 0, ...rest];
}

function textsOf(files: Files): Map<string, string> {
  return new Map([...files].map(([file, bytes]) => [file, decode(bytes)]));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
