import { checkMisspeltFacts } from './check-misspelt-facts.ts';
import { checkCountry } from './check-place.ts';
import { everyLocale, type PolicySettings, type Settings } from './content.ts';
import { nearestLocale } from './nearest.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { checkCutValues } from './yaml/check-cut-values.ts';
import { readableFacts } from './yaml/facts-form.ts';
import { parseYaml, type Yaml } from './yaml/parse-yaml.ts';
import { policyForm } from './yaml/policy-form.ts';

/** What `policy.yaml` says in the place of `site.yaml`; its facts alone where it has errors, undefined where it says nothing. */
interface ParsedPolicySettings {
  readonly own?: PolicySettings | undefined;
  readonly problems: readonly UnlocatedProblem[];
}

/** Reads the `policy.yaml` of a policy. */
export function parsePolicySettings(text: string, site: Settings, texts: Iterable<string> = []): ParsedPolicySettings {
  const { yaml, raw, problems } = parseYaml({ text, offset: 0 }, policyForm);
  const cut = checkCutValues(text, { offset: 0, anyComment: false });
  const found = [
    ...(yaml === undefined ? problems : [...checkPolicySettings(yaml, site), ...checkFacts(yaml, site, texts)]),
    ...cut,
  ];
  if (yaml === undefined || found.some(({ severity }) => severity === 'error')) {
    // A fact that nothing is wrong with would seem unknown in every text.
    const facts = readableFacts(raw);
    return { own: facts && complete({ facts }, site), problems: found };
  }
  if (Object.keys(yaml.value).length === 0) return { problems: found };
  return { own: complete(yaml.value, site), problems: found };
}

/** With the locales that follow from those that it names, and with the facts that it has from the site. */
function complete(own: PolicySettings, site: Settings): PolicySettings {
  const { locales = site.locales, dropped = site.dropped.filter((locale) => !locales.includes(locale)) } = own;
  const isKnown = (locale: string) => locales.includes(locale) || dropped.includes(locale);
  const chains = Object.entries(site.fallback).map(([locale, chain]) => [locale, chain.filter(isKnown)] as const);
  const fallback = Object.fromEntries(chains.filter(([locale]) => isKnown(locale)));
  const facts = own.facts && { facts: { ...site.facts, ...own.facts } };
  return { ...own, ...facts, locales, dropped, fallback };
}

function checkPolicySettings({ value, offsetOf }: Yaml<PolicySettings>, site: Settings): UnlocatedProblem[] {
  const { locales = site.locales, dropped = [], sourceLocale = site.sourceLocale, country } = value;
  const sourceOffset = offsetOf([value.sourceLocale === undefined ? 'locales' : 'sourceLocale']);
  return [
    ...(value.locales ?? []).flatMap((locale, index) =>
      site.locales.includes(locale) ? [] : [notOfSite(locale, site.locales, offsetOf(['locales', index]))],
    ),
    ...dropped.flatMap((locale, index) =>
      everyLocale(site).includes(locale) ? [] : [notOfSite(locale, everyLocale(site), offsetOf(['dropped', index]))],
    ),
    ...dropped.flatMap((locale, index) =>
      locales.includes(locale) ? [problemOf('dropped-locale', { locale, offset: offsetOf(['dropped', index]) })] : [],
    ),
    ...(locales.includes(sourceLocale)
      ? []
      : [problemOf('policy-source', { sourceLocale, locales, offset: sourceOffset })]),
    ...(country === undefined ? [] : checkCountry(country, offsetOf(['country']))),
  ];
}

function checkFacts(
  { value: { facts = {} }, offsetOf }: Yaml<PolicySettings>,
  site: Settings,
  texts: Iterable<string>,
): UnlocatedProblem[] {
  const others = Object.keys(site.facts ?? {});
  return checkMisspeltFacts(facts, { others, texts, offsetOf: (name) => offsetOf(['facts', name]) });
}

function notOfSite(locale: string, locales: readonly string[], offset: number): UnlocatedProblem {
  return problemOf('policy-locale', { locale, locales, meant: nearestLocale(locale, locales), offset });
}
