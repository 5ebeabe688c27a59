// Builds the package into dist/. npm runs it after an installation in this repository, and before it packs.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const hasDependencies = existsSync(new URL('../node_modules/esbuild/package.json', import.meta.url));
const nodeVersion = Number.parseInt(process.versions.node, 10);

if (!hasDependencies || nodeVersion < 24) {
  // As where another project names this directory as a dependency: npm then installs nothing here.
  console.error(
    `Cannot build the package in ${fileURLToPath(new URL('..', import.meta.url))}\n    Run "npm ci" there first`,
  );
  process.exitCode = 1;
} else {
  const { buildPackage } = await import('./build-package.ts');
  const { buildGuardPackage } = await import('./build-guard-package.ts');
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  await buildPackage(dist);
  await buildGuardPackage(dist, fileURLToPath(new URL('../dist-guard', import.meta.url)));
}
