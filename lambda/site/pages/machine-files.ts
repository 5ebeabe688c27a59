import { paths } from '../addresses.ts';
import { html, join } from '../html.ts';
import { formerOf, ownLocales, type PolicyView } from '../policy-view.ts';
import { discloseStorage } from '../storage-disclosure.ts';
import { digestWords } from '../words.ts';

/** Every public version for machines: dates, languages, digests of the words, addresses. */
export function renderVersionsJson(view: PolicyView): string {
  const versions = view.versions.map(({ version, status, replacedBy }) => ({
    id: version.id,
    status,
    announced: version.announced,
    effective: version.id,
    replaced: replacedBy?.id ?? null,
    change: version.change,
    translations: Object.fromEntries(
      [...version.translations.values()].map((translation) => {
        const url = view.origin + paths.version(view.policy.id, version.id, translation.locale);
        return [translation.locale, { kind: translation.kind, url, wordsSha256: digestWords(translation, version) }];
      }),
    ),
  }));
  const { sourceLocale, timeZone } = view.content.settings;
  return `${JSON.stringify({ policy: view.policy.id, sourceLocale, timeZone, versions }, null, 2)}\n`;
}

/** Where the policy says that information is stored, for machines such as the guard of a deployment. */
export function renderStorageJson({ policy, content, versions }: PolicyView): string {
  return `${JSON.stringify(discloseStorage(policy, content.settings, versions), null, 2)}\n`;
}

/** All pages that count as themselves, for search engines. */
export function renderSitemap(views: readonly PolicyView[]): string {
  const addresses = views.flatMap((view) => [
    ...ownLocales(view, view.latest).map((locale) => view.origin + paths.latest(view.policy.id, locale)),
    ...view.versions.flatMap((dated) =>
      ownLocales(view, dated).flatMap((locale) => [
        view.origin + paths.version(view.policy.id, dated.version.id, locale),
        ...(formerOf(view, dated) ? [view.origin + paths.changes(view.policy.id, dated.version.id, locale)] : []),
      ]),
    ),
    ...view.content.settings.locales.map((locale) => view.origin + paths.history(view.policy.id, locale)),
  ]);
  const entries = addresses.map((address) => html`<url><loc>${address}</loc></url>\n`);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${join(entries)}</urlset>
`.html;
}

/** Everything may be read by every robot. */
export function renderRobots(origin: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${origin}${paths.sitemap}\n`;
}
