import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { findTermRefusals } from '../../lambda/publication/frozen-terms.ts';
import { parseEntry } from '../../lambda/publication/ledger/ledger.ts';
import { parsePublished } from '../../lambda/publication/record/record-text.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket } from '../stand-in/running.ts';
import { type Publisher, reworded, startPublisher } from './publisher.ts';

const version = 'privacy/2026-11-15';
const yaml = `${version}/version.yaml`;
const corrections = `corrections:\n  - { locale: de, date: 2026-11-18, because: A slip }\n`;

/** The fixture after a recorded correction of its German text. */
const corrected = withText(
  withText(
    reworded(`${version}/de.md`, 'Passwort', 'Kennwort'),
    `${version}/corrections/de.1.md`,
    (text) => text,
    `${version}/de.md`,
  ),
  yaml,
  (text) => text + corrections,
);

function withText(files: Files, file: string, edit: (text: string) => string, from = file): Files {
  const text = new TextDecoder().decode((from === file ? files : fixtureFiles).get(from));
  return new Map(files).set(file, new TextEncoder().encode(edit(text)));
}

async function readText({ s3 }: Publisher, key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return (await Body?.transformToString()) ?? '';
}

/** An edit of what is announced: file, passage, what it becomes, and what the refusal says. */
const edits: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a major change becomes minor',
    'privacy/2023-03-30/version.yaml',
    'change: major',
    'change: minor',
    'change "major", and now has "minor"',
  ],
  [
    'it moves its announcement',
    yaml,
    'announced: 2026-10-15',
    'announced: 2026-10-14',
    'announced "2026-10-15", and now has "2026-10-14"',
  ],
  [
    'the time zone of the site changes',
    'site.yaml',
    'Europe/Berlin',
    'Pacific/Kiritimati',
    'timeZone "Europe/Berlin", and now has "Pacific/Kiritimati"',
  ],
  [
    'the notice days of the site change',
    'site.yaml',
    'noticeDays: 30',
    'noticeDays: 31',
    'noticeDays "30", and now has "31"',
  ],
  [
    'a fact changes',
    yaml,
    'contact: privacy@',
    'contact: other@',
    'facts.contact "privacy@example.com", and now has "other@example.com"',
  ],
  [
    'what is held gets another name',
    'messages/de.json',
    '"holds.accounts": "',
    '"holds.accounts": "Nur ',
    'Cannot change the de name of "holds.accounts": announced versions call it',
  ],
  ['a fact goes that no text uses', yaml, '  unused: Words\n', '', 'facts.unused "Words", and now has none'],
  [
    'a safeguard becomes weaker',
    yaml,
    'safeguard: notNeeded',
    'safeguard: consent',
    'storage [{"region":"eu-central-1"',
  ],
  [
    'a certificate appears',
    `${version}/de.md`,
    'translation: machine',
    'translation: certified',
    'kind "machine", and now has "certified"',
  ],
  ['a summary says something different', `${version}/en.md`, 'summary: ', 'summary: Nothing. ', 'Nothing.'],
  [
    'a correction gets another date',
    yaml,
    'date: 2026-11-18',
    'date: 2026-11-17',
    'date "2026-11-18", and now has "2026-11-17"',
  ],
  [
    'a correction gets another reason',
    yaml,
    'because: A slip',
    'because: A law',
    'because "A slip", and now has "A law"',
  ],
];

test('a publication refuses each changed term and writes nothing', async () => {
  const publisher = await startPublisher();
  const published = withText(corrected, yaml, (text) => text.replace('facts:\n', 'facts:\n  unused: Words\n'));
  await publisher.publish(uncorrected(published));
  await publisher.publish(published);
  const before = await publisher.objects();
  const record = await readText(publisher, 'published.json');
  for (const [name, file, from, to, message] of edits)
    await expect(publisher.publish(reworded(file, from, to, published)), name).rejects.toThrow(message);
  expect([await publisher.objects(), await readText(publisher, 'published.json')]).toEqual([before, record]);
});

