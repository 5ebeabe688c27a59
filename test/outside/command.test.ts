import { expect, test } from 'vitest';
import { promulgate } from '../cli/promulgate.ts';
import { createSeeding, publish, smallFiles } from './outside-site.ts';

const at = Date.UTC(2026, 10, 18);

test('promulgate verify looks at a site and its ledger, and names a fault by its path', async () => {
  const { transform, seed } = createSeeding();
  const { siteUrl } = await publish([[smallFiles, at]], { transform });
  const good = await promulgate(['verify', siteUrl, '--json']);
  expect(good.status).toBe(0);
  const { faults, entries, outside } = JSON.parse(good.stdout);
  expect([faults, entries, outside.faults, outside.locales]).toEqual([[], 1, [], 3]);
  seed((answer, { uri }) =>
    uri === '/robots.txt' ? { ...answer, headers: { ...answer.headers, 'set-cookie': 'a=1' } } : answer,
  );
  const bad = await promulgate(['verify', siteUrl, '--only', 'outside']);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toMatch(
    /^\/robots\.txt: Sets the cookie "a"\nhttp:\/\/localhost:\d+: \d+ addresses in \d+ requests, 2 versions, 3 languages; 1 fault\n/,
  );
  expect((await promulgate(['verify', '--url', siteUrl])).stdout).toContain('all as they were published');
});

test.each([
  [[], 'error: name the site to verify, such as https://policy.example.com'],
  [['https://a.example', '--url', 'https://b.example'], 'error: name one site: as the argument or with --url'],
])('promulgate verify %j is wrong usage', async (args, message) => {
  const { status, stderr } = await promulgate(['verify', ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});
