import { type Content, everyLocale, type Locale } from '../content/content.ts';
import { sha256 } from '../content/digest.ts';
import { paths } from './addresses.ts';
import { feedType, renderFeed } from './feed/feed.ts';
import { changeNotices, nextChange } from './model/change-notices.ts';
import { digestWords } from './model/digest-words.ts';
import { type DatedVersion, publicVersions } from './model/public-versions.ts';
import { renderChangesPage } from './pages/changes-page.ts';
import { renderHistoryPage } from './pages/history-page.ts';
import { renderRobots, renderSitemap, renderStorageJson, renderVersionsJson } from './pages/machine-files.ts';
import { renderNotFoundPage } from './pages/not-found-page.ts';
import { renderNoticeJson } from './pages/notice-json.ts';
import { renderPolicyPage } from './pages/policy-page.ts';
import { renderReplacedWordsPage } from './pages/replaced-words-page.ts';
import { createPolicyView, type PolicyView, previousVersion } from './policy-view.ts';
import { type Instant, type Page, replacedTextId, type Site } from './site.ts';
import { createInterfaceMessages } from './text/interface-messages.ts';

/** What a site depends on beside its content. */
export interface BuildOptions {
  readonly at: Instant;
  /** Scheme and host that canonical links name, such as `https://policy.example.com`. */
  readonly origin: string;
}

/** Nothing is public yet: every version is announced later. */
export class NothingPublic extends Error {
  override readonly name = 'NothingPublic';
}

/**
 * Browsers ask each time whether a page has changed. The edge keeps it until it is invalidated, a day at most, so that even a
 * lost invalidation heals, and may serve it for a week while S3 answers with errors.
 */
const cacheControl = 'public, max-age=0, s-maxage=86400, stale-if-error=604800';

/** All pages that should exist at an instant: the same content, instant and origin give the same bytes everywhere. */
export function buildSite(content: Content, { at, origin }: BuildOptions): Site {
  const { settings } = content;
  const messagesIn = createInterfaceMessages(content);
  const views = content.policies
    .map((policy) => {
      const versions = publicVersions(policy, settings.timeZone, at);
      const notices = changeNotices(policy, settings, at);
      return createPolicyView({ content, policy, origin, versions, notices, messagesIn });
    })
    .filter((view) => view !== undefined);
  if (views.length === 0) {
    const instant = new Date(at).toISOString();
    throw new NothingPublic(`Cannot build a site for ${instant}: no version is announced by then`);
  }
  const pages = [...views.flatMap(policyPages), ...sitePages(views, origin)];
  return {
    pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
    wordDigests: Object.fromEntries(views.flatMap(digestsOfWords)),
    until: nextChange(content.policies, settings, at),
  };
}

function policyPages(view: PolicyView): Page[] {
  const { policy, versions, latest, content } = view;
  const { locales } = content.settings;
  const pages = [
    ...droppedPages(view),
    ...locales.map((locale) =>
      htmlPage(
        paths.latest(policy.id, locale),
        renderPolicyPage(view, latest, { locale, kind: 'latest' }),
        textsOf(view, latest, locale),
      ),
    ),
    ...versions.flatMap((dated) =>
      locales.map((locale) =>
        htmlPage(
          paths.version(policy.id, dated.version.id, locale),
          renderPolicyPage(view, dated, { locale, kind: 'version' }),
          textsOf(view, dated, locale),
        ),
      ),
    ),
    ...versions.flatMap((dated) => changesPages(view, dated)),
    ...versions.flatMap((dated) => replacedWordsPages(view, dated)),
    ...locales.map((locale) => htmlPage(paths.history(policy.id, locale), renderHistoryPage(view, locale))),
    ...locales.map((locale) =>
      page(paths.feed(policy.id, locale), `${feedType}; charset=utf-8`, renderFeed(view, locale)),
    ),
    ...everyLocale(content.settings).map((locale) =>
      page(paths.noticeJson(policy.id, locale), 'application/json', renderNoticeJson(view, locale)),
    ),
    page(paths.storageJson(policy.id), 'application/json', renderStorageJson(view)),
  ];
  // It names the digests of pages, so they come first.
  return [...pages, page(paths.versionsJson(policy.id), 'application/json', renderVersionsJson(view, pages))];
}

