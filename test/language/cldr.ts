import { readFileSync } from 'node:fs';

/** One row of CLDR's language matching: tags with `*` and `$variables`, and the distance between them. */
export interface MatchRule {
  readonly desired: readonly string[];
  readonly supported: readonly string[];
  readonly distance: number;
  readonly isOneWay: boolean;
}

const matching = supplemental(import.meta.resolve('cldr-core/supplemental/languageMatching.json')).languageMatching[
  'written-new'
];
const containment = supplemental(
  import.meta.resolve('cldr-core/supplemental/territoryContainment.json'),
).territoryContainment;

/** The locales that CLDR prefers among equally near ones. */
export const paradigms: readonly string[] = matching.paradigmLocales._locales;

/** CLDR's rules in their order. */
export const matchRules: readonly MatchRule[] = matching.languageMatch.map(
  (rule: { _desired: string; _supported: string; _distance: number; _oneway?: boolean }) => ({
    desired: rule._desired.split('-'),
    supported: rule._supported.split('-'),
    distance: rule._distance,
    isOneWay: rule._oneway === true,
  }),
);

/** Codes of languages that CLDR counts as the main variety of a macrolanguage, with that language. */
export const macrolanguages: readonly (readonly [string, string])[] = Object.entries<{
  _reason: string;
  _replacement: string;
}>(supplemental(import.meta.resolve('cldr-core/supplemental/aliases.json')).metadata.alias.languageAlias)
  .filter(([, { _reason }]) => _reason === 'macrolanguage')
  .map(([code, { _replacement }]) => [code, _replacement]);

/** Whether a region, or an area that lies in it, belongs to a variable such as `$americas` or `$!enUS`. */
export function isInVariable(variable: string, region: string): boolean {
  const isNegated = variable.startsWith('$!');
  const { _value } = matching.matchVariables[variable.replace('!', '')];
  const regions: string[] = _value.split('+').flatMap(regionsIn);
  return regions.includes(region) !== isNegated;
}

/** The distance between the regions of two tags in one language and one script, by the first rule that fits. */
export function regionDistance(
  language: string,
  script: string,
  [desired, supported]: readonly [string, string],
): number {
  if (desired === supported) return 0;
  const fits = (part: string | undefined, value: string) =>
    part === '*' || part === value || (part?.startsWith('$') && isInVariable(part, value));
  const fitsBoth = (rule: MatchRule, [a, b]: readonly [string, string]) =>
    [rule.desired, rule.supported].every((tag, side) => {
      return tag.length === 3 && fits(tag[0], language) && fits(tag[1], script) && fits(tag[2], side === 0 ? a : b);
    });
  const rule = matchRules.find(
    (candidate) =>
      fitsBoth(candidate, [desired, supported]) || (!candidate.isOneWay && fitsBoth(candidate, [supported, desired])),
  );
  return rule?.distance ?? Number.NaN;
}

function regionsIn(code: string): string[] {
  const parts: string[] = containment[code]?._contains ?? [];
  const groupings: string[] = containment[`${code}-status-grouping`]?._contains ?? [];
  return [code, ...parts.flatMap(regionsIn), ...groupings.filter((group) => /^\d/.test(group))];
}

/** One of CLDR's supplemental files. */
export function supplemental(url: string) {
  return JSON.parse(readFileSync(new URL(url), 'utf8')).supplemental;
}
