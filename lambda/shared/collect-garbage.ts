import v8 from 'node:v8';
import vm from 'node:vm';
import { heapFlags } from './heap-flags.ts';

/** A smaller heap does not repay the time. */
const leastBytes = 40 * 1_024 * 1_024;

/**
 * Collects what is no longer needed and gives its memory back to the system, where the heap is large. Called when much has just become unnecessary
 * at once: V8 would let the heap grow further first, and keeps the pages that it empties, unless this is its last resort. From V8's
 * `flag-definitions.h` and `gc-extension.cc`; before Node 22 the memory is collected and kept.
 */
export function collectGarbage(least = leastBytes): void {
  if (usedBytes() >= least) collect('last-resort');
}

/** How many bytes are made between two looks at the heap, and by what factor it may grow until it is collected. */
const [bytesBetween, growth] = [1_024 * 1_024, 1.25];

/**
 * Returns what is called with the number of bytes whenever some are made, and collects what is no longer needed whenever the heap has grown by a quarter. V8 collects
 * beside a program that goes on, and lets the heap grow by half meanwhile.
 */
export function createCollector(smallest = leastBytes, used = usedBytes): (bytes: number) => void {
  let made = 0;
  let least = smallest;
  return (bytes) => {
    made += bytes;
    if (made < bytesBetween) return;
    made = 0;
    if (used() < least) return;
    collect('regular');
    least = Math.max(smallest, used() * growth);
  };
}

function usedBytes(): number {
  return v8.getHeapStatistics().used_heap_size;
}

function collect(flavor: 'regular' | 'last-resort'): void {
  v8.setFlagsFromString(heapFlags.exposeCollector.set);
  vm.runInNewContext('gc')({ type: 'major', execution: 'sync', flavor });
}