/** What was public before the correction. */
function uncorrected(published: Files): Files {
  const text = new TextDecoder().decode(published.get(yaml));
  return new Map(fixtureFiles).set(yaml, new TextEncoder().encode(text.replace(corrections, '')));
}

test('a version keeps the notice days and the time zone that it names itself, so that the site may change its own', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const own = [yaml, 'privacy/2023-03-30/version.yaml'].reduce(
    (files, file) => withText(files, file, (text) => `${text}timeZone: Europe/Berlin\nnoticeDays: 30\n`),
    fixtureFiles,
  );
  const moved = reworded(
    'site.yaml',
    'Europe/Berlin',
    'Asia/Tokyo',
    reworded('site.yaml', 'noticeDays: 30', 'noticeDays: 60', own),
  );
  expect(await publisher.publish(moved)).toMatchObject({ status: 'published' });
});

test('a translation may be called certified with a recorded correction of its words', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const certified = reworded(`${version}/de.md`, 'translation: machine', 'translation: certified', corrected);
  expect(await publisher.publish(certified)).toMatchObject({ status: 'published' });
  await expect(publisher.publish(corrected))
    .resolves.toMatchObject({ status: 'published' })
    .catch(() => {});
});

test('record and ledger name all terms, and when each text first became public', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  await publisher.publish(corrected, { at: Date.UTC(2026, 10, 18, 12) });
  const { terms = {} } = parsePublished(await readText(publisher, 'published.json')) ?? {};
  expect(terms[version]).toMatchObject({
    announced: '2026-10-15',
    effectiveAt: '2026-11-14T23:00:00.000Z',
    change: 'major',
    noticeDays: '30',
    timeZone: 'Europe/Berlin',
    sourceLocale: 'en',
    'facts.company': '"Example GmbH"',
    firstPublic: '2026-11-18T00:00:00.000Z',
  });
  expect(terms[`${version}/de`]).toMatchObject({ kind: 'machine', firstPublic: '2026-11-18T00:00:00.000Z' });
  expect(terms[`${version}/de/corrected/1`]).toEqual({
    date: '2026-11-18',
    because: 'A slip',
    replacedKind: 'machine',
    meaning: null,
    firstPublic: '2026-11-18T12:00:00.000Z',
  });
  const entries = [1, 2].map(
    async (number) => parseEntry(await readText(publisher, `ledger/00000${number}.json`)).terms,
  );
  const [first, second] = await Promise.all(entries);
  expect({ ...first, ...second }).toEqual(terms);
  expect(Object.keys(second ?? {})).toEqual([`${version}/de/corrected/1`]);
});

test('a term that no page shows has an entry of its own, and is frozen too', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const added = withText(fixtureFiles, yaml, (text) => text.replace('facts:\n', 'facts:\n  unused: Words\n'));
  expect(await publisher.publish(added)).toMatchObject({ status: 'published', uploads: { new: 0, changed: 0 } });
  const { pages, terms = {} } = parseEntry(await readText(publisher, 'ledger/000002.json'));
  expect([pages, terms[version]?.['facts.unused']]).toEqual([{}, '"Words"']);
  await expect(publisher.publish(reworded(yaml, 'unused: Words', 'unused: Others', added))).rejects.toThrow(
    'facts.unused "Words"',
  );
});

test('a record with altered terms is not believed: the ledger has them', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const first = 'privacy/2023-03-30';
  const record = JSON.parse(await readText(publisher, 'published.json'));
  record.terms[first].change = 'minor';
  await publisher.s3.send(
    new PutObjectCommand({ Bucket: bucket, Key: 'published.json', Body: JSON.stringify(record) }),
  );
  const minor = reworded(`${first}/version.yaml`, 'change: major', 'change: minor');
  await expect(publisher.publish(minor)).rejects.toThrow('change "major", and now has "minor"');
});

