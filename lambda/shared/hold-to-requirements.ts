import { findUnmet } from '../requirements/find-unmet.ts';
import type { Instant } from '../site/site.ts';
import { allProblems, type LoadedContent, nameFrom } from './load-content.ts';

/** Adds what the stores and laws that `site.yaml` names ask and the content does not meet; one with other errors is left alone. */
export function holdToRequirements(loaded: LoadedContent, at: Instant): LoadedContent {
  const { content, files, directory } = loaded;
  if (content === undefined || (content.settings.stores ?? content.settings.laws) === undefined) return loaded;
  const unmet = nameFrom(directory, findUnmet({ content, files, problems: allProblems(loaded), at }));
  const isStopped = unmet.some(({ severity }) => severity === 'error');
  return { ...loaded, content: isStopped ? undefined : content, problems: [...loaded.problems, ...unmet] };
}
