import type { SiteContext } from './check-version.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { groupKey, type MessageGroup } from './message-keys.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** A name in a row that stands for words, which a message has. */
interface RowName {
  readonly group: MessageGroup;
  readonly name: string;
  readonly offset: number;
}

/**
 * Checks that what a disclosure names has words: a message such as `holds.<name>`. The source locale needs it; other locales show that
 * of the nearest language that has it.
 */
export function checkRowNames(file: string, yaml: Yaml<VersionYaml>, site: SiteContext): FileProblem[] {
  return namesOf(yaml).flatMap((found) => checkName(found, site) ?? inFile(file, [unknownName(found, site)]));
}

function namesOf({ value, offsetOf }: Yaml<VersionYaml>): RowName[] {
  const lists = (['storage', 'recipients'] as const).flatMap((list) =>
    value[list].flatMap(({ holds }, index) =>
      holds.map((name, position): RowName => {
        return { group: 'holds', name, offset: offsetOf([list, index, 'holds', position]) };
      }),
    ),
  );
  const ofRecipients = value.recipients.flatMap(({ service, purpose }, index): RowName[] => [
    { group: 'purpose', name: purpose, offset: offsetOf(['recipients', index, 'purpose']) },
    ...(service === undefined
      ? []
      : [{ group: 'service' as const, name: service, offset: offsetOf(['recipients', index, 'service']) }]),
  ]);
  return [...lists, ...ofRecipients];
}

/** The locales that lack the name; undefined when all of them do, which is a mistyped name. */
function checkName({ group, name }: RowName, { settings, messages }: SiteContext): FileProblem[] | undefined {
  const key = groupKey(group, name);
  const lacking = messages.filter((parsed) => !Object.hasOwn(parsed.messages, key));
  if (messages.length > 0 && lacking.length === messages.length) return undefined;
  const { sourceLocale } = settings;
  return lacking.flatMap(({ locale, file }) =>
    inFile(file, [problemOf(locale === sourceLocale ? 'missing-message' : 'untranslated-holds', { key, locale })]),
  );
}

function unknownName({ group, name, offset }: RowName, { settings, messages }: SiteContext): UnlocatedProblem {
  const prefix = groupKey(group, '');
  const keys = Object.keys(messages[0]?.messages ?? {}).filter((key) => key.startsWith(prefix));
  const known = keys.map((key) => key.slice(prefix.length));
  const found = { group, name, key: groupKey(group, name), known, sourceLocale: settings.sourceLocale, offset };
  return problemOf('unknown-holds', found);
}
