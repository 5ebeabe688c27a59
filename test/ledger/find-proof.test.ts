import { describe, expect, test } from 'vitest';
import { promulgate } from '../cli/promulgate.ts';
import { ledgerOf, pageBody, pageOf } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';

/** A ledger whose two publications took a minute each. */
const slow = ledgerOf([
  { format: 2, begun: '2026-10-01T00:00:00.000Z', at: '2026-10-01T00:01:00.000Z' },
  { format: 2, begun: '2026-10-02T00:00:00.000Z', at: '2026-10-02T00:01:00.000Z', pages: { '/privacy/en': pageOf() } },
]);

async function prove(at: string, ...more: string[]) {
  const { origin } = await serveObjects(slow);
  const { stdout, stderr } = await promulgate(['proof', '--url', `${origin}/privacy/en`, '--at', at, ...more]);
  return { stdout: stdout.replaceAll(origin, ''), stderr };
}

describe('a proof of a page whose publication took a while', () => {
  test('says from when until when it was public for certain, and when it may have been', async () => {
    const { stdout } = await prove('2026-10-01T12:00Z');
    expect(stdout.split('\n').slice(2, 4)).toEqual([
      'Public at /privacy/en from 2026-10-01T00:01:00.000Z until 2026-10-02T00:00:00.000Z',
      'It may have been public from 2026-10-01T00:00:00.000Z and until 2026-10-02T00:01:00.000Z: that is how long publications took',
    ]);
    expect(stdout).not.toContain('readers got one or the other');
    expect(JSON.parse((await prove('2026-10-01T12:00Z', '--json')).stdout)).toMatchObject({
      publicFrom: '2026-10-01T00:01:00.000Z',
      publicUntil: '2026-10-02T00:00:00.000Z',
      possiblyFrom: '2026-10-01T00:00:00.000Z',
      possiblyUntil: '2026-10-02T00:01:00.000Z',
      text: pageBody.replace(/<[^>]*>/g, ''),
    });
  });

  test('says so when the next page was becoming public', async () => {
    const { stdout } = await prove('2026-10-02T00:00:30Z');
    expect(stdout).toContain('At that instant the next page was becoming public: readers got one or the other\n');
  });

  test('of the last page has no end', async () => {
    expect((await prove('2026-10-03T00:00Z')).stdout).toContain(
      'from 2026-10-02T00:01:00.000Z on\nIt may have been public from 2026-10-02T00:00:00.000Z: that is',
    );
  });

  test.each([
    ['uncommittedChanges', 'it had uncommitted changes'],
    ['neverCommitted', 'no commit contained it'],
    ['noRepository', 'it was not in a git repository'],
    ['noGit', 'git was not installed'],
    ['gitFailed', 'git failed'],
  ] as const)('says why its commit is not known: %s', async (commitUnknown, reason) => {
    const { origin } = await serveObjects(ledgerOf([{ format: 2, commitUnknown }]));
    const { stdout } = await promulgate(['proof', '--url', `${origin}/privacy/en`, '--at', '2026-10-03T00:00Z']);
    expect(stdout).toContain(`\nCommit of the content: unknown (${reason})\n`);
  });

  test.each([
    [
      '2026-10-01T00:00:30Z',
      'Cannot tell whether anything was public at /privacy/en at that instant: it became public between 2026-10-01T00:00:00.000Z and 2026-10-01T00:01:00.000Z\n',
    ],
    [
      '2026-09-30T00:00Z',
      'Cannot find anything at /privacy/en at that instant: it became public later, at 2026-10-01T00:01:00.000Z\n',
    ],
  ])('does not exist at %s, before the first page', async (at, message) => {
    expect((await prove(at)).stderr).toBe(`${message}    Name a later instant with --at\n`);
  });
});
