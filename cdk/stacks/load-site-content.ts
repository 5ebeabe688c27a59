import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { holdToRequirements } from '../../lambda/shared/hold-to-requirements.ts';
import {
  checkForStage,
  findUnreadyIn,
  loadBuiltContentSync,
  type RightContent,
} from '../../lambda/shared/load-content.ts';
import type { Instant } from '../../lambda/site/site.ts';
import type { DeploymentSettings } from '../settings/settings.ts';

/**
 * Reads and checks the content of a site, and builds its pages; throws `ContentProblems` when it has an error, or is not ready for its stage.
 * A site that names no stage is in production, as those of earlier versions are: what is not ready there is a warning.
 */
export function loadSiteContent(
  site: Construct,
  { contentDirectory, stage }: Pick<DeploymentSettings, 'contentDirectory' | 'stage'>,
  now: Instant,
): RightContent {
  const built = loadBuiltContentSync(contentDirectory);
  const ready = checkForStage(built, { stage, now });
  const { content, ...loaded } = stage === 'trial' ? ready : holdToRequirements(ready, now);
  if (content === undefined) throw new ContentProblems(loaded.problems);
  const unready = stage === undefined ? findUnreadyIn(built, now) : [];
  if (unready.length > 0)
    Annotations.of(site).addWarningV2('promulgate:stage', [unsaid, ...unready.map(formatProblem)].join('\n'));
  return { ...loaded, content };
}

const unsaid =
  'This site names no stage, so it is in production, and what is published stays. Set "stage" to "trial", or, to have this refused, to "production"';
