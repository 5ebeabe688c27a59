import { setTimeout } from 'node:timers/promises';

const waits = [500, 2_000, 8_000];

/**
 * Puts an answer where CloudFormation waits for it; throws if it is refused. Sends bytes, not text: the address is signed for a request
 * without a content type.
 */
export async function deliverAnswer(url: string, answer: string): Promise<void> {
  const body = new TextEncoder().encode(answer);
  for (const wait of [...waits, undefined]) {
    const failure = await put(url, body);
    if (failure === undefined) return;
    if (wait === undefined) throw new Error('Cannot answer CloudFormation', { cause: failure });
    await setTimeout(wait);
  }
}

/** Returns what went wrong; undefined if nothing did. */
async function put(url: string, body: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const { ok, status } = await fetch(url, { method: 'PUT', body });
    return ok ? undefined : new Error(`The answer was refused with status ${status}`);
  } catch (error) {
    return error;
  }
}
