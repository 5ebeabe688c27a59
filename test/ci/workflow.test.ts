import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const project = path.join(import.meta.dirname, '../..');
const directory = path.join(project, '.github/workflows');
const workflows = await Promise.all(
  (await readdir(directory)).map(async (name) => [name, await readFile(path.join(directory, name), 'utf8')] as const),
);

describe.each(workflows)('the workflow %s', (_, text) => {
  test('takes each action by the digest of a commit, with its version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may do nothing but read the repository, except to prove who publishes', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({});
    for (const { permissions: granted, environment } of Object.values<{ permissions: object; environment?: string }>(
      jobs,
    ))
      expect(granted).toEqual({ contents: 'read', ...(environment === 'npm' && { 'id-token': 'write' }) });
  });

  test('leaves no token in the working copy', () => {
    const checkouts = text.match(/actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });
});

test('a change of content alone runs the check from the sources, and no script of a package', async () => {
  const { jobs } = parse(await readFile(path.join(directory, 'ci.yml'), 'utf8'));
  const commands = jobs.content.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(commands.slice(-4)).toEqual([
    'npm ci --ignore-scripts',
    `node cli/promulgate.mjs check --annotations ${'$'}{{ github.event_name == 'pull_request' && '--against HEAD^1' || '' }}`,
    'node cli/promulgate.mjs status --markdown >> "$GITHUB_STEP_SUMMARY"',
    'node cli/promulgate.mjs review --base HEAD^1 --out review.html',
  ]);
});
