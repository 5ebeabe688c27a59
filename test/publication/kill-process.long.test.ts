import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { messagesJson, smallContent, version } from '../content/small-content.ts';
import { sample } from '../sample.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { type Kill, publishAndKill } from './kill-at-request.ts';
import { at, reworded, startPublisher } from './publisher.ts';

const replica = 'policies-replica';
const text = (content: string) => new TextEncoder().encode(content);

/** Little content, so that a process can be killed at each of its requests. */
const yaml = `imported: true\n${new TextDecoder().decode(smallContent().get(`${version}/version.yaml`))}`;
const small = smallContent({ [`${version}/version.yaml`]: yaml });
const draft = 'privacy/2027-03-01';
/** In the order in which they are read from a directory, so that the process knows them for what was published before. */
const announced = new Map(
  [
    ...small,
    [`${draft}/version.yaml`, text('announced: 2026-12-01\nchange: major\n')] as const,
    [
      `${draft}/en.md`,
      text('---\ntitle: Privacy Policy\n---\n## 1. All {#all}\n\n(a) First;\n\n(b) Second.\n'),
    ] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);
const styled = new Map(small).set('messages/de.json', text(messagesJson({ 'history.title': 'Sämtliche Fassungen' })));
const corrected = new Map([
  ...reworded(`${version}/de.md`, 'hält sich daran', 'hält sich hieran', small),
  [`${version}/corrections/de.1.md`, small.get(`${version}/de.md`) ?? new Uint8Array()],
  [`${version}/version.yaml`, text(`${yaml}corrections:\n  - { locale: de, date: 2026-11-18, because: A slip }\n`)],
]);

interface Case {
  /** Published before, in whole. */
  readonly before: readonly Files[];
  readonly killed: Files;
  /** The store's clock when the process runs. */
  readonly now: number;
}

const cases: Readonly<Record<string, Case>> = {
  'a first publication': { before: [], killed: small, now: at },
  'an update': { before: [small], killed: styled, now: at + 60_000 },
  'a date that begins': {
    before: [small, announced],
    killed: announced,
    now: Date.parse('2026-12-01T06:00:00Z'),
  },
  'a correction': { before: [small], killed: corrected, now: at + 60_000 },
};

/** What is published next: the killed content again, a newer one, or the one before. */
const followers = (killed: Files) => ({
  same: killed,
  newer: new Map(killed).set('messages/en.json', text(messagesJson({ 'history.title': 'Every version' }))),
  older: small,
});
type Follower = keyof ReturnType<typeof followers>;
const followerNames: readonly Follower[] = ['same', 'newer', 'older'];

/** Which requests of a publication are tried: a few of them, or with PROMULGATE_KILLS=all every one. */
function choose(requests: number): number[] {
  const all = Array.from({ length: requests }, (_, index) => index + 1);
  if (process.env.PROMULGATE_KILLS === 'all') return all;
  return [...new Set([3, Math.floor(requests / 2), requests - 1, requests])].filter((one) => one > 0);
}

async function tryKill(
  { before, killed, now }: Case,
  { kill, follower, withReplica }: { kill: Kill | undefined; follower: Follower; withReplica: boolean },
): Promise<number> {
  const publisher = await startPublisher({ replicas: [replica] });
  const replicas = withReplica ? [{ region: 'eu-west-1', bucket: replica }] : [];
  const deployment = { bucket, distribution: distributionId, replicas, origin: 'https://policy.example.com' };
  for (const files of before) await publisher.publish(files, { deployment });
  const cwd = await temporaryDirectory();
  await writeContent(killed, `${cwd}/content`);
  publisher.pass((now - at) / 1_000);
  const { endpointUrl } = publisher;
  const requests = await publishAndKill({ endpointUrl, cwd, replica: withReplica ? replica : undefined, kill });
  await rm(cwd, { recursive: true, force: true });
  // A run that died holds its intent until its lease is over.
  publisher.pass(120);
  const next = followers(killed)[follower];
  const ended = await publisher.publish(next, { deployment });
  expect(['published', 'unchanged', 'superseded']).toContain(ended.status);
  const { faults } = await verifyLedger(openLedger(publisher.siteUrl));
  expect(faults).toEqual([]);
  const record = await (await fetch(`${endpointUrl}/${bucket}/published.json`)).json();
  expect(record.intent).toBe(null);
  for (const [path, { digest }] of Object.entries<{ digest: string }>(record.pages))
    for (const name of [bucket, ...(withReplica && ended.status !== 'superseded' ? [replica] : [])]) {
      const body = await (await fetch(`${endpointUrl}/${name}${path}`)).text();
      expect([name, path, sha256(body)]).toEqual([name, path, digest]);
    }
  const again = await publisher.publish(next, { deployment });
  expect(again.status).toBe(ended.status === 'superseded' ? 'superseded' : 'unchanged');
  await publisher.close();
  return requests;
}

test.each(
  Object.keys(cases).flatMap((name) => [[name, 'no replica', false] as const, [name, 'a replica', true] as const]),
)(
  'kill -9 at requests of %s with %s: whatever is published next ends well, and everything agrees',
  async (name, _, withReplica) => {
    const which = cases[name];
    if (which === undefined) throw new Error(`There is no case ${name}`);
    const requests = await tryKill(which, { kill: undefined, follower: 'same', withReplica });
    expect(requests).toBeGreaterThan(5);
    const kills = choose(requests).flatMap((request) => [
      { request, moment: 'before' as const },
      { request, moment: 'after' as const },
    ]);
    const tries = kills.map((kill, index) => ({
      kill,
      follower: followerNames[index % followerNames.length] ?? 'same',
    }));
    for (const each of sample(tries, Object.keys(cases).indexOf(name))) await tryKill(which, { ...each, withReplica });
  },
);
