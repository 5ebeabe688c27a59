import { describe, expect, test } from 'vitest';
import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { recordKey } from '../../lambda/publication/record/published.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { type Publisher, reworded, startPublisher, without } from './publisher.ts';
import { deployment, pageOf } from './wanted.ts';

const trial = { deployment: { ...deployment, stage: 'trial' } } as const;
const production = { deployment: { ...deployment, stage: 'production' } } as const;
const rewordedText = reworded('privacy/2026-11-15/de.md', 'Einleitung', 'Vorwort', withIntroduction());

function withIntroduction() {
  return reworded('privacy/2026-11-15/de.md', 'Diese Anwendung', 'Einleitung. Diese Anwendung');
}

async function recordOf({ endpointUrl }: Publisher): Promise<Record<string, unknown>> {
  return (await fetch(`${endpointUrl}/${deployment.bucket}/${recordKey}`)).json();
}

describe('a trial', () => {
  test('freezes nothing: announced words change, and texts go', async () => {
    const publisher = await startPublisher();
    await publisher.publish(withIntroduction(), trial);
    expect(await publisher.publish(rewordedText, trial)).toMatchObject({ status: 'published' });
    expect(await pageOf(publisher, '/privacy/de')).toContain('Vorwort');
    const { status } = await publisher.publish(without('privacy/2026-11-15/ja.md'), trial);
    expect(status).toBe('published');
    // Content that was published before comes back like any other.
    expect((await publisher.publish(withIntroduction(), trial)).status).toBe('published');
    expect(await pageOf(publisher, '/privacy/de')).toContain('Einleitung');
  });

  test('says so in its record and in its ledger, in pages that no cache keeps', async () => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, trial);
    expect(await recordOf(publisher)).toMatchObject({ stage: 'trial', trialAt: null });
    expect(JSON.parse(await pageOf(publisher, '/ledger/000001.json'))).toMatchObject({ stage: 'trial' });
    const { headers } = await fetch(`${publisher.siteUrl}/privacy/de`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('has nothing to do when nothing changed', async () => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, trial);
    publisher.asked();
    expect((await publisher.publish(fixtureFiles, trial)).status).toBe('unchanged');
    expect(publisher.asked()).toEqual(['GetObject published.json']);
  });

  test('shows the date that it is told to, until it is told another one', async () => {
    const publisher = await startPublisher();
    const at = Date.UTC(2026, 8, 1);
    await publisher.publish(fixtureFiles, { ...trial, at });
    expect(await pageOf(publisher, '/privacy/en')).not.toContain('2026-11-15');
    const shown = { deployment: { ...trial.deployment, trialAt: '2026-11-20' } };
    const report = await publisher.publish(fixtureFiles, { ...shown, at });
    expect([report.status, report.until]).toEqual(['published', undefined]);
    const page = await pageOf(publisher, '/privacy/en');
    expect(page).toContain('In force since <time datetime="2026-11-15">');
    expect(page).toMatch(/<aside class="notice"><strong>Trial version: .*<time datetime="2026-11-20">/);
    expect((await publisher.publish(fixtureFiles, { ...shown, at: at + 86_400_000 * 200 })).status).toBe('unchanged');
    expect((await publisher.publish(fixtureFiles, { ...trial, at: at + 86_400_000 * 200 })).status).toBe('published');
  });
});

describe('a bucket stays in its stage', () => {
  test.each([
    [
      'a trial never follows production',
      {},
      trial,
      'Cannot publish a trial to bucket "policies": what it holds is in production',
    ],
    [
      'production never follows a trial',
      trial,
      production,
      'Cannot publish for production to bucket "policies": it holds a trial',
    ],
  ])('%s', async (_, first, second, message) => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, first);
    const before = await publisher.objects();
    await expect(publisher.publish(rewordedText, second)).rejects.toThrow(message);
    // The ledger says it too.
    publisher.delete(recordKey);
    await expect(publisher.publish(rewordedText, second)).rejects.toThrow(message);
    expect(await publisher.objects()).toEqual(before);
  });

  test('and a run that names no stage goes on in that of the bucket', async () => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, trial);
    await publisher.publish(rewordedText, {});
    expect(await recordOf(publisher)).toMatchObject({ stage: 'trial' });
    expect(await pageOf(publisher, '/privacy/de')).toContain('Probeversion');
  });

  test('also after a first run that was interrupted', async () => {
    const publisher = await startPublisher();
    publisher.faults.inject({
      operation: 'PutObject',
      kind: 'status',
      status: 400,
      code: 'Nope',
      match: 'privacy/de',
      times: 99,
    });
    await publisher.publish(fixtureFiles, trial).catch(() => undefined);
    publisher.faults.clear();
    publisher.pass(120);
    await expect(
      publisher.publish(rewordedText, { deployment: { ...deployment, stage: 'production' } }),
    ).rejects.toThrow('it holds a trial');
  });
});

test('production refuses what is not ready, when the deployment itself says that it is in production', async () => {
  const publisher = await startPublisher();
  const refused = await publisher.publish(fixtureFiles, production).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ContentProblems);
  expect(String(refused)).toContain('"Example GmbH"');
  expect(String(refused)).toContain('[unnoted-translation]');
  expect(await publisher.objects()).toEqual([]);
});
