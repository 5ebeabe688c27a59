/** How far a long work is. */
export interface Progress {
  report(what: string, done: number, known: number): void;
  /** Removes what was shown. */
  end(): void;
}

const longestLine = 78;

/** Shows progress in one line of a terminal; where nobody looks, nothing is shown. */
export function createProgress(stream: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  if (!stream.isTTY) return { report: () => {}, end: () => {} };
  const show = (text: string) => stream.write(`\r${text.slice(0, longestLine).padEnd(longestLine)}\r`);
  return {
    report: (what, done, known) => show(`${what}: ${done.toLocaleString('en')} of ${known.toLocaleString('en')} …`),
    end: () => void show(''),
  };
}
