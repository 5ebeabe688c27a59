import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Hold, holdUpTo } from '../../../lambda/site/create-page.ts';

/** What keeps the pages of a build until they are written. */
export interface HeldPages {
  readonly hold: Hold;
  /** Frees the disk; nothing can be given back after that. */
  close(): void;
}

/** Pages of most sites fit into it. */
const memoryBytes = 32 * 1_024 * 1_024;

/**
 * Keeps pages in memory, and from so many bytes on in a temporary file, so that a build takes no more memory the more pages it has. A
 * system without room for the file lets pages be rendered again.
 */
export function holdPages(limit = memoryBytes): HeldPages {
  const inMemory = holdUpTo(limit);
  let file: TemporaryFile | undefined;
  return {
    hold: (bytes) => {
      const held = inMemory(bytes);
      if (held) return held;
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

interface TemporaryFile {
  /** Returns what reads the bytes again. */
  append(bytes: Uint8Array): () => Uint8Array;
  close(): void;
}

function openTemporaryFile(): TemporaryFile {
  const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-build-'));
  const file = openSync(path.join(directory, 'pages'), 'wx+');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  let end = 0;
  // Where a system removes open files, nothing stays behind even if the command is killed.
  try {
    remove();
  } catch {}
  return {
    append(bytes) {
      const start = end;
      const { byteLength } = bytes;
      for (let done = 0; done < byteLength; ) done += writeSync(file, bytes, done, byteLength - done, start + done);
      end += byteLength;
      return readerOf(file, start, byteLength);
    },
    close() {
      closeSync(file);
      remove();
    },
  };
}

/** Made apart from what wrote the bytes, so that it does not keep them alive. */
function readerOf(file: number, start: number, byteLength: number): () => Uint8Array {
  return () => {
    const bytes = new Uint8Array(byteLength);
    for (let done = 0; done < byteLength; ) {
      const count = readSync(file, bytes, done, byteLength - done, start + done);
      if (count === 0) throw new Error('Cannot read the temporary file of this build: it is shorter than it was');
      done += count;
    }
    return bytes;
  };
}
