import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import * as v from 'valibot';
import { readContent } from '../lambda/shared/read-content.ts';
import { paths } from '../lambda/site/addresses.ts';
import { launchBrowser } from '../test/browser/launch-browser.ts';
import { scripts } from '../test/browser/scripts.ts';
import { startSite } from '../test/browser/site.ts';

// What Lighthouse says of latest pages of the repository's own policy, as a phone on a slow network gets them from the stand-in. Of several
// runs of a page the best counts, because another program on the machine can only make it slower.

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const locales = positionals.length > 0 ? positionals : ['en', 'ar', 'ja', 'hi', 'th'];
const program = path.join(import.meta.dirname, 'peers/lighthouse/node_modules/lighthouse/cli/index.js');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const reportForm = v.object({
  categories: v.record(v.string(), v.object({ score: v.nullable(v.number()) })),
  audits: v.record(v.string(), v.object({ score: v.nullable(v.number()), displayValue: v.optional(v.string()) })),
});
type Report = v.InferOutput<typeof reportForm>;

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('Cannot find a port for the browser');
  return address.port;
}

async function judge(url: string, port: number): Promise<Report> {
  const args = [program, url, `--port=${port}`, '--output=json', '--quiet', `--only-categories=${categories.join()}`];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return v.parse(reportForm, JSON.parse(stdout));
}

function scoresOf({ categories: scores }: Report): number[] {
  return categories.map((name) => Math.round((scores[name]?.score ?? 0) * 100));
}

function describeMissed({ audits }: Report): string {
  const missed = Object.entries(audits).filter(([, { score }]) => score !== null && score < 1);
  return missed.map(([id, { score, displayValue = '' }]) => `${id} ${score} ${displayValue}`.trim()).join('; ');
}

if (!existsSync(program)) throw new Error('Cannot find Lighthouse: run npm ci --prefix bench/peers/lighthouse');
const port = await findPort();
const files = await readContent(path.join(import.meta.dirname, '../content'));
const [browser, site] = await Promise.all([
  launchBrowser(scripts, [`--remote-debugging-port=${port}`]),
  startSite(files),
]);
try {
  console.log(`| Page | ${categories.join(' | ')} | Audits below 1 |`);
  console.log(`|${' --- |'.repeat(categories.length + 2)}`);
  for (const locale of locales) {
    const address = paths.latest('privacy', locale);
    const reports: Report[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) reports.push(await judge(site.siteUrl + address, port));
    const [best] = reports.toSorted((a, b) => (scoresOf(b)[0] ?? 0) - (scoresOf(a)[0] ?? 0));
    if (best !== undefined) console.log(`| ${address} | ${scoresOf(best).join(' | ')} | ${describeMissed(best)} |`);
  }
} finally {
  await Promise.all([browser.close(), site.close()]);
}
