import { closestMatch } from 'leven';
import { withoutLookAlikes } from './look-alikes.ts';

/** The candidate that a mistyped name was probably meant to be; undefined when none is near. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const name = withoutLookAlikes(typed).trim();
  const sameButForCase = candidates.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return sameButForCase ?? closestMatch(name, candidates, { maxDistance: Math.max(2, Math.floor(name.length / 3)) });
}

/** `Write "company"` when a candidate is near, else the given way out. */
export function suggest(name: string, candidates: readonly string[], otherwise: string): string {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? otherwise : `Write "${candidate}"`;
}

/** The tag that differs only in its form (`de_de`, `DE-de`): tags that are one letter apart are two languages. */
export function nearestLocale(tag: string, locales: readonly string[]): string | undefined {
  const plain = tag.replaceAll('_', '-').toLowerCase();
  return locales.find((locale) => locale.toLowerCase() === plain);
}

/** Names as a message lists them: the first dozen, in their order. */
export function listNames(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
}
