import type { Content } from '../content/content.ts';
import { parseInstant } from '../shared/parse-instant.ts';
import { withUnicode } from '../shared/with-unicode.ts';
import { type BuildOptions, type PlannedSite, planSite } from '../site/build-site.ts';
import { holdUpTo } from '../site/create-page.ts';
import type { Site } from '../site/site.ts';

/** What a function can hold of pages beside everything else. Those beyond it are rendered once more for each time they are written. */
const heldBytes = 32 * 1_024 * 1_024;

/** How a deployment wants its site. */
export interface SiteOptions extends Omit<BuildOptions, 'isAnotherDate'> {
  /** The date or instant that a trial shows instead of today. */
  readonly trialAt?: string | undefined;
  /** True where the deployment itself says that it is in production, so that what is not ready is refused. */
  readonly mustBeReady?: boolean;
  /** Reads the text of a published page; without it, all pages are rendered whose inputs have changed. */
  readonly readEarlier?: (path: string) => Promise<string | undefined>;
}

/** The site of a content as a deployment wants it. */
export async function buildWantedSite(
  content: Content,
  { readEarlier = async () => undefined, ...options }: SiteOptions,
): Promise<Site> {
  const planned = planWantedSite(content, options);
  const texts = new Map<string, string>();
  for (const path of planned.usefulPaths) {
    const text = await readEarlier(path);
    if (text !== undefined) texts.set(path, text);
  }
  return planned.build(texts);
}

function planWantedSite(
  content: Content,
  { trialAt, mustBeReady: _, derivation, ...options }: Omit<SiteOptions, 'readEarlier'>,
): PlannedSite {
  const site = {
    hold: holdUpTo(heldBytes),
    ...options,
    derivation: derivation && { ...derivation, program: withUnicode(derivation.program) },
  };
  if (options.stage !== 'trial' || trialAt === undefined) return planSite(content, site);
  const at = parseInstant(trialAt, content.settings.timeZone);
  return planSite(content, { ...site, at, isAnotherDate: true });
}
