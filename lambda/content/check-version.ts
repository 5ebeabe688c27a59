import { checkActs } from './check-acts.ts';
import { checkDisclosedRows } from './check-disclosed-rows.ts';
import { checkCountry } from './check-place.ts';
import type { Clock } from './check-succession.ts';
import type { LocalTime, Settings, Translation } from './content.ts';
import { dayOf } from './local-time.ts';
import { disclosureNames } from './markdown/facts.ts';
import type { ParsedMessages } from './parse-messages.ts';
import type { ReadingCache } from './reading-cache.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** What versions are read against. */
export interface SiteContext {
  readonly settings: Settings;
  /** Where a setting is in `site.yaml`. */
  readonly offsetOf: Yaml<Settings>['offsetOf'];
  readonly messages: readonly ParsedMessages[];
  readonly cache: ReadingCache;
  /** Which file names the locales; `site.yaml` by default. */
  readonly localesFile?: string | undefined;
  /** Where it is known what day it is. */
  readonly clock?: Clock | undefined;
}

/** Checks a `version.yaml` of the right form: its dates, the acts on it, and what it discloses. */
export function checkVersion(
  effective: LocalTime | undefined,
  yaml: Yaml<VersionYaml>,
  { settings }: SiteContext,
): UnlocatedProblem[] {
  const { value, offsetOf } = yaml;
  const { announced } = value;
  const isLate = effective !== undefined && announced > dayOf(effective);
  const late = { announced, effective: effective ?? '', day: dayOf(effective ?? ''), offset: offsetOf(['announced']) };
  return [
    ...(isLate ? [problemOf('announced-late', late)] : []),
    ...(effective === undefined ? [] : checkActs(effective, yaml, settings)),
    ...(value.country === undefined ? [] : checkCountry(value.country, offsetOf(['country']))),
    ...checkDisclosedRows(yaml, settings, dayOf(effective ?? announced)),
  ];
}

/** Checks that each table and what it shows belong together: an empty one would say that nothing is stored anywhere. */
export function checkShownTables({ sections, file }: Translation, version: VersionYaml): UnlocatedProblem[] {
  return disclosureNames.flatMap((name) => {
    const isShown = sections.some(({ blocks }) => blocks.some(({ type }) => type === name));
    if (isShown === version[name].length > 0) return [];
    return [problemOf(isShown ? unknownTables[name] : hiddenTables[name], { file })];
  });
}

const unknownTables = { storage: 'storage-unknown', recipients: 'recipients-unknown' } as const;
const hiddenTables = { storage: 'storage-not-shown', recipients: 'recipients-not-shown' } as const;
