import { expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { parsePage, policyWords } from '../site/parse-page.ts';
import { reworded, startPublisher } from './publisher.ts';

const directory = 'privacy/2026-11-15';
const text = `${directory}/de`;
const file = `${text}.md`;
const styled = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');

/** The German text with one word replaced, and the recorded corrections that led to it. */
function corrected(from: string, to: string, former: readonly Files[]): Files {
  const entries = former.map((_, index) => `  - { locale: de, date: 2026-11-18, because: Reason ${index} }\n`);
  const yaml = new TextDecoder().decode(fixtureFiles.get(`${directory}/version.yaml`));
  const kept = former.map(
    (files, index) => [`${directory}/corrections/de.${index + 1}.md`, files.get(file) ?? new Uint8Array()] as const,
  );
  const files = from === to ? fixtureFiles : reworded(file, from, to);
  return new Map([
    ...files,
    ...kept,
    [`${directory}/version.yaml`, new TextEncoder().encode(`${yaml}corrections:\n${entries.join('')}`)],
  ]);
}

const a = fixtureFiles;
const b = reworded(file, 'Passwort', 'Kennwort');
const c = reworded(file, 'Passwort', 'Losungswort');

async function publisher() {
  const running = await startPublisher();
  await running.publish(a);
  const words = async (path: string) => {
    const answer = await fetch(`${running.siteUrl}/${path}`);
    expect(answer.status).toBe(200);
    return policyWords(parsePage(await answer.text()));
  };
  return { ...running, words };
}

test('different words without a correction are refused, with the command that records one', async () => {
  const { publish } = await publisher();
  await expect(publish(b)).rejects.toThrow(`correct a slip with "promulgate correct ${text} --because …"`);
});

test('with a correction they are published, and the replaced words stay public', async () => {
  const { publish, words } = await publisher();
  const before = await words(text);
  const report = await publish(corrected('Passwort', 'Kennwort', [a]));
  expect(report).toMatchObject({ status: 'published', sequence: 2, uploads: { new: 1 } });
  // Every history tells of it, and the list of pages says when: the wildcard saves the paths of all but the latter.
  expect(report.invalidations).toEqual(['/privacy/*', '/sitemap.xml']);
  expect(await words(`${text}/corrected/1`)).toBe(before);
  expect(await words(text)).toBe(before.replace('Passwort', 'Kennwort'));
  expect(await publish(corrected('Passwort', 'Kennwort', [a]))).toMatchObject({ status: 'unchanged' });
});

test('a correction of a correction, even back to the first words, keeps every wording', async () => {
  const { publish, words } = await publisher();
  const before = await words(text);
  const publication = async (to: string, former: readonly Files[]) => {
    await publish(corrected('Passwort', to, former));
    const kept = former.map((_, index) => words(`${text}/corrected/${index + 1}`));
    return [...(await Promise.all(kept)), await words(text)].map((found) =>
      ['Passwort', 'Kennwort', 'Losungswort'].find((word) => before.replace('Passwort', word) === found),
    );
  };
  expect(await publication('Kennwort', [a])).toEqual(['Passwort', 'Kennwort']);
  expect(await publication('Losungswort', [a, b])).toEqual(['Passwort', 'Kennwort', 'Losungswort']);
  await expect(publication('Passwort', [a, b])).rejects.toThrow(`Cannot change the words of ${text}`);
  expect(await publication('Passwort', [a, b, c])).toEqual(['Passwort', 'Kennwort', 'Losungswort', 'Passwort']);
});

test('two corrections between two publications are published together', async () => {
  const { publish, words } = await publisher();
  await publish(corrected('Passwort', 'Losungswort', [a, b]));
  expect(await words(`${text}/corrected/2`)).toContain('Kennwort');
});

test.each([
  ['replaced words that were never public', corrected('Passwort', 'Kennwort', [c])],
  ['a correction of an unchanged text', corrected('Passwort', 'Passwort', [b])],
  [
    'different facts along with a correction',
    reworded(
      `${directory}/version.yaml`,
      'company: Example GmbH',
      'company: Example AG',
      corrected('Passwort', 'Kennwort', [a]),
    ),
  ],
])('%s: refused, and nothing written', async (_, files) => {
  const { publish, objects } = await publisher();
  const before = await objects();
  await expect(publish(files)).rejects.toThrow(`Cannot correct ${text}: it is announced with digest`);
  expect(await objects()).toEqual(before);
});

test('a correction that was published cannot be taken back', async () => {
  const { publish, objects } = await publisher();
  await publish(corrected('Passwort', 'Kennwort', [a]));
  const before = await objects();
  await expect(publish(b)).rejects.toThrow(`Cannot take away ${text}/corrected/1`);
  // CloudFormation rolls back to the content that was public before the correction: that run succeeds and changes nothing.
  expect(await publish(a)).toEqual({ status: 'superseded', message: expect.stringMatching(/^Superseded: /) });
  expect(await objects()).toEqual(before);
});

test('a different message or an additional translation does not change the words', async () => {
  const running = await startPublisher();
  await running.publish(new Map([...a].filter(([path]) => path !== `${directory}/ja.md`)));
  expect(await running.publish(a)).toMatchObject({ status: 'published' });
  expect(await running.publish(styled)).toMatchObject({ status: 'published' });
});
