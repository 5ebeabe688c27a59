import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { type LoadedContent, loadContent, type RightContent } from '../../lambda/shared/load-content.ts';

/** Reads a content directory to translate from: what is not translated yet is no reason to stop, any other error is. */
export async function loadForTranslators(directory: string): Promise<RightContent> {
  return asTranslatable(await loadContent(directory));
}

/** The same of content that was read. */
export function asTranslatable({ readable, ...loaded }: LoadedContent): RightContent {
  const errors = loaded.problems.filter(({ rule, severity }) => severity === 'error' && rule !== 'piece-untranslated');
  if (readable === undefined || errors.length > 0) throw new ContentProblems(errors);
  return { ...loaded, readable, content: readable };
}
