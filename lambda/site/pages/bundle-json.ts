import type { Locale } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { paths } from '../addresses.ts';
import type { PolicyView } from '../policy-view.ts';
import type { Page } from '../site.ts';
import { localeToDirection, localeToName } from '../text/language.ts';
import { formatPageForms } from '../text/page-forms.ts';
import { stageOf } from './trial-notice.ts';

/** The pages with the texts of a bundle, by path. */
export type BundledPages = ReadonlyMap<string, Page>;

/**
 * Renders what the latest pages say, in every language, in one file: an app that carries it can show the policy without a network. No
 * page may depend on this file, because the file depends on the pages. Texts that are known already, as an earlier file has them, are not rendered.
 */
export function renderBundleJson(
  view: PolicyView,
  pages: BundledPages,
  known: Readonly<Record<Locale, unknown>> = {},
): string {
  const { policy, application, latest, content } = view;
  const { sourceLocale, timeZone, locales } = content.settings;
  const { version, status, effective } = latest;
  const effectiveAt = new Date(instantOf(effective, version.timeZone)).toISOString();
  const inForce = { version: version.id, status, effective, effectiveAt };
  const texts = Object.fromEntries(
    locales.map((locale) => [locale, known[locale] ?? describeText(view, pages, locale)]),
  );
  const own = application && { application: application.id };
  const file = { format: 1, policy: policy.id, ...own, ...stageOf(view), sourceLocale, timeZone, ...inForce, texts };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function describeText(view: PolicyView, pages: BundledPages, locale: Locale) {
  const { address, application, latest, origin } = view;
  const { head } = view.textOf(latest, locale);
  const path = paths.latest(address, locale);
  return {
    lang: locale,
    dir: localeToDirection(locale),
    name: localeToName(locale),
    title: { text: head.title, lang: head.locale, dir: localeToDirection(head.locale) },
    kind: head.kind,
    url: origin + path,
    permanentUrl: origin + paths.version(address, latest.version.id, locale),
    html: wrap(mainOf(pages, path, origin), locale),
    text:
      application === undefined
        ? textOf(pages, paths.text(path))
        : formatPageForms(textOf(pages, path), origin + path).text,
  };
}

function textOf(pages: BundledPages, path: string): string {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`Cannot bundle "${path}": there is no such page`);
  return new TextDecoder().decode(page.body);
}

/** The main part of a page, whose links lead to the site from wherever it is shown. */
function mainOf(pages: BundledPages, path: string, origin: string): string {
  const [, main = ''] = /<main[^>]*>\n?([\s\S]*)<\/main>/.exec(textOf(pages, path)) ?? [];
  return main.replaceAll(/<nav[\s\S]*?<\/nav>\n?/g, '').replaceAll(' href="/', ` href="${origin}/`);
}

function wrap(main: string, locale: Locale): string {
  return `<div lang="${locale}" dir="${localeToDirection(locale)}">\n${main}</div>\n`;
}
