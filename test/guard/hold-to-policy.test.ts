import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { fetchDisclosure } from '../../cdk/guard/disclosure/fetch-disclosure.ts';
import { holdToPolicy } from '../../cdk/guard/hold-to-policy.ts';
import { GuardProblem } from '../../cdk/guard/report/guard-problem.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { versionDisclosing } from './policies.ts';
import { serve } from './serve.ts';

const disclosure = JSON.stringify({
  format: 1,
  policy: 'privacy',
  versions: [versionDisclosing('2020-01-01', ['eu-central-1'])],
});
const lookThere = 'Open the address in a browser; it must show the storage.json of the policy to everyone';

describe('holdToPolicy() with an address', () => {
  test('takes what is served there, also behind a redirect', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/privacy/storage.json') response.end(disclosure);
      else response.writeHead(301, { location: '/privacy/storage.json' }).end();
    });
    await expect(holdToPolicy(new App(), `${origin}/old`)).resolves.toBeUndefined();
  });

  test.each([404, 403, 500, 204, 304])('refuses status %i', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    await expectProblem(
      `${origin}/a`,
      `Cannot read ${origin}/a: ${origin}/a answers ${status}, not 200\n    ${lookThere}`,
    );
  });

  test('refuses a redirect without end', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/a' }).end());
    await expectProblem(`${origin}/a`, `Cannot read ${origin}/a: it redirects more than 5 times\n    ${lookThere}`);
  });

  test('refuses a redirect that leaves https', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: 'http://policy.example.com/a' }).end(),
    );
    await expectProblem(
      `${origin}/a`,
      `Cannot trust ${origin}/a: it redirects to http://policy.example.com/a, which is not https, so that anyone on the way can change it`,
    );
  });

  test.each([
    'http://policy.example.com/privacy/storage.json',
    'ftp://policy.example.com/a',
    'data:application/json,{}',
  ])('refuses %s before any request', async (address) => {
    await expectProblem(address, `Cannot trust ${address}: it is not https`);
  });

  test('refuses more than a megabyte', async () => {
    const origin = await serve((_, response) => response.end(' '.repeat(1_000_001)));
    await expectProblem(`${origin}/a`, `Cannot read ${origin}/a: it is larger than 1,000,000 bytes\n    ${lookThere}`);
  });

  test('refuses an answer that breaks off', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      response.destroy();
    });
    await expectProblem(`${origin}/a`, `Cannot reach ${origin}/a: `);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['never answers', () => {}],
    ['never ends its answer', (response) => response.writeHead(200).write('{')],
  ])('refuses a server that %s', async (_, answer) => {
    const origin = await serve((__, response) => answer(response));
    await expect(fetchDisclosure(`${origin}/a`, 50)).rejects.toThrow(
      `Cannot reach ${origin}/a: The operation was aborted due to timeout\n    Try again`,
    );
  });

  test('refuses a server that is not there', async () => {
    await expectProblem('http://127.0.0.1:1/a', 'Cannot reach http://127.0.0.1:1/a: ');
    await expectProblem('http://127.0.0.1:1/a', '\n    Try again when it is reachable, or keep a copy of the file');
  });
});

test.each<[string, (app: App, file: string) => unknown]>([
  ['does not wait for the policy', (app, file) => void holdToPolicy(app, file)],
  ['goes on without it', (app) => holdToPolicy(app, 'no/storage.json').catch(() => {})],
])('an app that %s is refused', async (_, hold) => {
  const app = new App({ autoSynth: false, outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
  new Stack(app, 'Shop', { env: { region: 'eu-central-1' } });
  const file = await fileWith(disclosure);
  await hold(app, file);
  expect(() => app.synth()).toThrow('Await holdToPolicy() before the synthesis, or deploy when a version is in force');
});

describe('holdToPolicy() with a file', () => {
  test('takes a copy', async () => {
    await expect(holdToPolicy(new App(), await fileWith(disclosure))).resolves.toBeUndefined();
  });

  test('refuses a file that is not there', async () => {
    await expectProblem('no/storage.json', 'Cannot read no/storage.json: ENOENT: no such file or directory');
  });

  test.each([
    ['announced alone', [versionDisclosing('2999-01-01', [])], 'Deploy from 2999-01-01T00:00:00.000Z on'],
    ['none', [], 'Publish a version first'],
  ])('refuses versions of which none is in force: %s', async (_, versions, hint) => {
    const file = await fileWith(JSON.stringify({ format: 1, policy: 'privacy', versions }));
    await expectProblem(file, `Cannot deploy anything yet: no version of privacy in ${file} is in force\n    ${hint}`);
  });
});

async function expectProblem(source: string, message: string): Promise<void> {
  const problem: unknown = await holdToPolicy(new App(), source).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(GuardProblem);
  expect(problem).toMatchObject({ message: expect.stringContaining(message) });
}

async function fileWith(text: string): Promise<string> {
  const file = path.join(await temporaryDirectory(), 'storage.json');
  await writeFile(file, text);
  return file;
}
