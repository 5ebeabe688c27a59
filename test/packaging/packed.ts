import { execFile } from 'node:child_process';
import { access, cp, mkdir, mkdtemp, readFile, rename, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildGuardPackage } from '../../packaging/build-guard-package.ts';
import { buildPackage } from '../../packaging/build-package.ts';
import { childEnvironment } from '../child-environment.ts';

const project = path.join(import.meta.dirname, '../..');
const runFile = promisify(execFile);

/** What `npm pack` made. */
export interface Packed {
  readonly file: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Paths inside the package, sorted. */
  readonly names: readonly string[];
}

/** Builds and packs the package in a directory of its own, so that what is in `dist` already makes no difference. */
export async function packPackage(): Promise<Packed> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-packed-'));
  for (const name of ['package.json', 'README.md', 'cli/promulgate.mjs', 'schemas'])
    await cp(path.join(project, name), path.join(directory, name), { recursive: true });
  await buildPackage(path.join(directory, 'dist'));
  return pack(directory);
}

/** Packs the package of the guard alone, from what the whole package was built with. */
export async function packGuard({ file }: Packed): Promise<Packed> {
  const directory = path.join(path.dirname(file), 'guard');
  await buildGuardPackage(path.join(path.dirname(file), 'dist'), directory);
  return pack(directory);
}

async function pack(directory: string): Promise<Packed> {
  const { stdout } = await runFile('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: directory,
    env: childEnvironment({ HOME: directory }),
  });
  // Older versions of npm list packages, newer ones name them.
  const [{ filename, size, unpackedSize, files }] = Object.values(JSON.parse(stdout)) as [Manifest];
  return {
    file: path.join(directory, filename),
    packedBytes: size,
    unpackedBytes: unpackedSize,
    names: files.map((file) => file.path).sort(),
  };
}

interface Manifest {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Installs the packed file in a directory as npm does, with links to this repository's copies of what the project has besides. */
export async function installPacked(
  { file }: Packed,
  directory: string,
  others: readonly string[] = [],
): Promise<void> {
  const modules = path.join(directory, 'node_modules');
  await mkdir(modules, { recursive: true });
  await runFile('tar', ['-xzf', file, '-C', modules]);
  const { name: ownName } = JSON.parse(await readFile(path.join(modules, 'package/package.json'), 'utf8'));
  await rename(path.join(modules, 'package'), path.join(modules, ownName));
  for (const name of others) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(path.join(project, 'node_modules', name), path.join(modules, name));
  }
}

/** Every Node on this machine, by its version: the one that runs the tests, and those that a shell would find. */
export async function findNodes(): Promise<ReadonlyMap<string, string>> {
  const places = (process.env.PATH ?? '').split(path.delimiter).map((place) => path.join(place, 'node'));
  const nodes = new Map<string, string>([[process.version, process.execPath]]);
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const { stdout } = await runFile(place, ['--version']);
    if (!nodes.has(stdout.trim())) nodes.set(stdout.trim(), place);
  }
  return nodes;
}
