import { describe, expect, test } from 'vitest';
import { findProof } from '../../cli/commands/proof/find-proof.ts';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { type LedgerSource, openLedger, type ReadObject } from '../../cli/shared/ledger/open-ledger.ts';
import { readChain } from '../../cli/shared/ledger/read-chain.ts';
import { type Publisher, startPublisher } from '../publication/publisher.ts';
import { shareOf } from '../sample.ts';
import { createRandom } from './clock.ts';
import { allPaths, expectedMark } from './oracle.ts';
import { contentAt, instantsOf, planWorld, type World } from './world.ts';

const marks = /\[\d{4}-\d\d-\d\d(?:T\d{4})? [A-Za-z-]+ \d+\]/g;
const hour = 3_600_000;

/** What a page says: the mark of its text, or undefined for one that is not there. */
async function markAt({ siteUrl }: Publisher, path: string): Promise<string | undefined> {
  const response = await fetch(siteUrl + path);
  const text = await response.text();
  return response.status === 200 ? [...new Set(text.match(marks))].join(' ') : undefined;
}

async function publishAt(publisher: Publisher, world: World, at: number) {
  return publisher.publish(contentAt(world, at), {
    at,
    deployment: { bucket: 'policies', distribution: 'E2EXAMPLE', replicas: [], origin: 'https://policy.example.com' },
  });
}

/** Lives through the plan: a run at each date, one in between, and what readers see after each. */
async function live(publisher: Publisher, world: World): Promise<void> {
  const latest = allPaths(world).filter((path) => path.split('/').length === 3);
  for (const [index, at] of instantsOf(world).entries()) {
    const first = await publishAt(publisher, world, at);
    expect([new Date(at).toISOString(), first.status]).toEqual([new Date(at).toISOString(), 'published']);
    expect((await publishAt(publisher, world, at + hour)).status).toBe('unchanged');
    if (index % 9 === 4) await lie(publisher, world, at);
    const paths = index % 10 === 9 ? allPaths(world) : latest;
    const shown = await Promise.all(paths.map(async (path) => [path, await markAt(publisher, path)]));
    expect(shown).toEqual(paths.map((path) => [path, expectedMark(world, path, at)]));
    publisher.pass(1);
  }
}

/** Content with dates that are not those of its publication is refused, and nothing of it is written. */
async function lie(publisher: Publisher, world: World, at: number): Promise<void> {
  const truth = contentAt(world, at + 2 * hour);
  const day = (days: number) => new Date(at + days * 24 * hour).toISOString().slice(0, 10);
  const version = (announced: string, ...lines: string[]) =>
    new TextEncoder().encode([`announced: ${announced}`, 'change: minor', ...lines, ''].join('\n'));
  const text = new TextEncoder().encode('---\ntitle: A lie\n---\n## 1. All {#all}\n\nNever.\n');
  const coming = `privacy/${day(400)}`;
  const lies = [
    [version(day(-40)), 'becomes public on'],
    [version(day(-3), 'postponed:', `  - { date: ${day(3)}, to: ${day(500)}, because: Later }`), 'becomes public on'],
  ] as const;
  const before = await publisher.objects();
  for (const [yaml, message] of lies) {
    const files = new Map([...truth, [`${coming}/version.yaml`, yaml], [`${coming}/en.md`, text]]);
    const publication = publisher.publish(files, { at: at + 2 * hour });
    await expect(publication).rejects.toThrow(message);
  }
  expect(await publisher.objects()).toEqual(before);
}

function remembering(source: LedgerSource): LedgerSource {
  const known = new Map<string, Promise<ReadObject | undefined>>();
  const read = (path: string, maxBytes: number) => {
    const object = known.get(path) ?? source.read(path, maxBytes);
    known.set(path, object);
    return object;
  };
  return { ...source, read };
}

/** Asks for the proof of random addresses at random instants, and compares what it shows with the plan. */
async function prove(publisher: Publisher, world: World, count: number): Promise<Record<'public' | 'nothing', number>> {
  const source = remembering(openLedger(publisher.siteUrl));
  const chain = await readChain(source);
  expect(chain.faults).toEqual([]);
  const instants = instantsOf(world);
  const [begin = 0, end = 0] = [instants[0], instants.at(-1)];
  const random = createRandom(count);
  const paths = allPaths(world);
  const seen = { public: 0, nothing: 0 };
  for (let index = 0; index < count; index += 1) {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    const near = instants[Math.floor(random() * instants.length)] ?? begin;
    const at =
      index % 3 === 0
        ? near + Math.floor(random() * 3) - 1
        : begin - 10 * hour + Math.floor(random() * (end - begin + 20 * hour));
    const proof = await findProof(source, chain, { path, at }).catch(() => undefined);
    const shown = proof && [...new Set(new TextDecoder().decode(proof.body).match(marks))].join(' ');
    const expected = expectedMark(world, path, at);
    if (shown !== expected)
      expect([path, new Date(at).toISOString(), shown]).toEqual([path, new Date(at).toISOString(), expected]);
    seen[expected === undefined ? 'nothing' : 'public'] += 1;
  }
  return seen;
}

/** Every address that was ever in the record still answers. */
async function findDead({ siteUrl }: Publisher): Promise<string[]> {
  const { pages } = JSON.parse(await (await fetch(`${siteUrl}/published.json`)).text());
  const answers = await Promise.all(
    Object.keys(pages).map(async (path) => [path, (await fetch(siteUrl + path)).status] as const),
  );
  return answers.filter(([path, status]) => status !== (path.startsWith('/404') ? 404 : 200)).map(([path]) => path);
}

describe('two years of a policy', () => {
  test.each([
    ['Europe/Berlin', shareOf(30, 8), shareOf(10_000, 1_000)],
    ['Pacific/Kiritimati', shareOf(8, 4), shareOf(2_000, 1_000)],
    ['Pacific/Pago_Pago', shareOf(8, 4), shareOf(2_000, 1_000)],
  ] as const)(
    'in %s, with %i versions: every page, every address, the chain, and %i proofs',
    async (timeZone, count, proofs) => {
      const world = planWorld(timeZone, { count, seed: count });
      const publisher = await startPublisher();
      await live(publisher, world);
      expect(await findDead(publisher)).toEqual([]);
      const verification = await verifyLedger(openLedger(publisher.siteUrl));
      expect(verification.faults).toEqual([]);
      expect(verification.entries).toBeGreaterThan(count * 2);
      const seen = await prove(publisher, world, proofs);
      expect(Math.min(seen.public, seen.nothing)).toBeGreaterThan(proofs / 10);
    },
  );
});
