import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const project = path.join(import.meta.dirname, '..');

/** Where the package of the guard begins: what apps import and people run, and what the package needs besides. */
const starts = [
  'guard.js',
  'types/cdk/guard/guard.d.ts',
  'cjs/guard.js',
  'cjs/types/cdk/guard/guard.d.ts',
  'cjs/package.json',
  'command/guard.cjs',
  'command/start.cjs',
  'THIRD-PARTY-LICENCES.txt',
];

/** What `cli/promulgate.mjs` starts in a package. */
const programFile = 'command/main.cjs';

/** Another file of the package, as programs and declarations name it. */
const otherFile = /(?:\bfrom ?|\bimport ?|\bimport\(|\brequire\()["'](\.{1,2}\/[^"']+)["']/g;

/**
 * Writes the package of the guard alone into a directory, which it empties first: the files that the guard needs of those that
 * `buildPackage()` wrote into `dist`, in the same places. It is for teams that hold an app to a policy and publish none.
 */
export async function buildGuardPackage(dist: string, outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  for (const file of await reachableFiles(dist)) {
    await mkdir(path.dirname(path.join(outdir, 'dist', file)), { recursive: true });
    await cp(path.join(dist, file), path.join(outdir, 'dist', file === 'command/guard.cjs' ? programFile : file));
  }
  await mkdir(path.join(outdir, 'cli'), { recursive: true });
  await cp(path.join(project, 'cli/promulgate.mjs'), path.join(outdir, 'cli/promulgate.mjs'));
  const manifest = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify(manifestOfGuard(manifest), null, 2)}\n`);
  await cp(path.join(import.meta.dirname, 'guard-package.md'), path.join(outdir, 'README.md'));
}

async function reachableFiles(dist: string): Promise<ReadonlySet<string>> {
  const found = new Set(starts);
  for (const file of found) {
    if (!/\.(?:[cm]?js|d\.ts)$/.test(file)) continue;
    for (const [, name = ''] of (await readFile(path.join(dist, file), 'utf8')).matchAll(otherFile)) {
      const target = path.posix.join(path.posix.dirname(file), name);
      found.add(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
    }
  }
  return found;
}

/** What npm reads: as that of the whole package, but an app that installs the guard has the CDK. */
function manifestOfGuard({
  version,
  private: isPrivate,
  license,
  engines,
  exports,
  peerDependencies,
}: Readonly<Record<string, unknown>> & { readonly exports: Readonly<Record<string, Entry>> }): object {
  const entry = exports['./guard'];
  if (entry === undefined) throw new Error('Cannot build the package of the guard: package.json exports no "./guard"');
  return {
    name: 'promulgate-guard',
    version,
    private: isPrivate,
    description: 'Stops the synthesis of a CDK app that keeps data where the published policy does not say so',
    license,
    type: 'module',
    // The commands that the messages of the guard name. Without them "npx promulgate" would fetch what strangers call so.
    bin: { promulgate: 'cli/promulgate.mjs' },
    main: entry.require.default,
    types: entry.require.types,
    exports: { '.': entry, './package.json': './package.json' },
    files: ['cli', 'dist'],
    engines,
    peerDependencies,
  };
}

interface Entry {
  readonly require: { readonly types: string; readonly default: string };
}
