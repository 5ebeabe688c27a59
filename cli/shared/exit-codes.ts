/** Exit codes of a command: done, wrong content or a reported failure, wrong usage. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
