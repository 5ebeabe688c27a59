import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { startPublishedLedger } from '../ledger/published-ledger.ts';
import { blocksOf, readDocument } from './read-documents.ts';

const run = promisify(execFile);

test('an auditor who types the commands finds the chain and the page', async () => {
  const blocks = blocksOf(await readDocument('docs/auditors.md'), 'sh');
  const [fetchEntries = '', followChain = '', findPage = '', digestCopy = ''] = blocks.slice(-4);
  const { siteUrl } = await startPublishedLedger();
  const cwd = await temporaryDirectory();
  const type = async (commands: string) => {
    const typed = commands.replaceAll('https://policy.example.com', siteUrl);
    return digestsIn((await run('sh', ['-ec', typed], { cwd })).stdout);
  };
  await type(fetchEntries);
  const [first, previous] = await type(followChain);
  expect(previous).toBe(first);
  const page = (await type(findPage)).at(-1) ?? '';
  expect(await type(digestCopy.replace('<sha256>', page))).toEqual([page]);
});

function digestsIn(output: string): string[] {
  return output.match(/\b[0-9a-f]{64}\b/g) ?? [];
}
