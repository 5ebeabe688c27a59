import path from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';

/** What all parts of the package are built with: they run on every Node that package.json names. */
export const bundling = {
  absWorkingDir: path.join(import.meta.dirname, '..'),
  bundle: true,
  platform: 'node' as const,
  target: 'node20.11',
  inject: ['packaging/node-20.ts'],
  metafile: true as const,
  // Not the CommonJS of packages that have both: it cannot be split.
  mainFields: ['module', 'main'],
  logLevel: 'warning' as const,
} satisfies BuildOptions & { metafile: true };

/** The files that a build took code from, relative to the repository. */
export function sourcesOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}
