import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePublisher } from '../cdk/constructs/bundle-functions.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { environment, processEnvironment } from '../lambda/shared/environment.ts';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { createLoad, lastDateOf } from './load/create-load.ts';
import { isInstalled } from './measure/is-installed.ts';
import { measureProcess, type Program, type Use } from './measure/measure-process.ts';
import { median } from './measure/median.ts';
import { type DelayedStore, startStore } from './store/start-store.ts';

// How long it takes to publish about 1,000 pages, and then one changed clause, to a store that takes 20 ms for each answer: the publisher
// as it is deployed, from its start to its end, beside programs that copy a directory of files, which have nothing to build. Those are
// measured where they are installed. Each round gives each program a store of its own.

const { values } = parseArgs({
  options: {
    locales: { type: 'string', default: '25' },
    versions: { type: 'string', default: '20' },
    delay: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
  },
});
if (Number(values.locales) < 3)
  throw new Error('Cannot measure with fewer than 3 languages: the text that changes is in the third, German');
const load = { locales: Number(values.locales), versions: Number(values.versions), kind: 'clause' } as const;
const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'promulgate-publication-'));
const at = (name: string) => path.join(work, name);

/** The content with one clause of the newest German text emphasised, which changes three pages and no words. */
function emphasise(files: Files): Files {
  const file = `privacy/${lastDateOf(load)}/de.md`;
  const text = new TextDecoder().decode(files.get(file));
  const edited = text.replace(/^(\p{L}+) /mu, '**$1** ');
  if (edited === text) throw new Error(`Cannot edit ${file}: no line begins with a word`);
  return new Map(files).set(file, new TextEncoder().encode(edited));
}

/** One way to publish: the program that does it first, and the one that does it again after the change. */
interface Way {
  readonly name: string;
  readonly first: (url: string) => Program;
  readonly again?: (url: string) => Program;
  readonly needs?: string;
}

const awsOf = (url: string) => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'stand-in',
  AWS_SECRET_ACCESS_KEY: 'stand-in',
  // rclone refuses to start with a bundle of certificates that it does not need.
  AWS_CA_BUNDLE: '',
});

function publisher(files: Files, name: string): (url: string) => Program {
  bundlePublisher(files, at(name));
  writeFileSync(at(`${name}.mjs`), `await (await import(${JSON.stringify(at(`${name}/handler.mjs`))})).handler();\n`);
  return (url) => ({
    command: process.execPath,
    args: [at(`${name}.mjs`)],
    env: {
      ...awsOf(url),
      [environment.bucket]: 'policies',
      [environment.distribution]: 'E2EXAMPLE',
      [environment.origin]: 'https://policy.example.com',
      ...processEnvironment,
    },
  });
}

async function build(files: Files, name: string): Promise<void> {
  writeContentSync(files, at(`${name}-content`));
  const options = ['--content', at(`${name}-content`), '--out', at(name), '--origin', 'https://policy.example.com'];
  await measureProcess({
    command: process.execPath,
    args: [path.join(root, 'cli/promulgate.mjs'), 'build', ...options],
  });
}

const uploads =
  (directory: string, ...copies: readonly string[]) =>
  (url: string) => ({
    command: process.execPath,
    args: [path.join(import.meta.dirname, 'store/upload-files.ts'), at(directory), ...copies],
    env: awsOf(url),
  });
const rclone = (directory: string) => (url: string) => ({
  command: 'rclone',
  args: [
    'sync',
    ...['--config', '/dev/null', '--transfers', '50', '--checksum', '--fast-list'],
    ...['--s3-no-head', '--s3-no-check-bucket', '--s3-provider', 'Other', '--s3-endpoint', url],
    ...['--s3-access-key-id', 'stand-in', '--s3-secret-access-key', 'stand-in', at(directory), ':s3:policies'],
  ],
  env: { AWS_CA_BUNDLE: '' },
});
const awsSync = (directory: string) => (url: string) => ({
  command: 'aws',
  args: ['--endpoint-url', url, 's3', 'sync', at(directory), 's3://policies', '--only-show-errors'],
  env: awsOf(url),
});

/** Gives every file the time of now, as a build or a checkout does. */
function touchAll(directory: string): void {
  const now = new Date();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(path.join(entry.parentPath, entry.name), now, now);
}

type Row = Use & { readonly requests: number };

async function measureIn(store: DelayedStore, program: Program): Promise<Row> {
  await store.countRequests();
  const use = await measureProcess(program);
  return { ...use, requests: await store.countRequests() };
}

try {
  const files = createLoad(load);
  const changed = emphasise(files);
  await build(files, 'site');
  await build(changed, 'changed');
  // What a program that compares times of change meets after every build.
  cpSync(at('site'), at('site-again'), { recursive: true });
  const ways: readonly Way[] = [
    {
      name: 'the publisher, with build, copies and ledger',
      first: publisher(files, 'own'),
      again: publisher(changed, 'own-changed'),
    },
    { name: 'its uploads alone, pages and copies', first: uploads('site', 'copies') },
    { name: 'its uploads alone, pages', first: uploads('site') },
    { name: 'rclone sync, tuned', first: rclone('site'), again: rclone('changed'), needs: 'rclone' },
    { name: 'aws s3 sync', first: awsSync('site'), again: awsSync('changed'), needs: 'aws' },
  ];
  const there = ways.filter(({ needs }) => needs === undefined || isInstalled(needs));
  const results = new Map(there.map(({ name }) => [name, { first: [] as Row[], again: [] as Row[] }]));
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { name, first, again } of there) {
      const store = await startStore(Number(values.delay));
      const rows = results.get(name);
      rows?.first.push(await measureIn(store, first(store.url)));
      if (again) {
        touchAll(at('changed'));
        rows?.again.push(await measureIn(store, again(store.url)));
      }
      store.stop();
    }
  const own = results.get(there[0]?.name ?? '');
  for (const [title, of] of [
    ['Everything is new', 'first'],
    ['One clause has changed', 'again'],
  ] as const) {
    console.log(`| ${title} | requests | CPU s | wall s | wall, the publisher = 1 |\n| --- | --: | --: | --: | --: |`);
    const base = median((own?.[of] ?? []).map((row) => row.wallSeconds));
    for (const [name, rows] of results) {
      if (rows[of].length === 0) continue;
      const [requests, cpu, wall] = [
        median(rows[of].map((row) => row.requests)),
        median(rows[of].map((row) => row.cpuSeconds)),
        median(rows[of].map((row) => row.wallSeconds)),
      ];
      const cells = [requests.toLocaleString('en-US'), cpu.toFixed(2), wall.toFixed(2), (wall / base).toFixed(2)];
      console.log(`| ${[name, ...cells].join(' | ')} |`);
    }
    console.log('');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
