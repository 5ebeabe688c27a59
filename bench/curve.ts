import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { drawCurves } from './curve/draw-curves.ts';
import { createLoad, lastDateOf } from './load/create-load.ts';
import { measureProcess } from './measure/measure-process.ts';

// How processor time and memory of a whole build grow with the pages that it makes, as a table, and as a picture in docs/images/.

const sizes = [
  [1, 1],
  [6, 1],
  [10, 4],
  [25, 8],
  [50, 20],
  [99, 50],
  [99, 100],
] as const;
const most = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'promulgate-curve-'));
const points: { pages: number; seconds: number; mebibytes: number }[] = [];

/** The files that a build has written: pages, and files for programs. */
function countFiles(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

console.log('| Languages × versions | Pages | CPU s | peak MiB |\n| --- | --: | --: | --: |');
for (const [locales, versions] of sizes) {
  // A version page and a changes page for each.
  if (locales * versions * 2 > most) break;
  const load = { locales, versions, kind: 'clause' } as const;
  const files = createLoad(load);
  const date = lastDateOf(load);
  const content = path.join(work, `${locales}x${versions}`);
  writeContentSync(files, content);
  const options = ['--content', content, '--out', `${content}-out`, '--at', date];
  const args = [path.join(root, 'cli/promulgate.mjs'), 'build', ...options, '--origin', 'https://policy.example.com'];
  const { cpuSeconds, mebibytes } = await measureProcess({ command: process.execPath, args });
  const pages = countFiles(`${content}-out`);
  rmSync(`${content}-out`, { recursive: true });
  points.push({ pages, seconds: cpuSeconds, mebibytes });
  console.log(
    `| ${[`${locales} × ${versions}`, pages.toLocaleString('en-US'), cpuSeconds.toFixed(1), mebibytes.toFixed(0)].join(' | ')} |`,
  );
}
rmSync(work, { recursive: true });
writeFileSync(path.join(root, 'docs/images/build-curve.svg'), drawCurves(points));
