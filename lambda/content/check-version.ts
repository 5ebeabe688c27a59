import { inventory } from './compare-translation.ts';
import type { Settings, Translation } from './content.ts';
import { type ContentFile, locate, problemWith } from './files/content-file.ts';
import { holdsKey } from './message-keys.ts';
import { suggest } from './nearest.ts';
import { missingMessage, type ParsedMessages } from './parse-messages.ts';
import type { Problem } from './problem.ts';
import { regions } from './regions.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import { isIsoDate } from './yaml/values.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** What versions are read against. */
export interface SiteContext {
  readonly settings: Settings;
  readonly messages: readonly ParsedMessages[];
}

/** What is wrong with a `version.yaml` of the right form: dates, regions, and names of messages. */
export function checkVersion(source: ContentFile, id: string, yaml: Yaml<VersionYaml>, site: SiteContext): Problem[] {
  const { announced, storage } = yaml.value;
  const problems: Problem[] = [];
  if (isIsoDate(id) && announced > id) {
    const message = `Cannot announce on ${announced}: the version takes effect on ${id}, before that`;
    const finding = { rule: 'announced-late', message, hint: `Write a date not after ${id}` };
    problems.push(locate(source, { ...finding, offset: yaml.offsetOf(['announced']) }));
  }
  for (const [index, place] of storage.entries()) {
    problems.push(...checkRegion(source, place.region, yaml.offsetOf(['storage', index, 'region'])));
    for (const [position, name] of place.holds.entries()) {
      const offset = yaml.offsetOf(['storage', index, 'holds', position]);
      problems.push(...checkHolds(source, name, offset, site));
    }
  }
  return problems;
}

/** The table and what it shows belong together: an empty one would say that nothing is stored anywhere. */
export function checkStorage(text: Translation, { storage }: VersionYaml, file: string): Problem[] {
  const isShown = text.sections.some((section) => inventory(section).storage > 0);
  if (isShown === storage.length > 0) return [];
  const finding = isShown
    ? {
        message: 'Cannot show {{storage}}: version.yaml names no place where information is stored',
        hint: 'Add "storage:" with each place, or take {{storage}} out of the texts',
      }
    : {
        severity: 'warning' as const,
        message: `Found places under "storage:" that ${text.file} does not show`,
        hint: 'Put {{storage}} on a line of its own where the text names the places of storage',
      };
  return [problemWith(file, { rule: 'storage-shown', ...finding })];
}

function checkRegion(source: ContentFile, region: string, offset: number): Problem[] {
  const known = Object.keys(regions);
  if (regions[region]?.optIn) return [locate(source, { ...optInRegion(region), offset })];
  if (known.includes(region)) return [];
  const message = `Cannot use region "${region}": it is not a region of AWS that is known here`;
  const hint = suggest(region, known, 'Write a region such as eu-central-1');
  return [locate(source, { rule: 'unknown-region', message, hint, offset })];
}

function checkHolds(source: ContentFile, name: string, offset: number, { settings, messages }: SiteContext): Problem[] {
  const key = holdsKey(name);
  const lacking = messages.filter((parsed) => !Object.hasOwn(parsed.messages, key));
  if (lacking.length === 0) return [];
  if (lacking.length < messages.length) {
    return lacking.map((parsed) =>
      problemWith(parsed.source.file, missingMessage(key, `Add "${key}": "…" in this language`)),
    );
  }
  const known = Object.keys(messages[0]?.messages ?? {}).filter((other) => other.startsWith('holds.'));
  const names = known.map((other) => other.slice('holds.'.length));
  const finding = {
    rule: 'unknown-holds',
    message: `Cannot use "${name}" for "holds": no message "${key}" says what it is`,
    hint: suggest(name, names, `Add "${key}": "…" to messages/${settings.sourceLocale}.json and every other locale`),
  };
  return [locate(source, { ...finding, offset })];
}

function optInRegion(region: string) {
  const message = `Found region "${region}": nothing can be stored there before the AWS account switches it on`;
  const hint = 'Ask the platform team to switch it on, or name a region that is on in every account';
  return { rule: 'opt-in-region', severity: 'warning' as const, message, hint };
}
