import { diffArrays } from 'diff';
import type { Files } from '../../../lambda/content/files/files.ts';

/** Lines of a file that changed together; undefined where there were none, or are none any more. */
export interface ChangedLines {
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** A file whose change no compared text shows: dates, facts, places, settings, messages, or a text that is gone. */
export interface ChangedFile {
  readonly file: string;
  readonly change: 'gone' | 'new' | 'changed';
  readonly lines: readonly ChangedLines[];
}

/** Finds the files that changed besides the texts, which are compared piece by piece, and their lock files, which no reader sees. */
export function findChangedFiles(before: Files, now: Files): ChangedFile[] {
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  return names.flatMap((file): ChangedFile[] => {
    const [old, fresh] = [before.get(file), now.get(file)];
    const isCompared = isText(file) && fresh !== undefined;
    if (isCompared || file.endsWith('.lock') || (old && fresh && Buffer.compare(old, fresh) === 0)) return [];
    const change = fresh === undefined ? 'gone' : old === undefined ? 'new' : 'changed';
    const isListed = change !== 'gone' && /\.(?:ya?ml|json)$/.test(file);
    return [{ file, change, lines: isListed ? changedLines(decode(old), decode(fresh)) : [] }];
  });
}

/** Such as `privacy/2026-11-15/de.md`. */
function isText(file: string): boolean {
  return /^[^/]+\/[^/]+\/[^/]+\.md$/.test(file);
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function changedLines(before: string, now: string): ChangedLines[] {
  const found: ChangedLines[] = [];
  let isOpen = false;
  for (const { value, added, removed } of diffArrays(typedLinesOf(before), typedLinesOf(now))) {
    const lines = value.join('\n');
    if (!added && !removed) isOpen = false;
    else {
      const last = isOpen ? found.pop() : undefined;
      found.push(removed ? { before: lines, now: last?.now } : { before: last?.before, now: lines });
      isOpen = true;
    }
  }
  return found;
}

function typedLinesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