test('a publication of an earlier release gets its terms with the next one, stamped with the instants of its ledger', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  for (const key of ['ledger/000001.json', 'published.json']) await forgetTerms(publisher, key);
  expect(await publisher.publish(fixtureFiles, { at: Date.UTC(2026, 10, 20) })).toMatchObject({ status: 'unchanged' });
  const minor = reworded('privacy/2023-03-30/version.yaml', 'change: major', 'change: minor');
  const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');
  expect(await publisher.publish(other, { at: Date.UTC(2026, 10, 21) })).toMatchObject({ status: 'published' });
  const { terms = {} } = parsePublished(await readText(publisher, 'published.json')) ?? {};
  expect(terms[version]).toMatchObject({ change: 'major', firstPublic: '2026-11-18T00:00:00.000Z' });
  await expect(publisher.publish(minor)).rejects.toThrow('change "major"');
});

/** Makes an object what an earlier release would have written. */
async function forgetTerms(publisher: Publisher, key: string): Promise<void> {
  const { terms: _, allTerms: __, ledger, ...rest } = JSON.parse(await readText(publisher, key));
  const body = JSON.stringify({ ...rest, ...(ledger && { ledger: await headOfFirst(publisher) }) }, null, 1);
  await publisher.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: `${body}\n` }));
}

async function headOfFirst(publisher: Publisher) {
  return { entry: 1, digest: sha256(await readText(publisher, 'ledger/000001.json')) };
}

describe('findTermRefusals()', () => {
  const refusals = (was: Record<string, string | null>, is: Record<string, string | null>) =>
    findTermRefusals({ terms: { [version]: is }, wordDigests: {} }, { terms: { [version]: was }, words: {} });

  test('accepts what is the same, what is new, and what only a later release knows', () => {
    expect(refusals({ change: 'major' }, { change: 'major' })).toEqual([]);
    expect(refusals({}, { change: 'major', 'facts.company': '"A"' })).toEqual([]);
    expect(refusals({ imported: null }, { imported: 'true' })).toEqual([]);
    expect(refusals({ imported: 'true' }, { imported: null })).toHaveLength(1);
    expect(refusals({ ofALaterRelease: 'yes' }, {})).toEqual([]);
    expect(refusals({ firstPublic: '2026-01-01T00:00:00.000Z' }, { firstPublic: '2027-01-01T00:00:00.000Z' })).toEqual(
      [],
    );
  });

  test('accepts a name of a row for a language that had none, and the end of a language', () => {
    const id = 'messages/holds.accounts';
    const nameRefusals = (was: Record<string, string | null>, is: Record<string, string | null>) =>
      findTermRefusals({ terms: { [id]: is }, wordDigests: {} }, { terms: { [id]: was }, words: {} });
    expect(nameRefusals({ en: 'Accounts', de: null }, { en: 'Accounts', de: 'Konten' })).toEqual([]);
    expect(nameRefusals({ en: 'Accounts', de: 'Konten' }, { en: 'Accounts' })).toEqual([]);
    expect(nameRefusals({ en: 'Accounts', de: 'Konten' }, { en: 'Accounts', de: null })).toEqual([
      expect.objectContaining({
        file: 'messages/de.json',
        message:
          'Cannot change the de name of "holds.accounts": announced versions call it "Konten", and it now is none',
        hint: 'Write "holds.accounts": "Konten" in content/messages/de.json; new words need a name of their own, which a new version uses',
      }),
    ]);
  });

  test('says what was, what is, where to restore it, and the honest way', () => {
    expect(refusals({ change: 'major' }, { change: 'minor' })).toEqual([
      {
        text: version,
        file: yaml,
        key: ['change'],
        message: `Cannot change the terms of ${version}: it is announced with change "major", and now has "minor"`,
        hint: `Write "change: major" in content/${yaml}; put new terms into a new version with "promulgate new-version privacy"`,
      },
    ]);
    const [added] = refusals({ announced: null }, { announced: '2026-10-15' });
    expect(added?.hint).toMatch(`Remove "announced" from content/${yaml}`);
    const [places] = refusals({ storage: '[]' }, { storage: '[{}]' });
    expect(places?.hint).toMatch(`Restore "storage" in content/${yaml}: it was []; put`);
    const [source] = refusals({ sourceLocale: 'en' }, { sourceLocale: 'de' });
    expect(source?.hint).toMatch(
      'Write "sourceLocale: en" in content/site.yaml, or in content/privacy/policy.yaml where that has one of its own; a policy with',
    );
  });
});
