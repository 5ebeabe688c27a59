import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { bundlePublisher } from '../cdk/constructs/bundle-functions.ts';
import { startStandIn } from '../cli/stand-in/start-stand-in.ts';
import { createEdge } from '../lambda/shared/edge/create-edge.ts';
import { environment, processEnvironment } from '../lambda/shared/environment.ts';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { fixtureFiles } from '../test/fixture-content.ts';
import { comparePrograms } from './measure/compare-programs.ts';
import { measureProcess } from './measure/measure-process.ts';

// How long the publisher takes from the start of its process to its end if there is nothing to publish: as it is deployed, beside a bundle
// that esbuild makes by default, and beside a Node that does nothing. All three on this machine, against the stand-in.

const pairs = 9;
const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-cold-start-'));
const [bucket, distributionId] = ['policies', 'E2EXAMPLE'];
const edge = createEdge({ policies: ['privacy'], locales: ['en'], sourceLocale: 'en', styles: [] });
const standIn = await startStandIn({ bucket, distributionId, edge });

const bundled = path.join(directory, 'bundled');
bundlePublisher(fixtureFiles, bundled);
const naive = path.join(directory, 'naive');
buildSync({
  absWorkingDir: path.join(import.meta.dirname, '..'),
  entryPoints: { handler: 'lambda/handler.ts' },
  outdir: naive,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
  logLevel: 'error',
});
writeContentSync(fixtureFiles, path.join(naive, 'content'));
cpSync(path.join(bundled, 'inputs.json'), path.join(naive, 'inputs.json'));

/** A process that does what Lambda does for the first event. */
function invoking(handler: string) {
  const file = path.join(directory, `${path.basename(path.dirname(handler))}.mjs`);
  writeFileSync(file, `await (await import(${JSON.stringify(handler)})).handler();\n`);
  return { command: process.execPath, args: [file], env };
}

const env = {
  [environment.bucket]: bucket,
  [environment.distribution]: distributionId,
  [environment.origin]: 'https://policy.example.com',
  AWS_ENDPOINT_URL: standIn.endpointUrl,
  ...processEnvironment,
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'stand-in',
  AWS_SECRET_ACCESS_KEY: 'stand-in',
};
const own = invoking(path.join(bundled, 'handler.mjs'));
await measureProcess(own);
standIn.clearRequests();
const empty = path.join(directory, 'empty.mjs');
writeFileSync(empty, '');
const others = {
  'a bundle by default': invoking(path.join(naive, 'handler.cjs')),
  'a Node that does nothing': { command: process.execPath, args: [empty] },
};
console.log('| Beside | CPU | wall | memory |\n| --- | --: | --: | --: |');
for (const [name, other] of Object.entries(others)) {
  const { ratio } = await comparePrograms(own, other, pairs);
  const cells = [ratio.cpuSeconds, ratio.wallSeconds, ratio.mebibytes].map((value) => `${value.toFixed(2)} ×`);
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}
const asked = new Set(standIn.requests.map(({ operation, key }) => `${operation} ${key}`));
console.log(`\nEach run: ${[...asked].join(', ')}`);
await standIn.close();
rmSync(directory, { recursive: true });