/** What a language that is not kept up any more keeps: the pages of its translations, and the last of them as its latest page. */
function droppedPages(view: PolicyView): Page[] {
  const { policy, versions, content } = view;
  return content.settings.dropped.flatMap((locale) => {
    const own = versions.filter(({ version }) => version.translations.has(locale));
    const last = own.findLast(({ status }) => status !== 'announced');
    const latest = last === undefined ? [] : [[last, 'latest', paths.latest(policy.id, locale)] as const];
    const permanent = own.map(
      (dated) => [dated, 'version', paths.version(policy.id, dated.version.id, locale)] as const,
    );
    return [...latest, ...permanent].map(([dated, kind, path]) =>
      htmlPage(path, renderPolicyPage(view, dated, { locale, kind }), textsOf(view, dated, locale)),
    );
  });
}

/** A version without one before it changes nothing; a language that is dropped keeps those of its translations. */
function changesPages(view: PolicyView, current: DatedVersion): Page[] {
  const previous = previousVersion(view, current);
  if (previous === undefined) return [];
  const { locales, dropped } = view.content.settings;
  const kept = dropped.filter((locale) => current.version.translations.has(locale));
  return [...locales, ...kept].map((locale) =>
    htmlPage(
      paths.changes(view.policy.id, current.version.id, locale),
      renderChangesPage(view, { previous, current }, locale),
      [...textsOf(view, previous, locale), ...textsOf(view, current, locale)],
    ),
  );
}

/** Words that were public stay so, each on a page of its own. */
function replacedWordsPages(view: PolicyView, dated: DatedVersion): Page[] {
  const { id, corrections } = dated.version;
  return corrections.map((correction) => {
    const { locale, number } = correction;
    const text = replacedTextId(`${view.policy.id}/${id}/${locale}`, number);
    return htmlPage(
      paths.replacedWords(view.policy.id, id, correction),
      renderReplacedWordsPage(view, dated, correction),
      [text],
    );
  });
}

function sitePages(views: readonly PolicyView[], origin: string): Page[] {
  return [
    htmlPage(paths.notFound, renderNotFoundPage(views)),
    page(paths.sitemap, 'application/xml', renderSitemap(views)),
    page(paths.robots, 'text/plain; charset=utf-8', renderRobots(origin)),
  ];
}

function digestsOfWords(view: PolicyView): [string, string][] {
  return view.versions.flatMap(({ version }) => {
    const textId = (locale: Locale) => `${view.policy.id}/${version.id}/${locale}`;
    const texts = [...version.translations.values()].map((text) => [textId(text.locale), text] as const);
    const replaced = version.corrections.map(
      (correction) => [replacedTextId(textId(correction.locale), correction.number), correction.replaced] as const,
    );
    return [...texts, ...replaced].map(([id, text]): [string, string] => [id, digestWords(text, version)]);
  });
}

/** The texts of which a page shows words, by `privacy/2026-11-15/de`. */
function textsOf(view: PolicyView, dated: DatedVersion, locale: Locale): string[] {
  const { sections } = view.textOf(dated, locale);
  return [...new Set(sections.map((shown) => `${view.policy.id}/${shown.version.id}/${shown.locale}`))].sort();
}

function htmlPage(path: string, text: string, texts: readonly string[] = []): Page {
  return { ...page(path, 'text/html; charset=utf-8', text), ...(texts.length > 0 && { texts }) };
}

function page(path: string, contentType: string, text: string): Page {
  const body = new TextEncoder().encode(text);
  return { path, contentType, cacheControl, body, digest: sha256(body) };
}
