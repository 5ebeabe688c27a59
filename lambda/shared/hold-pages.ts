import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Hold, holdUpTo } from '../site/create-page.ts';

/** What keeps the pages of a site until they are written. */
export interface HeldPages {
  readonly hold: Hold;
  /** Frees the disk; nothing can be given back after that. */
  close(): void;
}

/** What happens to the pages of a site. */
export interface HoldEvents {
  /** Memory holds no more: many pages are rendered. */
  readonly onFull?: () => void;
  /** Since then, a page of so many bytes was made. */
  readonly onHeld?: (bytes: number) => void;
}

/** Pages of a small site fit into it. */
const memoryBytes = 4 * 1_024 * 1_024;

/**
 * Keeps pages in memory, and from so many bytes on in a temporary file, so that a site takes no more memory the more pages it has. A
 * system without room for the file lets pages be rendered again.
 */
export function holdPages({ onFull, onHeld }: HoldEvents = {}, limit = memoryBytes): HeldPages {
  const inMemory = holdUpTo(limit);
  let file: TemporaryFile | undefined;
  let isFull = false;
  return {
    hold: (bytes) => {
      const held = inMemory(bytes);
      if (held) return held;
      if (!isFull) onFull?.();
      isFull = true;
      onHeld?.(bytes.byteLength);
      try {
        file ??= openTemporaryFile();
        return file.append(bytes);
      } catch {
        return undefined;
      }
    },
    close: () => file?.close(),
  };
}

/** What keeps the pages of one site after another: those of the last one. */
export function holdInTurn(events?: HoldEvents): { next(): Hold; close(): void } {
  let held: HeldPages | undefined;
  return {
    next() {
      held?.close();
      held = holdPages(events);
      return held.hold;
    },
    close: () => held?.close(),
  };
}

interface TemporaryFile {
  /** Returns what reads the bytes again. */
  append(bytes: Uint8Array): () => Uint8Array;
  close(): void;
}

function openTemporaryFile(): TemporaryFile {
  const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-pages-'));
  const file = openSync(path.join(directory, 'pages'), 'wx+');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  let end = 0;
  let isOpen = true;
  // Where a system removes open files, nothing stays behind even if the program is killed.
  try {
    remove();
  } catch {}
  const read = (start: number, byteLength: number) => {
    // The system gives the number of a closed file to the next one.
    if (!isOpen) throw new Error('Cannot read a page: its temporary file is closed');
    return readFrom(file, start, byteLength);
  };
  return {
    append(bytes) {
      const start = end;
      const { byteLength } = bytes;
      for (let done = 0; done < byteLength; ) done += writeSync(file, bytes, done, byteLength - done, start + done);
      end += byteLength;
      return readerOf(read, start, byteLength);
    },
    close() {
      isOpen = false;
      closeSync(file);
      remove();
    },
  };
}

/** Made apart from what wrote the bytes, so that it does not keep them alive. */
function readerOf(
  read: (start: number, byteLength: number) => Uint8Array,
  start: number,
  byteLength: number,
): () => Uint8Array {
  return () => read(start, byteLength);
}

function readFrom(file: number, start: number, byteLength: number): Uint8Array {
  const bytes = new Uint8Array(byteLength);
  for (let done = 0; done < byteLength; ) {
    const count = readSync(file, bytes, done, byteLength - done, start + done);
    if (count === 0) throw new Error('Cannot read a page: its temporary file is shorter than it was');
    done += count;
  }
  return bytes;
}
