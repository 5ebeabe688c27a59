import { describe, expect, test } from 'vitest';
import { formatLookLog } from '../../lambda/outside/canary/format-look-log.ts';
import { type LookOptions, lookFromOutside } from '../../lambda/outside/canary/look-from-outside.ts';
import { faultsMetric } from '../../lambda/shared/metrics.ts';
import { at } from '../publication/publisher.ts';
import { createSeeding, publish, smallFiles } from './outside-site.ts';
import { seededFaults } from './seeded-faults.ts';

const never = new AbortController().signal;

async function watched() {
  const { transform, seed } = createSeeding();
  const site = await publish([[smallFiles, at]], { transform });
  const look = (more: Partial<LookOptions> = {}) =>
    lookFromOutside({
      site: site.siteUrl,
      scope: 'whole',
      deadline: never,
      now: () => at,
      pause: async () => undefined,
      ...more,
    });
  return { seed, look };
}

describe('the canary', () => {
  test('finds nothing in a good site, and asks less for what is latest than for everything', async () => {
    const { look } = await watched();
    const [whole, latest] = [await look(), await look({ scope: 'latest' })];
    expect([whole.faults, latest.faults]).toEqual([[], []]);
    expect(latest.addresses).toBeGreaterThan(15);
    expect(latest.requests).toBeLessThan(whole.requests);
  });

  test('finds in either what every reader gets', async () => {
    const { seed, look } = await watched();
    const given = ['/privacy/de', '/privacy/versions.json', '/robots.txt'];
    seed((answer, { uri }) =>
      given.includes(uri) ? { ...answer, headers: { ...answer.headers, 'set-cookie': 'a=1' } } : answer,
    );
    for (const scope of ['whole', 'latest'] as const) {
      const { faults } = await look({ scope });
      expect(faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual(given.map((path) => `cookie ${path}`));
    }
  });

  test('looks at pages of a version in the whole site only', async () => {
    const { seed, look } = await watched();
    const gone = seededFaults.find(({ name }) => name === 'a page that is gone');
    seed(gone?.fault);
    expect((await look({ scope: 'latest' })).faults).toEqual([]);
    expect((await look()).faults.map(({ path }) => path)).toContain(gone?.path);
  });

  test('reports only what it finds twice, a pause apart', async () => {
    const { seed, look } = await watched();
    const fault = seededFaults.find(({ name }) => name === 'a page that is in error')?.fault;
    const looks: string[] = [];
    seed(fault);
    const mended = async () => {
      looks.push('pause');
      seed(undefined);
    };
    expect((await look({ pause: mended })).faults).toEqual([]);
    expect(looks).toEqual(['pause']);
    await look({ pause: mended });
    expect(looks).toEqual(['pause']);
    seed(fault);
    expect((await look()).faults).not.toEqual([]);
  });

  test('a site that does not answer has a fault, and so has one that does not answer in time', async () => {
    const { look } = await watched();
    const { faults } = await look({ site: 'http://127.0.0.1:9' });
    expect(faults.map(({ message }) => message)).toEqual(['Cannot reach http://127.0.0.1:9: nothing listens there']);
    const late = await look({ deadline: AbortSignal.abort() });
    expect(late.faults.map(({ message }) => message)).toEqual([
      'Could not be looked at in the time that the canary has',
    ]);
  });

  test('logs one line, from which CloudWatch counts the faults', () => {
    const fault = { kind: 'cookie', path: '/privacy/de', message: 'x'.repeat(1_000) } as const;
    const line = formatLookLog({
      canary: 'Canary-1',
      site: 'https://policy.example.com',
      scope: 'latest',
      addresses: 40,
      requests: 300,
      faults: Array.from({ length: 2_000 }, () => fault),
      endedAt: at,
      milliseconds: 900,
    });
    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThan(50_000);
    const { faults, ...fields } = JSON.parse(line);
    expect(faults).toHaveLength(50);
    expect(fields).toEqual({
      site: 'https://policy.example.com',
      addresses: 40,
      requests: 300,
      milliseconds: 900,
      Canary: 'Canary-1',
      Scope: 'latest',
      [faultsMetric]: 2_000,
      _aws: {
        Timestamp: at,
        CloudWatchMetrics: [
          {
            Namespace: 'Promulgate',
            Dimensions: [['Canary', 'Scope']],
            Metrics: [{ Name: faultsMetric, Unit: 'Count' }],
          },
        ],
      },
    });
  });
});
