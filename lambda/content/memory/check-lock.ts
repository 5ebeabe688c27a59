import type { TextReading } from '../compare/reading.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { countUnrecorded } from './record-pieces.ts';
import type { TranslationSources } from './whole-section.ts';

/** Checks that the lock file of a text, if it has one, knows each of its pieces. */
export function checkLock(sources: TranslationSources, own: TextReading, source: TextReading): UnlocatedProblem[] {
  if (own.madeFrom === undefined) return [];
  const translations = new Map([...sources.version.translations, [source.locale, source]]);
  const count = countUnrecorded({ ...sources, version: { ...sources.version, translations } }, own.locale);
  return count === 0 ? [] : [problemOf('lock-behind', { count, file: own.file.slice(own.file.lastIndexOf('/') + 1) })];
}
