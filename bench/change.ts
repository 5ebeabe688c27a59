import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePublisher } from '../cdk/constructs/bundle-functions.ts';
import { startStandIn } from '../cli/stand-in/start-stand-in.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { environment, processEnvironment } from '../lambda/shared/environment.ts';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { createLoad, lastDateOf } from './load/create-load.ts';
import { measureProcess, type Use } from './measure/measure-process.ts';
import { median } from './measure/median.ts';

// What a small change costs beside a whole build: the publisher as it is deployed, from the start of its process to its end, against the
// stand-in, which another process is. Each change is made in several languages, one after another, and published after the one before it.

const { values } = parseArgs({
  options: {
    locales: { type: 'string', default: '50' },
    versions: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
  },
});
const languages = ['de', 'ca', 'cs', 'da', 'es'].slice(0, Number(values.rounds));
if (Number(values.locales) < 12)
  throw new Error('Cannot measure with fewer than 12 languages: each change is made in several');
const load = { locales: Number(values.locales), versions: Number(values.versions), kind: 'clause' } as const;
const date = lastDateOf(load);
const version = `privacy/${date}`;
const origin = 'https://policy.example.com';
const work = mkdtempSync(path.join(tmpdir(), 'promulgate-change-'));
const [bucket, distributionId] = ['policies', 'E2EXAMPLE'];
const edge = createEdge({ policies: ['privacy'], locales: ['en'], sourceLocale: 'en', styles: [] });

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The first clause of a text with its first word changed. */
function editClause(text: string, edit: (word: string) => string): string {
  return text.replace(/^\(a\) (\p{L}+)/mu, (_, word: string) => `(a) ${edit(word)}`);
}

type Change = (files: Files, language: string) => Files;

const withClause: Change = (files, language) => {
  const file = `${version}/${language}.md`;
  return new Map(files).set(file, encoder.encode(editClause(decoder.decode(files.get(file)), (word) => `**${word}**`)));
};

const withMessage: Change = (files, language) => {
  const file = `messages/${language}.json`;
  const messages = JSON.parse(decoder.decode(files.get(file)));
  return new Map(files).set(file, encoder.encode(JSON.stringify({ ...messages, 'page.history': 'Historia' })));
};

const withCorrection: Change = (files, language) => {
  const [text, yaml] = [`${version}/${language}.md`, `${version}/version.yaml`];
  const terms = decoder.decode(files.get(yaml));
  const list = terms.includes('corrections:') ? '' : 'corrections:\n';
  const entry = `  - { locale: ${language}, date: ${new Date().toISOString().slice(0, 10)}, because: A slip }\n`;
  return new Map([
    ...files,
    [text, encoder.encode(editClause(decoder.decode(files.get(text)), (word) => `${word}x`))],
    [`${version}/corrections/${language}.1.md`, files.get(text) ?? encoder.encode('')],
    [yaml, encoder.encode(terms + list + entry)],
  ]);
};

/** A process that does what Lambda does for the first event after a deployment. */
function publishing(files: Files, endpoint: string) {
  const directory = path.join(work, 'publisher');
  bundlePublisher(files, directory);
  const program = `${directory}.mjs`;
  writeFileSync(program, `await (await import(${JSON.stringify(path.join(directory, 'handler.mjs'))})).handler();\n`);
  const env = {
    [environment.bucket]: bucket,
    [environment.distribution]: distributionId,
    [environment.origin]: origin,
    AWS_ENDPOINT_URL: endpoint,
    ...processEnvironment,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'stand-in',
    AWS_SECRET_ACCESS_KEY: 'stand-in',
  };
  return { command: process.execPath, args: [program], env };
}

function building(files: Files) {
  const content = path.join(work, 'content');
  writeContentSync(files, content);
  const command = [path.join(import.meta.dirname, '../cli/promulgate.mjs'), 'build', '--content', content];
  return {
    command: process.execPath,
    args: [...command, '--out', path.join(work, 'out'), '--at', date, '--origin', origin],
  };
}

type Measured = Use & { readonly pages: number };

function print(name: string, runs: readonly Measured[], wholes: readonly (readonly Use[])[]): void {
  const secondsOf = (uses: readonly Use[]) => median(uses.map(({ cpuSeconds }) => cpuSeconds));
  const seconds = secondsOf(runs);
  const ratios = wholes.map((whole) => `${(seconds / secondsOf(whole)).toFixed(2)} ×`);
  const [pages, mebibytes] = [median(runs.map((run) => run.pages)), Math.max(...runs.map((run) => run.mebibytes))];
  console.log(`| ${[name, pages, seconds.toFixed(2), ...ratios, mebibytes.toFixed(0)].join(' | ')} |`);
}

/** Works on a stand-in of its own, which is new. */
async function withStandIn<Result>(work: (publish: (files: Files) => Promise<Measured>) => Promise<Result>) {
  const standIn = await startStandIn({ bucket, distributionId, edge });
  try {
    return await work(async (files) => {
      standIn.clearRequests();
      const use = await measureProcess(publishing(files, standIn.endpointUrl));
      const isPage = ({ operation, key = '' }: { operation: string; key?: string }) =>
        operation === 'PutObject' && /^privacy\//.test(key);
      return { ...use, pages: standIn.requests.filter(isPage).length };
    });
  } finally {
    await standIn.close();
  }
}

try {
  const base = createLoad(load);
  const builds: Use[] = [];
  const firsts: Measured[] = [];
  // The last of these goes on with the changes.
  for (const _ of languages.slice(1)) {
    builds.push(await measureProcess(building(base)));
    firsts.push(await withStandIn((publish) => publish(base)));
  }
  builds.push(await measureProcess(building(base)));
  const changes = { 'one clause': withClause, 'one message': withMessage, 'one correction': withCorrection };
  const runs = await withStandIn(async (publish) => {
    firsts.push(await publish(base));
    let files: Files = base;
    const measured = new Map<string, Measured[]>();
    for (const [name, change] of Object.entries(changes))
      for (const language of languages) {
        files = change(files, language);
        measured.set(name, [...(measured.get(name) ?? []), await publish(files)]);
      }
    return measured;
  });
  console.log('| Change | pages | CPU s | of `promulgate build` | of the first publication | peak MiB |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const [name, measured] of [['everything is new', firsts] as const, ...runs])
    print(name, measured, [builds, firsts]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
