import { describe, expect, test } from 'vitest';
import { planLocks } from '../../cli/shared/plan-locks.ts';
import { findWork } from '../../lambda/content/memory/find-work.ts';
import { recordPieces } from '../../lambda/content/memory/record-pieces.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { englishFront, germanFront, problemsWith, smallContent, version } from './small-content.ts';

const yaml = 'announced: 2026-10-15\nchange: major\n';
const english = `## Terms {#terms}

(a) You may read this text.

(b) You may copy one page:

    - by hand
    - by machine

| Right | Until |
| --- | --- |
| to read | ever |
`;
const german = `## Bedingungen {#terms}

(a) Sie dürfen dies lesen.

(b) Sie dürfen eine Seite kopieren:

    - von Hand
    - mit Maschinen

| Recht | Bis |
| --- | --- |
| lesen | immer |
`;
const lockFile = `${version}/de.lock`;
const site = 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';

function texts(en: string, de: string, others: Readonly<Record<string, string>> = {}) {
  return {
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: englishFront + en,
    [`${version}/de.md`]: germanFront + de,
    ...others,
  };
}

/** The lock file of the translation as it would be written; all pieces are reviewed, or none. */
function lockOf(files: Readonly<Record<string, string>>, isReviewed = false): string {
  const { readable } = parseContent(smallContent(files));
  const [policy] = readable?.policies ?? [];
  const [newest] = policy?.versions ?? [];
  if (readable === undefined || policy === undefined || newest === undefined)
    throw new Error('Cannot read the content');
  return recordPieces({ version: newest, policy, settings: readable.settings }, 'de', () => isReviewed).text;
}

test('planLocks() knows what the texts of a policy are translated from, where that is not the language of the site', () => {
  const files = texts(english, german, { 'privacy/policy.yaml': 'sourceLocale: de\n' });
  files[`${version}/de.md`] = germanFront.replace(/^translation:.*\n/m, '') + german;
  files[`${version}/en.md`] = englishFront.replace('---\n', '---\ntranslation: reviewed\n') + english;
  const planned = planLocks(
    parseContent(smallContent(files)),
    () => true,
    () => false,
  );
  expect(planned.map(({ file, count }) => [file, count])).toEqual([[`${version}/en.lock`, 7]]);
});

const lock = lockOf(texts(english, german));
const problemsOf = (en: string, de: string, recorded = lock, others = {}) =>
  problemsWith(texts(en, de, { [lockFile]: recorded, ...others })).map(
    (problem) => /^privacy\/2026-11-15\/(\S+):\d+: .*\[([a-z-]+)\]/.exec(problem)?.slice(1).join(' ') ?? problem,
  );

describe('a translation of a draft is outdated once its source has changed', () => {
  test.each([
    ['nothing', '', '', []],
    ['a clause', 'one page', 'one page or two', ['de.md:9 piece-outdated']],
    ['an item', 'by hand', 'by your own hand', ['de.md:11 piece-outdated']],
    ['a row', 'ever', 'further notice', ['de.md:16 piece-outdated']],
    ['a heading', '## Terms', '## Conditions', ['de.md:5 piece-outdated']],
    ['white space, and a comment', 'this text.', 'this  text. <!-- for now -->', []],
  ])('%s', (_, from, to, expected) => {
    expect(problemsOf(english.replace(from, to), german)).toEqual(expected);
  });

  test('and not where another label or place is all that has changed', () => {
    const moved = (text: string) => text.replace(/^\(a\).*\n\n/m, '').replace('(b)', '(a)');
    expect(problemsOf(moved(english), moved(german))).toEqual([]);
  });

  test('and not without a lock file, nor for the source', () => {
    expect(problemsWith(texts(english.replace('one page', 'two pages'), german))).toEqual([]);
    expect(problemsWith(texts(english, german, { [`${version}/en.lock`]: lock })).join()).toContain(
      '[unexpected-file]',
    );
  });

  test('until the translation is changed, which the lock file has to record', () => {
    const now = english.replace('one page', 'each page');
    const translated = german.replace('eine Seite', 'jede Seite');
    expect(problemsOf(now, translated)).toEqual(['de.lock:1 lock-behind']);
    const recorded = lockOf(texts(now, translated, { [lockFile]: lock }));
    expect(problemsOf(now, translated, recorded)).toEqual([]);
    expect(problemsOf(english, translated, recorded)).toContain('de.md:9 piece-outdated');
  });

  test('until it is reviewed', () => {
    const files = texts(english.replace('one page', 'each page'), german, { [lockFile]: lock });
    expect(lockOf(files)).toBe(lock);
    const reviewed = lockOf(files, true);
    expect(reviewed).not.toBe(lock);
    expect(problemsOf(english.replace('one page', 'each page'), german, reviewed)).toEqual([]);
    expect(problemsOf(english, german, reviewed)).toEqual(['de.md:9 piece-outdated']);
  });

  test('and is an error where the site says so', () => {
    const others = { 'site.yaml': `${site}outdated: block\n` };
    expect(problemsOf(english.replace('ever', 'today'), german, lock, others)).toEqual(['de.md:16 piece-untranslated']);
  });
});

test('the lines of two branches hold together, in any order', () => {
  const now = english.replace('one page', 'each page').replace('this text', 'these texts');
  const files = texts(now, german, { [lockFile]: lock });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const joined = [...new Set([...lines(lockOf(files, true)), ...lines(lock)])].reverse().join('\n');
  expect(problemsOf(now, german, joined)).toEqual([]);
  expect(problemsOf(english, german, joined)).toEqual([]);
});

test('a lock file is the same for the same texts, and says nothing of words that are gone', () => {
  expect(lockOf(texts(english, german, { [lockFile]: lock }))).toBe(lock);
  const shorter = german.replace('\n\n    - von Hand\n    - mit Maschinen', '');
  const own = english.replace('\n\n    - by hand\n    - by machine', '');
  expect(lockOf(texts(own, shorter, { [lockFile]: lock })).split('\n')).toHaveLength(lock.split('\n').length - 2);
});

test('a line that is none is an error', () => {
  expect(problemsOf(english, german, `${lock}0123456789ab\n`)).toEqual(['de.lock:10 lock-line']);
});

test('what is left to do has the piece, and a newer version does not take over its translation', () => {
  const files = texts(english.replace('one page', 'each page'), german, { [lockFile]: lock });
  const { readable } = parseContent(smallContent(files));
  const states = (content: typeof readable) =>
    content === undefined ? [] : findWork(content).flatMap(({ sections }) => sections.flatMap(({ pieces }) => pieces));
  expect(states(readable).filter(({ state }) => state === 'outdated')).toHaveLength(1);
  const next = {
    'privacy/2027-11-15/version.yaml': yaml.replace('2026', '2027'),
    'privacy/2027-11-15/en.md': files[`${version}/en.md`],
  };
  const later = states(parseContent(smallContent({ ...files, ...next })).readable);
  expect(later.map(({ state }) => state).filter((state) => state !== 'recalled')).toEqual(['untranslated']);
});
