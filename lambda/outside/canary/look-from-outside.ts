import { HintedError } from '../../shared/hinted-error.ts';
import { checkSite, type OutsideOptions } from '../check-site.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';

/** What a look found. */
export interface OutsideLook {
  readonly addresses: number;
  readonly requests: number;
  readonly faults: readonly OutsideFault[];
}

/** How the canary looks at a site. */
export interface LookOptions extends Omit<OutsideOptions, 'now' | 'deadline'> {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly deadline: AbortSignal;
  /** Waits as long as a publication may take to reach all readers. */
  readonly pause: () => Promise<unknown>;
}

/**
 * Looks at a site, and where there is a fault once more after a pause: only what both looks found is a fault, because a look during a
 * publication finds pages of before and after it. A site that does not answer, or not in time, has a fault.
 */
export async function lookFromOutside(options: LookOptions): Promise<OutsideLook> {
  const first = await look(options);
  if (first.faults.length === 0 || options.deadline.aborted) return first;
  await options.pause();
  const second = await look(options);
  if (options.deadline.aborted) return first;
  const known = new Set(first.faults.map(nameOf));
  return { ...second, faults: second.faults.filter((fault) => known.has(nameOf(fault))) };
}

/** A message may contain what differs from one look to the next. */
function nameOf({ kind, path }: OutsideFault): string {
  return `${kind} ${path}`;
}

async function look({ now, ...options }: LookOptions): Promise<OutsideLook> {
  try {
    return await checkSite({ ...options, now: now() });
  } catch (error) {
    if (options.deadline.aborted) return failed('Could not be looked at in the time that the canary has');
    if (error instanceof HintedError) return failed(error.message.split('\n')[0] ?? '');
    throw error;
  }
}

function failed(message: string): OutsideLook {
  return { addresses: 0, requests: 0, faults: faultsAt('answer', '/', [message]) };
}
