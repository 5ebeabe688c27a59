import { findViolation } from '../explorer/explore.ts';

// Prints the first promise that a mutant breaks from a seed on, or null.
const [first = 1, count = 1] = process.argv.slice(2).map(Number);
console.log(JSON.stringify((await findViolation(first, count)) ?? null));
