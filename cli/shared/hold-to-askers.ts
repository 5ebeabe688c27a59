import type { LoadedContent } from '../../lambda/shared/load-content.ts';
import type { Instant } from '../../lambda/site/site.ts';

/** Adds what the stores and laws that `site.yaml` names ask and the content does not meet. Their tables are loaded where it names any. */
export async function holdToAskers(loaded: LoadedContent, at: Instant): Promise<LoadedContent> {
  const { stores, laws } = loaded.content?.settings ?? {};
  if ((stores ?? laws) === undefined) return loaded;
  const { holdToRequirements } = await import('../../lambda/shared/hold-to-requirements.ts');
  return holdToRequirements(loaded, at);
}
