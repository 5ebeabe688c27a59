import type { IsoDate, Locale } from '../../content/content.ts';
import { dayOf } from '../../content/local-time.ts';
import { paths } from '../addresses.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { correctionDate } from './corrections.ts';

/** A page of the list. */
interface Entry {
  readonly path: string;
  /** When its words last changed. */
  readonly changed?: IsoDate | undefined;
  /** Path of the same page by language tag, where the page itself does not name them. */
  readonly alternates?: readonly (readonly [hreflang: string, path: string])[];
}

/**
 * Renders the list of all canonical pages for search engines, with the languages of each policy's latest page, and those of the page that
 * lists the policies.
 */
export function renderSitemap(
  views: readonly PolicyView[],
  applications: readonly PolicyView[],
  indexLocales: readonly Locale[],
): string {
  const [first] = views;
  const entries = [
    ...indexLocales.map(paths.index).map((path): Entry => ({ path })),
    ...views.flatMap(policyEntries),
    ...applications.flatMap(applicationEntries),
  ];
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map((entry) => renderEntry(entry, first?.origin ?? ''))}</urlset>
`.html;
}

function renderEntry({ path, changed, alternates = [] }: Entry, origin: string): Html {
  const lastmod = changed && html`<lastmod>${changed}</lastmod>`;
  const links = alternates.map(
    ([hreflang, other]) => html`\n<xhtml:link rel="alternate" hreflang="${hreflang}" href="${origin + other}"/>`,
  );
  return html`<url><loc>${origin + path}</loc>${lastmod}${links}</url>\n`;
}

function policyEntries(view: PolicyView): Entry[] {
  const { id } = view.policy;
  const latest = latestEntries(view);
  const named = ownLocales(view, view.latest).map((locale) => [locale, paths.latest(id, locale)] as const);
  const alternates = [...named, ['x-default', paths.negotiated(id)] as const];
  const since = latest[0]?.changed ?? '';
  return [
    ...latest.map((entry) => ({ ...entry, alternates })),
    ...view.versions.flatMap((dated) =>
      ownLocales(view, dated).flatMap((locale) =>
        versionPaths(view, dated, locale).map((path) => ({ path, changed: latestOf(wordDates(view, dated)) })),
      ),
    ),
    ...view.content.settings.locales.map((locale) => ({
      path: paths.history(id, locale),
      changed: latestOf([since, ...view.versions.flatMap((dated) => wordDates(view, dated))]),
    })),
  ];
}

/** The latest page in each language in which it has a text. */
function latestEntries(view: PolicyView): Entry[] {
  const changed = latestOf([...wordDates(view, view.latest), dayOf(view.latest.effective)]);
  return ownLocales(view, view.latest).map((locale) => ({ path: paths.latest(view.address, locale), changed }));
}

/** Its pages name their languages themselves. */
function applicationEntries(view: PolicyView): Entry[] {
  const versions = view.versions.flatMap((dated) =>
    ownLocales(view, dated).map((locale) => ({
      path: paths.version(view.address, dated.version.id, locale),
      changed: latestOf(wordDates(view, dated)),
    })),
  );
  return [...latestEntries(view), ...versions];
}

function versionPaths(view: PolicyView, dated: DatedVersion, locale: Locale): string[] {
  const { id } = view.policy;
  const version = paths.version(id, dated.version.id, locale);
  const changes = paths.changes(id, dated.version.id, locale);
  return previousVersion(view, dated) === undefined ? [version] : [version, changes];
}

/** When words of a version became public. */
function wordDates(view: PolicyView, { version, announcement }: DatedVersion): IsoDate[] {
  return [announcement.date, ...version.corrections.map((correction) => correctionDate(view, version, correction))];
}

function latestOf(dates: readonly IsoDate[]): IsoDate {
  return dates.toSorted().at(-1) ?? '';
}
