import { checkActs } from './check-acts.ts';
import type { Clock } from './check-succession.ts';
import type { LocalTime, Settings, Translation } from './content.ts';
import { dayOf } from './local-time.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { holdsKey } from './message-keys.ts';
import type { ParsedMessages } from './parse-messages.ts';
import { awsRegions } from './regions.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** What versions are read against. */
export interface SiteContext {
  readonly settings: Settings;
  readonly messages: readonly ParsedMessages[];
  /** Where it is known what day it is. */
  readonly clock?: Clock | undefined;
}

/** Checks a `version.yaml` of the right form: its dates, the acts on it, and its regions. */
export function checkVersion(
  effective: LocalTime | undefined,
  yaml: Yaml<VersionYaml>,
  { settings }: SiteContext,
): UnlocatedProblem[] {
  const { value, offsetOf } = yaml;
  const { announced, storage } = value;
  const isLate = effective !== undefined && announced > dayOf(effective);
  const late = { announced, effective: effective ?? '', day: dayOf(effective ?? ''), offset: offsetOf(['announced']) };
  return [
    ...(isLate ? [problemOf('announced-late', late)] : []),
    ...(effective === undefined ? [] : checkActs(effective, yaml, settings)),
    ...storage.flatMap(({ region }, index) => checkRegion(region, offsetOf(['storage', index, 'region']))),
  ];
}

function checkRegion(region: string, offset: number): UnlocatedProblem[] {
  if (!Object.hasOwn(awsRegions, region)) {
    return [problemOf('unknown-region', { region, known: Object.keys(awsRegions), offset })];
  }
  return awsRegions[region]?.optIn ? [problemOf('opt-in-region', { region, offset })] : [];
}

/**
 * Checks that what `version.yaml` says is held somewhere has a name: a message `holds.<name>`. The source locale needs it; other
 * locales show that of the nearest language that has it.
 */
export function checkHolds(file: string, { value, offsetOf }: Yaml<VersionYaml>, site: SiteContext): FileProblem[] {
  return value.storage.flatMap(({ holds }, index) =>
    holds.flatMap((name, position) => {
      const offset = offsetOf(['storage', index, 'holds', position]);
      return checkHeld(name, site) ?? inFile(file, [unknownHolds(name, site, offset)]);
    }),
  );
}

/** The locales that lack the name; undefined when all of them do, which is a mistyped name. */
function checkHeld(name: string, { settings, messages }: SiteContext): FileProblem[] | undefined {
  const key = holdsKey(name);
  const lacking = messages.filter((parsed) => !Object.hasOwn(parsed.messages, key));
  if (messages.length > 0 && lacking.length === messages.length) return undefined;
  const { sourceLocale } = settings;
  return lacking.flatMap(({ locale, file }) =>
    inFile(file, [problemOf(locale === sourceLocale ? 'missing-message' : 'untranslated-holds', { key, locale })]),
  );
}

function unknownHolds(name: string, { settings, messages }: SiteContext, offset: number): UnlocatedProblem {
  const prefix = holdsKey('');
  const keys = Object.keys(messages[0]?.messages ?? {}).filter((key) => key.startsWith(prefix));
  const known = keys.map((key) => key.slice(prefix.length));
  return problemOf('unknown-holds', { name, key: holdsKey(name), known, sourceLocale: settings.sourceLocale, offset });
}

/** Checks that the table and what it shows belong together: an empty one would say that nothing is stored anywhere. */
export function checkStorage({ sections, file }: Translation, { storage }: VersionYaml): UnlocatedProblem[] {
  const isShown = sections.some(({ blocks }) => blocks.some(({ type }) => type === 'storage'));
  if (isShown === storage.length > 0) return [];
  return [isShown ? problemOf('storage-unknown') : problemOf('storage-not-shown', { file })];
}
