import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Files } from '../lambda/content/files/files.ts';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { createLoad, type LoadOptions, lastDateOf } from './load/create-load.ts';
import { writeEleventyLoad } from './load/write-eleventy-load.ts';
import { writeHugoLoad } from './load/write-hugo-load.ts';
import { comparePrograms } from './measure/compare-programs.ts';
import { versionOf } from './measure/is-installed.ts';
import type { Program } from './measure/measure-process.ts';

// How much processor time and memory a build takes, from the start of the process to its end, beside Hugo and Eleventy where they are
// there, which make the version pages and the latest pages of the same texts: less than half of the pages, and none of the checks. With --against it is compared
// with another checkout instead, and both must make the same bytes. Read the ratios: a busy machine changes them less than the seconds.

const { values, positionals } = parseArgs({
  options: { pairs: { type: 'string', default: '3' }, against: { type: 'string' } },
  allowPositionals: true,
});
const loads = positionals.length > 0 ? positionals : ['50x1-clause', '50x20-clause', '50x20-all'];
const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'promulgate-build-'));
const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

function parseLoad(load: string): LoadOptions {
  const [, locales, versions, kind] = /^(\d+)x(\d+)-(clause|all)$/.exec(load) ?? [];
  if (kind !== 'clause' && kind !== 'all')
    throw new Error(`Cannot read load "${load}": it is not of the form 50x20-clause or 50x20-all`);
  return { locales: Number(locales), versions: Number(versions), kind };
}

/** The build by a checkout of this repository. */
function buildBy(checkout: string, load: string, out: string): Program {
  const date = lastDateOf(parseLoad(load));
  const options = ['--content', path.join(work, load), '--out', path.join(work, out), '--at', date];
  const args = [
    path.join(checkout, 'cli/promulgate.mjs'),
    'build',
    ...options,
    '--origin',
    'https://policy.example.com',
  ];
  return { command: process.execPath, args };
}

/** Throws where two directories do not hold the same files. */
function assertSame(one: string, other: string): void {
  const [files, others] = [one, other].map((directory) => {
    const entries = readdirSync(path.join(work, directory), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  });
  const different = files?.find((file, index) => {
    const second = others?.[index];
    return second === undefined || !readFileSync(file).equals(readFileSync(second));
  });
  if (different !== undefined || files?.length !== others?.length)
    throw new Error(`Cannot compare "${one}" with "${other}": ${different ?? 'one of them'} differs`);
}

/** A program that makes the same version pages and latest pages. */
interface Peer {
  readonly name: string;
  readonly isThere: boolean;
  readonly writeLoad: (files: Files, directory: string) => void;
  readonly program: Program;
}

const eleventy = path.join(import.meta.dirname, 'peers/eleventy/node_modules/@11ty/eleventy/cmd.cjs');
const peers: readonly Peer[] = [
  {
    name: 'Hugo',
    isThere: versionOf('hugo') !== undefined,
    writeLoad: writeHugoLoad,
    program: { command: 'hugo', args: ['--quiet', '--config', 'hugo.json'] },
  },
  {
    name: 'Eleventy',
    isThere: existsSync(eleventy),
    writeLoad: writeEleventyLoad,
    program: { command: process.execPath, args: [eleventy, '--quiet', '--config=eleventy.config.cjs'] },
  },
];

/** What a load is measured beside, each with its name. */
function othersOf(files: Files, load: string): readonly (readonly [name: string, program: Program])[] {
  if (values.against !== undefined)
    return [[values.against, buildBy(path.resolve(values.against), load, `other ${load}`)]];
  return peers
    .filter(({ isThere }) => isThere)
    .map(({ name, writeLoad, program }) => {
      const cwd = path.join(work, name, load);
      writeLoad(files, cwd);
      return [name, { ...program, cwd }] as const;
    });
}

try {
  line(['Load', 'Beside', 'CPU s', 'peak MiB', 'CPU, ratio', 'memory, ratio']);
  line(['---', '---', '--:', '--:', '--:', '--:']);
  for (const load of loads) {
    const files = createLoad(parseLoad(load));
    writeContentSync(files, path.join(work, load));
    for (const [name, other] of othersOf(files, load)) {
      const { first, ratio } = await comparePrograms(buildBy(root, load, `own ${load}`), other, Number(values.pairs));
      if (values.against !== undefined) assertSame(`own ${load}`, `other ${load}`);
      const figures = [first.cpuSeconds.toFixed(2), first.mebibytes.toFixed(0)];
      line([load, name, ...figures, ratio.cpuSeconds.toFixed(2), ratio.mebibytes.toFixed(2)]);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
