import type { Problem } from '../../../lambda/content/problem.ts';
import type { LoadedContent } from '../../../lambda/shared/load-content.ts';
import type { ChangedText } from './find-changed-pieces.ts';

/** The problems of a text by the id of the section in which they are; those before the first section have no id. */
export type PlacedProblems = ReadonlyMap<string | undefined, readonly Problem[]>;

/** Puts the problems of a text's file where a reader of the review looks for them. */
export function placeProblems({ policy, version, locale }: ChangedText, loaded: LoadedContent): PlacedProblems {
  const file = `${policy}/${version.id}/${locale}.md`;
  const text = new TextDecoder().decode(loaded.files.get(file));
  const sections = version.translations.get(locale)?.sections ?? [];
  const starts = sections.map(({ id, offset }) => ({ id, line: text.slice(0, offset).split('\n').length }));
  const own = loaded.problems.filter((problem) => problem.file.endsWith(`/${file}`) || problem.file === file);
  return Map.groupBy(own, ({ line }) => starts.findLast((section) => section.line <= line)?.id);
}
