import type { Content } from '../content/content.ts';
import { parseInstant } from '../shared/parse-instant.ts';
import { type BuildOptions, buildSite, type Derivation } from '../site/build-site.ts';
import type { Site } from '../site/site.ts';

/** What a function can hold of pages beside everything else. Those beyond it are rendered once more for each time they are written. */
const heldBytes = 32 * 1_024 * 1_024;

/** How a deployment wants its site. */
export interface SiteOptions extends Omit<BuildOptions, 'isAnotherDate'> {
  /** The date or instant that a trial shows instead of today. */
  readonly trialAt?: string | undefined;
  /** True where the deployment itself says that it is in production, so that what is not ready is refused. */
  readonly mustBeReady?: boolean;
}

/** The site of a content as a deployment wants it. */
export function buildWantedSite(
  content: Content,
  { trialAt, mustBeReady: _, derivation, ...options }: SiteOptions,
): Site {
  const site = { heldBytes, ...options, derivation: derivation && withUnicode(derivation) };
  if (options.stage !== 'trial' || trialAt === undefined) return buildSite(content, site);
  const at = parseInstant(trialAt, content.settings.timeZone);
  return buildSite(content, { ...site, at, isAnotherDate: true });
}

/** The data of Unicode is part of what renders: it formats dates and numbers, and comes with a release of Node. */
function withUnicode({ program, earlier }: Derivation): Derivation {
  const { icu = '', cldr = '', unicode = '', tz = '' } = process.versions;
  return { program: [program, icu, cldr, unicode, tz].join(' '), earlier };
}
