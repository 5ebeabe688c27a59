import { checkForStage, type LoadedContent, loadContent } from '../../lambda/shared/load-content.ts';
import type { Stage } from '../../lambda/site/stage.ts';

/** Reads and checks a content directory, with what keeps it out of the stage that `--stage` names, if any. */
export async function loadForStage(
  directory: string,
  stage: Stage | undefined,
  load: (directory: string) => Promise<LoadedContent> = loadContent,
): Promise<LoadedContent> {
  return checkForStage(await load(directory), { stage, now: Date.now() });
}
