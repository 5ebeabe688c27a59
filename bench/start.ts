import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { comparePrograms } from './measure/compare-programs.ts';

// How long a command takes to start, beside a Node that does nothing: from the sources, and from the package as `npm pack` packs it.

const pairs = 9;
const project = path.join(import.meta.dirname, '..');
const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-start-'));
const empty = path.join(directory, 'empty.mjs');
writeFileSync(empty, '');

/** Unpacks the package as an installation would, and returns its command. */
function install(): string {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', directory], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const target = path.join(directory, 'installed');
  mkdirSync(target);
  execFileSync('tar', ['-xzf', path.join(directory, packed.trim().split('\n').at(-1) ?? ''), '-C', target]);
  return path.join(target, 'package/cli/promulgate.mjs');
}

const workspace = path.join(directory, 'workspace');
cpSync(path.join(project, 'test/fixtures/content'), path.join(workspace, 'content'), { recursive: true });
const commands = { sources: path.join(project, 'cli/promulgate.mjs'), package: install() };
const bare = { command: process.execPath, args: [empty] };
/** Puts a name that no run has seen into a paragraph of one text. */
const edited = path.join(workspace, 'content/privacy/2026-11-15/de.md');
const unedited = readFileSync(edited, 'utf8');
let edits = 0;
function edit(): void {
  edits += 1;
  const name = [...String(edits)].map((digit) => `${'bcdfghklmn'[Number(digit)]}a`).join('');
  writeFileSync(edited, unedited.replace('{{company}} behält', `{{company}} und La${name} behält`));
}

const rows: readonly (readonly [name: string, args: readonly string[], before?: () => void])[] = [
  ...[['--version'], ['--help'], ['check', '--help'], ['check'], ['check', '--stage', 'trial']].map(
    (args) => [`\`promulgate ${args.join(' ')}\``, args] as const,
  ),
  ['`promulgate check` after an edit', ['check'], edit],
];
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
line(['Command', ...Object.keys(commands).map((name) => `from the ${name}`)]);
line(['---', '--:', '--:']);
for (const [name, args, before] of rows) {
  const cells: string[] = [];
  for (const command of Object.values(commands)) {
    const program = { command: process.execPath, args: [command, ...args], cwd: workspace, ...(before && { before }) };
    const { ratio } = await comparePrograms(program, bare, pairs);
    cells.push(`${ratio.cpuSeconds.toFixed(1)} ×`);
  }
  line([name, ...cells]);
}
rmSync(directory, { recursive: true });
