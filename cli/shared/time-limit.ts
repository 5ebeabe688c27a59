import { InvalidArgumentError, Option } from 'commander';
import { HintedError } from '../../lambda/shared/hinted-error.ts';

/** How long a command may ask a server that it does not trust. */
export function timeLimitOption(): Option {
  return new Option('--time-limit <minutes>', 'give up after this many minutes').default(30).argParser((text) => {
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Write a whole number of minutes, such as 30.');
    return Number(text);
  });
}

/** Does work that a deadline ends. */
export async function withinMinutes<T>(minutes: number, work: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = AbortSignal.timeout(minutes * 60_000);
  try {
    return await work(deadline);
  } catch (cause) {
    if (!deadline.aborted) throw cause;
    throw new HintedError(
      `Cannot finish within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
      'Allow more time with --time-limit; a site that keeps answering slowly may do so on purpose',
      { cause },
    );
  }
}
