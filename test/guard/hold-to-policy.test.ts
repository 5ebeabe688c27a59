import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { holdToPolicy } from '../../cdk/guard/hold-to-policy.ts';
import { fetchDisclosure } from '../../lambda/guard/disclosure/fetch-disclosure.ts';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { versionDisclosing } from './policies.ts';
import { serve } from './serve.ts';

const disclosure = JSON.stringify({
  format: 1,
  policy: 'privacy',
  versions: [versionDisclosing('2020-01-01', ['eu-central-1'])],
});
const openInBrowser = 'Open the address in a browser: it must show everyone the policy’s storage.json';

describe('holdToPolicy() with an address', () => {
  test('reads what is served there, also after a redirect', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/privacy/storage.json') response.end(disclosure);
      else response.writeHead(301, { location: '/privacy/storage.json' }).end();
    });
    await expect(holdToPolicy(new App(), `${origin}/old`)).resolves.toBeUndefined();
  });

  test('reads an address that is named twice once, also before the first answer', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.end(disclosure);
    });
    const app = new App();
    await Promise.all([holdToPolicy(app, `${origin}/a`), holdToPolicy(app, `${origin}/a`)]);
    await holdToPolicy(app, `${origin}/a`);
    expect(asked).toBe(1);
  });

  test.each([404, 403, 500, 204, 304])('rejects status %i', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    await expectProblem(
      `${origin}/a`,
      `Cannot read ${origin}/a: ${origin}/a answered ${status} instead of 200\n    ${openInBrowser}`,
    );
  });

  test('rejects an endless redirect', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/a' }).end());
    await expectProblem(`${origin}/a`, `Cannot read ${origin}/a: it redirects more than 5 times\n    ${openInBrowser}`);
  });

  test('rejects a redirect that leaves https', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: 'http://policy.example.com/a' }).end(),
    );
    await expectProblem(
      `${origin}/a`,
      `Cannot trust ${origin}/a: it redirects to http://policy.example.com/a, which does not use https, so anyone on the network can change it`,
    );
  });

  test.each([
    'http://policy.example.com/privacy/storage.json',
    'ftp://policy.example.com/a',
    'data:application/json,{}',
  ])('rejects %s before any request', async (address) => {
    await expectProblem(address, `Cannot trust ${address}: it does not use https`);
  });

  test('rejects more than a megabyte', async () => {
    const origin = await serve((_, response) => response.end(' '.repeat(1_000_001)));
    await expectProblem(
      `${origin}/a`,
      `Cannot read ${origin}/a: it is larger than 1,000,000 bytes\n    ${openInBrowser}`,
    );
  });

  test('rejects an answer that breaks off', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      response.destroy();
    });
    await expectProblem(`${origin}/a`, `Cannot reach ${origin}/a: `);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['never answers', () => {}],
    ['never ends its answer', (response) => response.writeHead(200).write('{')],
  ])('rejects a server that %s', async (_, answer) => {
    const origin = await serve((__, response) => answer(response));
    await expect(fetchDisclosure(`${origin}/a`, 50)).rejects.toThrow(
      `Cannot reach ${origin}/a: The operation was aborted due to timeout\n    Try again later`,
    );
  });

  test('rejects a server that does not exist', async () => {
    await expectProblem('http://127.0.0.1:1/a', 'Cannot reach http://127.0.0.1:1/a: ');
    await expectProblem(
      'http://127.0.0.1:1/a',
      '\n    Try again later, or keep a copy of the file in the project and pass its path',
    );
  });
});

test.each<[string, (app: App, file: string) => unknown]>([
  // Nothing answers there.
  ['does not await the policy', (app) => void holdToPolicy(app, 'http://127.0.0.1:1/storage.json').catch(() => {})],
  ['ignores that it cannot be read', (app) => holdToPolicy(app, 'no/storage.json').catch(() => {})],
])('refuses an app that %s', async (_, hold) => {
  const app = new App({ autoSynth: false, outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
  new Stack(app, 'Shop', { env: { region: 'eu-central-1' } });
  const file = await fileWith(disclosure);
  await hold(app, file);
  expect(() => app.synth()).toThrow('Await holdToPolicy() before app.synth(), and let its errors through');
});

describe('holdToPolicy() with a file', () => {
  test('reads a copy', async () => {
    await expect(holdToPolicy(new App(), await fileWith(disclosure))).resolves.toBeUndefined();
  });

  test('rejects a file that does not exist', async () => {
    await expectProblem('no/storage.json', 'Cannot find no/storage.json\n    Pass the path of a copy');
  });

  test.each([
    [
      'one that is only announced',
      [versionDisclosing('2999-01-01', [])],
      'Deploy at or after 2999-01-01T00:00:00.000Z',
    ],
    ['none', [], 'Publish a version first'],
  ])('rejects a policy without a version in force: %s', async (_, versions, hint) => {
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
