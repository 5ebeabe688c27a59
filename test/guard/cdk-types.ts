import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const library = path.dirname(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));

/** Every resource type that aws-cdk-lib knows, with the class that makes it, such as `aws-cdk-lib/aws-sqs.CfnQueue`. */
export const cdkTypes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>(
    JSON.parse(readFileSync(path.join(library, 'cloudformation-include/cfn-types-2-classes.json'), 'utf8')),
  ),
);

/** The code of aws-cdk-lib that writes the properties of a type into a template. */
export function codeOf(type: string): string {
  const directory = /\/(.*)\./.exec(cdkTypes.get(type) ?? '')?.[1] ?? '';
  const file = directory === 'core' ? 'cloudformation' : directory.replace('aws-', '');
  return readFileSync(path.join(library, directory, 'lib', `${file}.generated.js`), 'utf8');
}
