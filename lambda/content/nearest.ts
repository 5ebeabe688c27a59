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

/**
 * The tag that differs only in its form (`de_de`, `DE-de`), or that is the only one in the same language and script (`zh-TW` for
 * `zh-Hant`): tags that are one letter apart are two languages.
 */
export function nearestLocale(tag: string, locales: readonly string[]): string | undefined {
  const plain = withoutLookAlikes(tag).trim().replaceAll('_', '-').toLowerCase();
  const same = locales.find((locale) => locale.toLowerCase() === plain);
  if (same !== undefined) return same;
  const wanted = languageAndScript(plain);
  const [only, ...others] = locales.filter((locale) => languageAndScript(locale) === wanted);
  return wanted === undefined || others.length > 0 ? undefined : only;
}

function languageAndScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** Names as a message lists them: the first dozen, in their order. */
export function listNames(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
}
