/** Waits until someone stops the program, with Ctrl+C or otherwise. */
export async function waitForSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  await promise;
}
