import { describe, expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { checkAgainst, type PublicTexts } from '../../lambda/shared/check-against.ts';
import { paths } from '../../lambda/site/addresses.ts';
import { freezeContent } from '../../lambda/site/model/frozen-texts.ts';
import { stampTerms } from '../../lambda/site/model/terms.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { reworded, without } from '../publication/publisher.ts';
import { pageText, siteOf } from '../site/site-content.ts';

const at = Date.UTC(2026, 10, 18, 12);
const version = 'privacy/2026-11-15';
const yaml = `${version}/version.yaml`;
const encoder = new TextEncoder();

function withFile(file: string, text: string, files: Files = fixtureFiles): Files {
  return new Map(files).set(file, encoder.encode(text));
}

const correction = `corrections:\n  - { locale: ar, date: 2026-11-18, because: Another }\n  - { locale: de, date: 2026-11-18, because: A slip }\n`;

function corrected(files: Files): Files {
  const text = new TextDecoder().decode(files.get(yaml));
  const changed = reworded(
    `${version}/ar.md`,
    'البريد',
    'بريد',
    reworded(`${version}/de.md`, 'Passwort', 'Kennwort', files),
  );
  const kept = ['ar', 'de'].map(
    (locale) => [`${version}/corrections/${locale}.1.md`, files.get(`${version}/${locale}.md`)] as const,
  );
  return withFile(
    yaml,
    text + correction,
    new Map([...changed, ...kept.map(([file, bytes]) => [file, bytes ?? new Uint8Array()] as const)]),
  );
}

function publicOf(files: Files, more: Partial<PublicTexts> = {}): PublicTexts {
  const { wordDigests: words, terms } = freezeContent(contentOf(files), at);
  return { words, terms: stampTerms(terms, { known: {}, now: new Date(at).toISOString() }), files, ...more };
}

function problemsOf(files: Files, published = publicOf(fixtureFiles)): string[] {
  const found = checkAgainst({ content: contentOf(files), files }, published, at);
  return found.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

/** Without a version of the fixture, all its files. */
function withoutVersion(id: string): Files {
  return new Map([...fixtureFiles].filter(([file]) => !file.startsWith(`privacy/${id}/`)));
}

const draft = (announced: string, id = '2027-03-01') =>
  withFile(
    `privacy/${id}/en.md`,
    '---\ntitle: Privacy Policy\n---\n## 1. All {#all}\n\nWords.\n',
    withFile(`privacy/${id}/version.yaml`, `announced: ${announced}\nchange: minor\n`),
  );

describe('checkAgainst() tells at the line', () => {
  test.each<[string, Files, string[]]>([
    ['nothing of the same content', fixtureFiles, []],
    ['nothing of a draft', draft('2027-02-01'), []],
    ['nothing of a version that is announced today', draft('2026-11-18'), []],
    [
      'nothing of a language that was dropped',
      reworded(
        'site.yaml',
        ', ja, ',
        ', ',
        withFile('site.yaml', `${new TextDecoder().decode(fixtureFiles.get('site.yaml'))}dropped: [ja]\n`),
      ),
      [],
    ],
    ['nothing of a recorded correction', corrected(fixtureFiles), []],
    ['changed words', reworded(`${version}/de.md`, 'Passwort', 'Kennwort'), [`${version}/de.md:70 announced-words`]],
    [
      'a kind of change',
      reworded('privacy/2023-03-30/version.yaml', 'change: major', 'change: minor'),
      ['privacy/2023-03-30/version.yaml:2 announced-terms'],
    ],
    [
      'an announcement',
      reworded(yaml, 'announced: 2026-10-15', 'announced: 2026-10-14'),
      [`${yaml}:1 announced-terms`],
    ],
    [
      'a fact, once for all languages',
      reworded(yaml, 'company: Example GmbH', 'company: Other GmbH'),
      [`${yaml}:6 announced-terms`],
    ],
    [
      'places, once for all languages',
      reworded(yaml, 'safeguard: notNeeded', 'safeguard: consent'),
      [`${yaml}:9 announced-terms`],
    ],
    [
      'the time zone of the site, for each version',
      reworded('site.yaml', 'Europe/Berlin', 'Asia/Tokyo'),
      ['site.yaml:4 announced-terms', 'site.yaml:4 announced-terms'],
    ],
    [
      'notice days of the site, for each version',
      reworded('site.yaml', 'noticeDays: 30', 'noticeDays: 31'),
      ['site.yaml:5 announced-terms', 'site.yaml:5 announced-terms'],
    ],
    [
      'a certificate',
      reworded(`${version}/de.md`, 'translation: machine', 'translation: certified'),
      [`${version}/de.md:3 announced-terms`],
    ],
    [
      'another name for what is held',
      reworded('messages/de.json', '"holds.accounts": "', '"holds.accounts": "Nur '),
      ['messages/de.json:130 announced-terms'],
    ],
    ['a translation that is gone', without(`${version}/ja.md`), [`${version}/ja.md:1 announced-gone`]],
    ['a version that is gone', withoutVersion('2026-11-15'), [`${version}/:1 announced-gone`]],
    ['a backdated announcement', draft('2026-11-10', '2026-12-20'), ['privacy/2026-12-20/version.yaml:1 untrue-date']],
  ])('%s', (_, files, expected) => {
    expect(problemsOf(files)).toEqual(expected);
  });

  test('a correction that gets another reason, by its place among all', () => {
    const published = corrected(fixtureFiles);
    const changed = reworded(yaml, 'A slip', 'A law', published);
    const line =
      new TextDecoder()
        .decode(published.get(yaml))
        .split('\n')
        .findIndex((text) => text.includes('A slip')) + 1;
    expect(problemsOf(changed, publicOf(published))).toEqual([`${yaml}:${line} announced-terms`]);
  });

  test('changed words where only their digests are known', () => {
    const published = publicOf(fixtureFiles, { files: undefined });
    expect(problemsOf(reworded(`${version}/de.md`, 'Passwort', 'Kennwort'), published)).toEqual([
      `${version}/de.md:1 announced-words`,
    ]);
  });
});

describe('checkAgainst() shows the words that changed', () => {
  const messagesOf = (files: Files, published: PublicTexts) =>
    checkAgainst({ content: contentOf(files), files }, published, at).map(({ message }) => message);
  const files = reworded(`${version}/de.md`, 'Passwort', 'Kennwort');

  test('where the files that were announced are at hand', () => {
    expect(messagesOf(files, publicOf(fixtureFiles))).toEqual([
      'Cannot change the words of privacy/2026-11-15/de: "…Sie Ihren Benutzernamen und Ihr [-Passwort-] sicher auf. Diese Anwendung wird…" is announced, and the file now has "…Sie Ihren Benutzernamen und Ihr [+Kennwort+] sicher auf. Diese Anwendung wird…"',
    ]);
  });

  test('where the public page is at hand', () => {
    const pages = new Map([[`${version}/de`, pageText(siteOf(fixtureContent), paths.text(`/${version}/de`))]]);
    expect(messagesOf(files, publicOf(fixtureFiles, { files: undefined, pages }))).toEqual([
      'Cannot change the words of privacy/2026-11-15/de: "…Sie Ihren Benutzernamen und Ihr [-Passwort-] sicher auf Diese Anwendung wird…" is announced, and the file now has "…Sie Ihren Benutzernamen und Ihr [+Kennwort+] sicher auf Diese Anwendung wird…"',
    ]);
  });

  test('but the digests where only those are', () => {
    expect(messagesOf(files, publicOf(fixtureFiles, { files: undefined }))).toEqual([
      expect.stringMatching(/^Cannot change the words of .*: it is announced with digest \w{12}…/),
    ]);
  });
});
