import type { Files } from '../../../lambda/content/files/files.ts';
import { snippets } from './snippets.ts';

/** A content with one or a few files changed by random edits; `random()` gives whole numbers below its argument. */
export function mutateFiles(files: Files, random: (below: number) => number): Map<string, Uint8Array> {
  const changed = new Map(files);
  const names = [...files.keys()];
  for (let edits = 1 + random(4); edits > 0; edits -= 1) {
    const name = names[random(names.length)] ?? '';
    const text = new TextDecoder().decode(changed.get(name));
    const start = random(text.length + 1);
    const removed = random(3) === 0 ? random(30) : 0;
    changed.set(
      name,
      new TextEncoder().encode(text.slice(0, start) + insertion(text, random) + text.slice(start + removed)),
    );
  }
  return changed;
}

function insertion(text: string, random: (below: number) => number): string {
  if (random(5) === 0) {
    const from = random(text.length + 1);
    return text.slice(from, from + random(60));
  }
  return Array.from({ length: 1 + random(3) }, () => snippets[random(snippets.length)]).join('');
}
