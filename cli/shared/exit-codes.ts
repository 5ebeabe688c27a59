/** How a command ends: done, wrong content or a failure that it tells, wrong usage. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
