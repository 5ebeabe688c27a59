import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeContentSync } from '../lambda/shared/write-content.ts';
import { createLoad, type LoadOptions, lastDateOf } from './load/create-load.ts';
import { writeHugoLoad } from './load/write-hugo-load.ts';

// How much processor time and memory a build takes, from the start of the process to its end. Where Hugo is installed, it makes
// the version pages and latest pages of the same texts in turn: read the ratio, which a busy machine changes less than the seconds.
// --against compares with another checkout instead, and with its pages: both must make the same bytes.

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, against: { type: 'string' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const loads = positionals.length > 0 ? positionals : ['50x1-clause', '50x20-clause', '50x20-all'];
const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'promulgate-bench-'));

interface Cost {
  readonly seconds: number;
  /** Undefined where the program cannot say it. */
  readonly mebibytes: number | undefined;
}

/** Runs a program, and returns the processor time of all its processes, as the shell counts it. */
function measure(command: readonly string[], cwd = root): Cost {
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', '"$@" >&2; status=$?; times; exit $status', 'sh', ...command],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`Cannot measure "${command.join(' ')}": ${stderr.slice(-2_000)}`);
  const times = (stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g);
  const seconds = [...times].reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  return { seconds, mebibytes: peak === undefined ? undefined : Number(peak) / 1_024 };
}

const sayPeak = `data:text/javascript,process.on('exit',()=>console.error('\\npeak '+process.resourceUsage().maxRSS))`;

function build(checkout: string, load: string, date: string): Cost {
  const directory = path.join(work, load);
  const out = path.join(work, `${load} of ${path.basename(checkout)}`);
  const command = [
    'build',
    '--content',
    directory,
    '--out',
    out,
    '--at',
    date,
    '--origin',
    'https://policy.example.com',
  ];
  return measure([process.execPath, '--import', sayPeak, path.join(checkout, 'cli/promulgate.mjs'), ...command]);
}

/** Throws where two checkouts do not make the same files. */
function assertSamePages(load: string, other: string): void {
  const outputs = [root, other].map((checkout) => path.join(work, `${load} of ${path.basename(checkout)}`));
  const { status, stdout } = spawnSync('diff', ['-rq', ...outputs], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`Cannot compare ${load}: the pages differ\n${stdout.slice(0, 2_000)}`);
}

function parseLoad(load: string): LoadOptions {
  const [, locales, versions, kind] = /^(\d+)x(\d+)-(clause|all)$/.exec(load) ?? [];
  if (locales === undefined)
    throw new Error(`Cannot read load "${load}": it is not of the form 50x20-clause or 50x20-all`);
  return { locales: Number(locales), versions: Number(versions), kind: kind === 'all' ? 'all' : 'clause' };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function compare(load: string): (string | number)[] {
  const options = parseLoad(load);
  const files = createLoad(options);
  writeContentSync(files, path.join(work, load));
  const other = values.against;
  const hugo = path.join(work, `${load} for Hugo`);
  if (hasHugo) writeHugoLoad(files, hugo);
  const rival = (): Cost | undefined => {
    if (other !== undefined) return build(path.resolve(other), load, lastDateOf(options));
    return hasHugo ? measure(['hugo', '--quiet', '--config', 'hugo.json', '-d', 'public'], hugo) : undefined;
  };
  const pairs = Array.from({ length: rounds }, () => [build(root, load, lastDateOf(options)), rival()] as const);
  if (other !== undefined) assertSamePages(load, path.resolve(other));
  const ratios = pairs.flatMap(([own, their]) => (their === undefined ? [] : [own.seconds / their.seconds]));
  return [
    load,
    median(pairs.map(([own]) => own.seconds)).toFixed(2),
    median(pairs.map(([own]) => own.mebibytes ?? 0)).toFixed(0),
    ratios.length === 0
      ? ''
      : `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  ];
}

const hasHugo = values.against === undefined && spawnSync('hugo', ['version']).status === 0;
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
try {
  line([
    'Load',
    'CPU s',
    'peak MiB',
    `CPU ratio to ${values.against ?? (hasHugo ? 'Hugo' : 'nothing: Hugo is not installed')}`,
  ]);
  line(['---', '---', '---', '---']);
  for (const load of loads) line(compare(load));
} finally {
  rmSync(work, { recursive: true, force: true });
}
