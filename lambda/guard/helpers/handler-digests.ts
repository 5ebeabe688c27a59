import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import known from './known-handlers.json' with { type: 'json' };

/** SHA-256 (hex) of each piece of code that the CDK itself ships for the functions of its helpers. */
export type HandlerDigests = ReadonlySet<string>;

/** Where releases of aws-cdk-lib keep the code of their helpers. */
const roots = [
  'custom-resource-handlers/dist',
  'core/lib/dist',
  'core/lib/custom-resource-provider',
  'custom-resources/lib/provider-framework/runtime',
  'aws-eks/lib/cluster-resource-handler',
  'aws-eks/lib/kubectl-handler',
];
/** Code that handles the data of customers on behalf of the app, and code that no function runs. */
const notHelpers = /aws-stepfunctions-tasks|aws-ses|\.generated\.js$/;

/** The digests of a recent release, for apps whose aws-cdk-lib is not at hand, such as those in another language. */
export const shippedDigests: HandlerDigests = new Set(known);

/** Digests the code of all helpers in an installed aws-cdk-lib. */
export function digestHandlers(cdkLibrary: string): HandlerDigests {
  const files = roots.flatMap((root) => codeBelow(path.join(cdkLibrary, root)));
  return new Set(files.filter((file) => !notHelpers.test(file)).map(digestFile));
}

/** The files of code in a directory and below it; none if it does not exist. */
export function codeBelow(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[cm]?js|py)$/.test(name))
      .map((name) => path.join(directory, name));
  } catch {
    return [];
  }
}

export function digestFile(file: string): string {
  return digestCode(readFileSync(file, 'utf8'));
}

/** Digests code without comments on lines of their own, which the CDK takes out of what it writes into a template. */
export function digestCode(code: string): string {
  const lines = code.split('\n').filter((line) => !/^\s*(?:#.*|\/\/.*)?$/.test(line));
  return createHash('sha256').update(lines.join('\n').trim()).digest('hex');
}
