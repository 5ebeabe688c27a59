import { describe, expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { startPublisher } from './publisher.ts';

const coming = 'privacy/2026-12-31';
const file = `${coming}/version.yaml`;
const source = fixtureFiles.get('privacy/2026-11-15/en.md') ?? new Uint8Array();
const later = '2026-11-20T12:00:00Z';

/** The fixture with a version that is announced on 2026-11-18 and takes effect on 2026-12-31. */
function announced(...lines: string[]): Files {
  const settings = new TextDecoder().decode(fixtureFiles.get('privacy/2026-11-15/version.yaml'));
  const own = settings.replace('2026-10-15', '2026-11-18').replace(/^imported: .*\n/m, '');
  const yaml = [own.trimEnd(), ...lines, ''].join('\n');
  return new Map([...fixtureFiles, [file, new TextEncoder().encode(yaml)], [`${coming}/en.md`, source]]);
}

const withdrawn = (date: string) => `withdrawn: { date: ${date}, because: Not built }`;
const postponed = (date: string, to: string) => `postponed: [{ date: ${date}, to: ${to}, because: Delay }]`;

describe('an act on an announced version', () => {
  test('is published on its day, is in record and ledger, and cannot be taken back, moved or reworded', async () => {
    const { publish, siteUrl } = await startPublisher();
    await publish(announced());
    const report = await publish(announced(withdrawn('2026-11-20')), { at: Date.parse(later) });
    expect(report.status).toBe('published');
    const { terms } = await (await fetch(`${siteUrl}/published.json`)).json();
    const act = { date: '2026-11-20', because: 'Not built', to: null };
    expect(terms[`${coming}/acts/withdrawn`]).toMatchObject(act);
    const entry = await (await fetch(`${siteUrl}/ledger/000002.json`)).json();
    expect(entry.terms[`${coming}/acts/withdrawn`]).toMatchObject(act);
    for (const files of [
      announced(withdrawn('2026-11-20').replace('built', 'wanted')),
      announced(withdrawn('2026-11-21')),
      announced('# nothing'),
    ])
      await expect(publish(files, { at: Date.parse(later) + 3_600_000 })).rejects.toThrow(/Cannot (change|take back)/);
  });

  test('is refused on another day than its own, and when the version is in force', async () => {
    const { publish, objects } = await startPublisher();
    await publish(announced());
    const before = await objects();
    const publication = (line: string, at: string) => publish(announced(line), { at: Date.parse(at) });
    await expect(publication(withdrawn('2026-11-19'), later)).rejects.toThrow(
      `Cannot withdraw ${coming} as of 2026-11-19: it becomes public on 2026-11-20\n    Write "date: 2026-11-20" in content/${file}`,
    );
    await expect(publication(postponed('2026-11-21', '2027-02-01'), later)).rejects.toThrow('as of 2026-11-21');
    expect(await objects()).toEqual(before);
    await expect(publication(withdrawn('2026-12-30'), '2026-12-30T23:30:00Z')).rejects.toThrow(
      `Cannot withdraw ${coming}: readers have had it in force since 2026-12-30T23:00:00.000Z`,
    );
  });

  test('counts from the later date of a postponement', async () => {
    const { publish } = await startPublisher();
    await publish(announced());
    await publish(announced(postponed('2026-11-20', '2027-02-01T09:30')), { at: Date.parse(later) });
    const both = announced(postponed('2026-11-20', '2027-02-01T09:30'), withdrawn('2027-02-01'));
    await expect(publish(both, { at: Date.parse('2027-02-01T08:30:00Z') })).rejects.toThrow(
      `Cannot withdraw ${coming}: readers have had it in force since 2027-02-01T08:30:00.000Z`,
    );
    expect((await publish(both, { at: Date.parse('2027-02-01T08:29:00Z') })).status).toBe('published');
  });
});

test('the version of a withdrawn text keeps every page that was public', async () => {
  const { publish, siteUrl } = await startPublisher();
  await publish(announced());
  const { pages } = await (await fetch(`${siteUrl}/published.json`)).json();
  await publish(announced(withdrawn('2026-11-20')), { at: Date.parse(later) });
  const record = await (await fetch(`${siteUrl}/published.json`)).json();
  expect(Object.keys(pages).filter((path) => !Object.hasOwn(record.pages, path))).toEqual([]);
});
