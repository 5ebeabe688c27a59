import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A store in a process of its own, so that its processor time is nobody else's. */
export interface DelayedStore {
  readonly url: string;
  /** The requests since the last call. */
  countRequests(): Promise<number>;
  stop(): void;
}

/** Starts an empty store whose answers take so many milliseconds longer. */
export async function startStore(milliseconds: number): Promise<DelayedStore> {
  const program = path.join(import.meta.dirname, 'delayed-store.ts');
  const child = spawn(process.execPath, [program, String(milliseconds)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { done, value } = await lines.next();
    if (done) throw new Error('Cannot measure: the store has ended');
    return value;
  };
  return {
    url: await nextLine(),
    async countRequests() {
      child.stdin.write('\n');
      return Number(await nextLine());
    },
    stop: () => child.stdin.end(),
  };
}
