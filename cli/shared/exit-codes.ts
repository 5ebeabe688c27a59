/** Exit codes of a command: done, wrong content or a reported failure, wrong usage; and where a watched site could not be read. */
export const exitCodes = { done: 0, failed: 1, usage: 2, unknown: 3 } as const;
