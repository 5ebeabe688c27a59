import { everyLocale, type Locale } from '../content/content.ts';
import { paths } from './addresses.ts';
import { renderComparison } from './changes/render-comparison.ts';
import { renderCorrectedWords } from './changes/render-correction.ts';
import { createHtmlPageIn, createPage, createPageIn } from './create-page.ts';
import { feedType, renderFeed } from './feed/feed.ts';
import { lastTranslated } from './linked-paths.ts';
import type { DatedVersion } from './model/public-versions.ts';
import { renderBundleJson } from './pages/bundle-json.ts';
import { renderChangesPage } from './pages/changes-page.ts';
import { renderHistoryPage } from './pages/history-page.ts';
import { renderStorageJson, renderVersionsJson } from './pages/machine-files.ts';
import { renderNoticeJson } from './pages/notice-json.ts';
import { renderPolicyPage } from './pages/policy-page.ts';
import { renderReplacedWordsPage } from './pages/replaced-words-page.ts';
import { type PolicyView, previousVersion } from './policy-view.ts';
import { fileSchemas } from './schemas/file-schemas.ts';
import { type Page, replacedTextId, textId } from './site.ts';
import { formatPageForms } from './text/page-forms.ts';

/** Creates all pages of a policy. */
export function policyPages(view: PolicyView): Page[] {
  const { policy, versions, content } = view;
  const pages = [
    ...content.settings.locales.flatMap((locale) => pagesIn(view, locale)),
    ...droppedPages(view),
    ...versions.flatMap((dated) => changesPages(view, dated)),
    ...versions.flatMap((dated) => replacedWordsPages(view, dated)),
    ...everyLocale(content.settings).map((locale) =>
      createPage(paths.noticeJson(policy.id, locale), 'application/json', renderNoticeJson(view, locale)),
    ),
    // A program that looks for places must not take a policy about something else for one that names none.
    ...(versions.some(({ version }) => version.storage.length > 0)
      ? [createPage(paths.storageJson(policy.id), 'application/json', renderStorageJson(view))]
      : []),
  ];
  // These need the other pages.
  const files = [
    { path: paths.versionsJson(policy.id), render: renderVersionsJson },
    { path: paths.bundleJson(policy.id), render: renderBundleJson, isOtherForm: true },
  ];
  return [
    ...pages,
    ...files.map(({ render, ...file }) =>
      createPageIn(view.room, { ...file, contentType: 'application/json', text: () => render(view, pages) }),
    ),
    ...schemaPages(policy.id),
  ];
}

/** What each file for programs of a policy may contain, beside the files. */
function schemaPages(policy: string): Page[] {
  return Object.entries(fileSchemas).map(([file, schema]) => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    return createPage(paths.schema(policy, file), 'application/json', text);
  });
}

/** The pages of a locale that is kept, except those that compare versions. */
function pagesIn(view: PolicyView, locale: Locale): Page[] {
  const { policy, versions, latest } = view;
  return [
    ...latestPages(view, latest, locale),
    ...versions.flatMap((dated) => versionPages(view, dated, locale)),
    createHtmlPageIn(view.room, paths.history(policy.id, locale), {
      text: () => renderHistoryPage(view, locale, renderCorrectedWords),
    }),
    createPage(paths.feed(policy.id, locale), `${feedType}; charset=utf-8`, renderFeed(view, locale)),
  ];
}

/** A dropped language keeps the pages of its own translations, and its latest page shows the last of them. */
function droppedPages(view: PolicyView): Page[] {
  return view.content.settings.dropped.flatMap((locale) => {
    const translated = view.versions.filter(({ version }) => version.translations.has(locale));
    const last = lastTranslated(view, locale);
    return [
      ...(last === undefined ? [] : latestPages(view, last, locale)),
      ...translated.flatMap((dated) => versionPages(view, dated, locale)),
    ];
  });
}

function latestPages(view: PolicyView, dated: DatedVersion, locale: Locale): Page[] {
  const text = () => renderPolicyPage(view, dated, { locale, kind: 'latest' });
  return inAllForms(view, paths.latest(view.policy.id, locale), { text, texts: shownTexts(view, dated, locale) });
}

function versionPages(view: PolicyView, dated: DatedVersion, locale: Locale): Page[] {
  const text = () => renderPolicyPage(view, dated, { locale, kind: 'version' });
  const path = paths.version(view.policy.id, dated.version.id, locale);
  return inAllForms(view, path, { text, texts: shownTexts(view, dated, locale) });
}

/** A page, and its words without its look: those change only when the words do. */
function inAllForms(
  { origin, room }: PolicyView,
  path: string,
  { text, texts }: { readonly text: () => string; readonly texts: readonly string[] },
): Page[] {
  let once: string | undefined = text();
  // While they are created, the page is rendered once for all three.
  const render = () => once ?? text();
  const forms = () => formatPageForms(render(), origin + path);
  const isOtherForm = true;
  const [plain, markdown] = ['text/plain; charset=utf-8', 'text/markdown; charset=utf-8'];
  const pages = [
    createHtmlPageIn(room, path, { text: render, texts }),
    createPageIn(room, { path: paths.text(path), contentType: plain, text: () => forms().text, texts, isOtherForm }),
    createPageIn(room, {
      path: paths.markdown(path),
      contentType: markdown,
      text: () => forms().markdown,
      texts,
      isOtherForm,
    }),
  ];
  once = undefined;
  return pages;
}

/** The first version has none. A dropped language keeps those of its own translations. */
function changesPages(view: PolicyView, current: DatedVersion): Page[] {
  const previous = previousVersion(view, current);
  if (previous === undefined) return [];
  const { locales, dropped } = view.content.settings;
  const kept = dropped.filter((locale) => current.version.translations.has(locale));
  return [...locales, ...kept].map((locale) => {
    const text = () => {
      const comparison = renderComparison(view, { previous, current }, locale);
      return renderChangesPage(view, { previous, current, comparison }, locale);
    };
    const texts = [...shownTexts(view, previous, locale), ...shownTexts(view, current, locale)];
    return createHtmlPageIn(view.room, paths.changes(view.policy.id, current.version.id, locale), { text, texts });
  });
}

/** Words that were public stay public, each on a page of their own. */
function replacedWordsPages(view: PolicyView, dated: DatedVersion): Page[] {
  const { id, corrections } = dated.version;
  return corrections.map((correction) => {
    const text = () => {
      const changedWords = renderCorrectedWords(view, { dated, correction }, correction.locale);
      return renderReplacedWordsPage(view, dated, { correction, changedWords });
    };
    const replaced = replacedTextId(textId(view.policy.id, id, correction.locale), correction.number);
    const path = paths.replacedWords(view.policy.id, id, correction);
    return createHtmlPageIn(view.room, path, { text, texts: [replaced] });
  });
}

/** Ids of the texts whose words a page shows. */
function shownTexts(view: PolicyView, dated: DatedVersion, locale: Locale): string[] {
  const { sections } = view.textOf(dated, locale);
  const ids = sections.flatMap(({ texts }) => texts.map((text) => textId(view.policy.id, text.version, text.locale)));
  return [...new Set(ids)].sort();
}
