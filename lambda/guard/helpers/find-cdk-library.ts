import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Finds the aws-cdk-lib that an app uses, from the files or directories that it is run from; undefined if there is none, as in a
 * project in another language.
 */
export function findCdkLibrary(starts: readonly string[]): string | undefined {
  for (const start of starts) {
    try {
      return path.dirname(createRequire(path.resolve(start, 'package.json')).resolve('aws-cdk-lib/package.json'));
    } catch {
      const besides = path.resolve(start, 'node_modules/aws-cdk-lib');
      if (existsSync(besides)) return besides;
    }
  }
  return undefined;
}
