import { factsOfApplication } from './applications.ts';
import type { SiteContext } from './check-version.ts';
import type { TextReading } from './compare/reading.ts';
import type { Facts } from './content.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { reasonAgainst } from './markdown/check-address.ts';
import { factsInAddress, factsOf, fillAddress, isDisclosureName } from './markdown/facts.ts';
import { childrenOf } from './markdown/lex-markdown.ts';
import type { Token } from './markdown/tokens.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** A version as far as it could be read, with the facts of the policy. */
interface ReadVersion {
  /** Its `version.yaml`. */
  readonly file: string;
  readonly yaml: Yaml<VersionYaml>;
  readonly readings: readonly TextReading[];
  readonly facts: Facts;
}

/** Checks that each application has what the texts of a version use, and that the version names no other. */
export function checkApplications(version: ReadVersion, site: SiteContext): FileProblem[] {
  const { file, yaml, readings } = version;
  const ids = Object.keys(site.settings.applications ?? {});
  const unknown = Object.keys(yaml.value.applications ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => problemOf('unknown-application', { id, ids, offset: yaml.offsetOf(['applications', id]) }));
  const used = ids.length === 0 ? [] : findUses(readings);
  return [
    ...inFile(file, unknown),
    ...inFile(
      'site.yaml',
      ids.flatMap((id) => checkApplication(id, used, { version, site })),
    ),
  ];
}

/** Where a text uses facts: in running text, or in the address of a link, which is undefined in running text. */
interface Use {
  readonly file: string;
  readonly names: readonly string[];
  readonly address: string | undefined;
}

/** Each use once, with the first text that has it. */
function findUses(readings: readonly TextReading[]): Use[] {
  const uses = readings.flatMap(({ file, sections }) =>
    sections.flatMap(({ heading, blocks }) => [...heading, ...blocks].flatMap((token) => usesIn(token, file))),
  );
  return [...new Map(uses.toReversed().map((use) => [JSON.stringify([use.names, use.address]), use])).values()];
}

function usesIn(token: Token, file: string): Use[] {
  const names = factsOf(token).filter((name) => !isDisclosureName(name));
  const address = token.type === 'link' ? token.href : undefined;
  const own = names.length === 0 ? [] : [{ file, names, address }];
  return [...own, ...childrenOf(token).flatMap((child) => usesIn(child, file))];
}

function checkApplication(
  id: string,
  uses: readonly Use[],
  { version, site }: { readonly version: ReadVersion; readonly site: SiteContext },
): UnlocatedProblem[] {
  const facts = factsOfApplication(id, { ...version.yaml.value, facts: version.facts }, site.settings);
  const offset = site.offsetOf(['applications', id]);
  const missing = new Map(
    uses.flatMap(({ names, file }) => names.filter((name) => facts[name] === undefined).map((name) => [name, file])),
  );
  const isOwn = (name: string) => facts[name] !== version.facts[name];
  const filled = uses.filter(({ names, address = '' }) => factsInAddress(address).length > 0 && names.some(isOwn));
  return [
    ...[...missing].map(([name, file]) => problemOf('application-fact', { id, name, file, offset })),
    ...filled
      .filter(({ names }) => names.every((name) => facts[name] !== undefined))
      .flatMap(({ file, address = '' }) => {
        const full = fillAddress(address, (name) => String(facts[name]).toWellFormed());
        const reason = reasonAgainst(full);
        return reason === undefined
          ? []
          : [problemOf('application-address', { id, address: full, reason, file, offset })];
      }),
  ];
}
