/** Flags of V8 that a program sets while it runs, each with what undoes it. From V8's `flag-definitions.h`, since Node 20. */
export const heapFlags = {
  growYoung: { set: '--semi-space-growth-factor=4', undo: '--semi-space-growth-factor=2' },
  boundYoung: { set: '--semi-space-growth-factor=1', undo: '--semi-space-growth-factor=2' },
  boundOld: { set: '--heap-growing-percent=40', undo: '--heap-growing-percent=0' },
  exposeCollector: { set: '--expose-gc', undo: '--no-expose-gc' },
} as const;
