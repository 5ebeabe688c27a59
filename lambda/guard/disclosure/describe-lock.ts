import { type PinnedPolicy, updateCommandFor } from './policy-lock.ts';

const dayInMilliseconds = 86_400_000;

/** What is worth saying of a lock file that is right: that it has no proof, or how old it is. */
export function describeLock(pinned: PinnedPolicy, file: string, now: number): string[] {
  const renew = `renew it with "${updateCommandFor(file)}"`;
  const about = [describeProof(pinned, file), describeAge(pinned, file, now)];
  return about.filter((line) => line !== undefined).map((line) => `${line}: ${renew}`);
}

function describeProof({ proof }: PinnedPolicy, file: string): string | undefined {
  return proof === undefined
    ? `${file} was written by an earlier release, without its proof from the ledger`
    : undefined;
}

/** After a month it may lack a version, and one of a day to come never gets old. */
function describeAge({ fetchedAt, policy }: PinnedPolicy, file: string, now: number): string | undefined {
  const days = Math.floor((now - Date.parse(fetchedAt)) / dayInMilliseconds);
  const date = fetchedAt.slice(0, 10);
  if (days < -1) return `${file} says that it was written on ${date}, which is still to come`;
  return days < 31 ? undefined : `${file} holds ${policy} as of ${date}, ${days} days ago`;
}
