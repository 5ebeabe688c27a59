import { sha256 } from '../../lambda/content/digest.ts';
import { formatLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { versionDisclosing } from './policies.ts';

/** The text of a `storage.json` that discloses regions. */
export function storageDisclosing(regions: readonly string[]): string {
  return JSON.stringify({ format: 1, policy: 'privacy', versions: [versionDisclosing('2020-01-01', regions)] });
}

/** A lock file that pins a policy as of today. */
export function lockOf(storage: string): string {
  return formatLock({
    lock: 1,
    address: 'https://policy.example.com/privacy/storage.json',
    policy: 'privacy',
    digest: sha256(storage),
    entry: { number: 1, digest: sha256('entry') },
    fetchedAt: new Date().toISOString(),
    storage,
  });
}
