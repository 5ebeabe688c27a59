import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePublisher } from '../cdk/constructs/bundle-functions.ts';
import { startStandIn } from '../cli/stand-in/start-stand-in.ts';
import type { Files } from '../lambda/content/files/files.ts';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { environment } from '../lambda/shared/environment.ts';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { createLoad, lastDateOf } from './load/create-load.ts';
import { measureProcess, type Use } from './measure/measure-process.ts';

// What a small change costs beside a whole build: the publisher as it is deployed, from the start of its process to its end, against the
// stand-in, which another process is. Each change is published after the one before it.

const { values } = parseArgs({
  options: { locales: { type: 'string', default: '50' }, versions: { type: 'string', default: '20' } },
});
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

function withClause(files: Files): Files {
  const file = `${version}/fr.md`;
  return new Map(files).set(file, encoder.encode(editClause(decoder.decode(files.get(file)), (word) => `**${word}**`)));
}

function withMessage(files: Files): Files {
  const messages = JSON.parse(decoder.decode(files.get('messages/fr.json')));
  return new Map(files).set(
    'messages/fr.json',
    encoder.encode(JSON.stringify({ ...messages, 'page.history': 'Historique' })),
  );
}

function withCorrection(files: Files): Files {
  const [text, yaml] = [`${version}/it.md`, `${version}/version.yaml`];
  const entry = `corrections:\n  - { locale: it, date: ${new Date().toISOString().slice(0, 10)}, because: A slip }\n`;
  return new Map([
    ...files,
    [text, encoder.encode(editClause(decoder.decode(files.get(text)), (word) => `${word}x`))],
    [`${version}/corrections/it.1.md`, files.get(text) ?? encoder.encode('')],
    [yaml, encoder.encode(decoder.decode(files.get(yaml)) + entry)],
  ]);
}

/** A process that does what Lambda does for the first event after a deployment. */
function publishing(name: string, files: Files, endpoint: string) {
  const directory = path.join(work, name.replaceAll(' ', '-'));
  bundlePublisher(files, directory);
  const program = `${directory}.mjs`;
  writeFileSync(program, `await (await import(${JSON.stringify(path.join(directory, 'handler.mjs'))})).handler();\n`);
  const env = {
    [environment.bucket]: bucket,
    [environment.distribution]: distributionId,
    [environment.origin]: origin,
    AWS_ENDPOINT_URL: endpoint,
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

function print(name: string, { cpuSeconds, mebibytes }: Use, uploads: string, build: Use, first: Use): void {
  const ratios = [build, first].map((whole) => `${(cpuSeconds / whole.cpuSeconds).toFixed(2)} ×`);
  const cells = [name, uploads, cpuSeconds.toFixed(2), ...ratios, mebibytes.toFixed(0)];
  console.log(`| ${cells.join(' | ')} |`);
}

const standIn = await startStandIn({ bucket, distributionId, edge });
try {
  const base = createLoad(load);
  const clause = withClause(base);
  const message = withMessage(clause);
  const correction = withCorrection(message);
  console.log('| Change | pages | CPU s | of `promulgate build` | of the first publication | peak MiB |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  const build = await measureProcess(building(base));
  let first: Use | undefined;
  const changes = {
    'everything is new': base,
    'one clause': clause,
    'one message': message,
    'one correction': correction,
  };
  for (const [name, files] of Object.entries(changes)) {
    standIn.clearRequests();
    const use = await measureProcess(publishing(name, files, standIn.endpointUrl));
    first ??= use;
    const pages = standIn.requests.filter(
      ({ operation, key = '' }) => operation === 'PutObject' && /^privacy\//.test(key),
    );
    print(name, use, String(pages.length), build, first);
  }
} finally {
  await standIn.close();
  rmSync(work, { recursive: true, force: true });
}
