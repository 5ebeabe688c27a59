import v8 from 'node:v8';
import { heapFlags } from './heap-flags.ts';

/**
 * Lets the room for new objects grow no further. V8 would double it up to 128 MiB, in which nothing is collected until it is full. Called when
 * the program is loaded, which has made it 4 MiB: a long command then takes half of the memory, in as much time; with the 1 MiB at the start of
 * a process, what renders everything would take an eighth more. From V8's `flag-definitions.h`, since Node 20.
 */
export function boundYoungHeap(): void {
  v8.setFlagsFromString(heapFlags.boundYoung.set);
}

/**
 * Lets the room for new objects grow to four times its size at once, which is the 4 MiB at which it is bounded. Called when the program starts:
 * one that soon has little to do would be bounded at half of that, and collect twice as often.
 */
export function growYoungHeap(): void {
  v8.setFlagsFromString(heapFlags.growYoung.set);
}
