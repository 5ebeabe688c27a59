import type { Content, Locale } from '../../content/content.ts';
import { servedLocale } from '../model/fallback.ts';
import type { PolicyView } from '../policy-view.ts';
import { digestStrings, digestValues } from './digest-values.ts';
import type { PageInputs } from './page-inputs.ts';

/** A policy that such a page names. */
interface NamedPolicy extends Pick<PolicyView, 'content'> {
  readonly inputs?: PageInputs | undefined;
}

// Of pages that belong to no single policy: undefined where nobody asks what pages are made from.

/** Digests what the page for missing addresses is made from, in each locale. Before anything is public, it is rendered each time. */
export function notFoundInputs(
  { settings }: Content,
  policies: readonly NamedPolicy[],
): (locale: Locale) => string | undefined {
  const all = inputsOf(policies);
  if (all === undefined) return () => undefined;
  // It names policies, and no application.
  const { applications: _, ...shared } = settings;
  const site = digestValues(shared);
  return (locale) =>
    digestStrings(
      site,
      locale,
      // A link is in the nearest language that the policy has.
      ...all.flatMap(([view, inputs]) => [
        inputs.name(locale),
        inputs.name(servedLocale(view.content.settings, locale)),
      ]),
    );
}

/** Digests what the list of pages for search engines is made from. */
export function sitemapInputs(
  { settings }: Content,
  policies: readonly NamedPolicy[],
  indexLocales: readonly Locale[],
): string | undefined {
  const all = inputsOf(policies);
  // Of an application, it has the addresses alone.
  const { applications = {}, ...shared } = settings;
  const site = digestValues(shared, Object.keys(applications), indexLocales);
  return all && digestStrings(site, ...all.map(([, inputs]) => inputs.dates()));
}

function inputsOf(policies: readonly NamedPolicy[]): readonly (readonly [NamedPolicy, PageInputs])[] | undefined {
  const all = policies.flatMap((view) => (view.inputs === undefined ? [] : [[view, view.inputs] as const]));
  return all.length === 0 ? undefined : all;
}
