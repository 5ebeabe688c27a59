import { hasApplications } from '../content/applications.ts';
import { everyLocale, type Locale } from '../content/content.ts';
import { rememberOf } from '../content/remember.ts';
import { paths } from './addresses.ts';
import { renderComparison } from './changes/render-comparison.ts';
import { renderCorrectedWords } from './changes/render-correction.ts';
import { createHtmlPageIn, createPage, createPageIn } from './create-page.ts';
import { feedType, renderFeed } from './feed/feed.ts';
import type { PageInputs } from './inputs/page-inputs.ts';
import { lastTranslated } from './linked-paths.ts';
import type { ShownText } from './model/fallback.ts';
import type { DatedVersion } from './model/public-versions.ts';
import { renderChangesPage } from './pages/changes-page.ts';
import { renderHistoryPage } from './pages/history-page.ts';
import { renderStorageJson, renderVersionsJson } from './pages/machine-files.ts';
import { renderNoticeJson } from './pages/notice-json.ts';
import { type PageKind, renderPolicyPage } from './pages/policy-page.ts';
import { renderReplacedWordsPage } from './pages/replaced-words-page.ts';
import { type PolicyView, previousVersion } from './policy-view.ts';
import { applicationSchemas, fileSchemas } from './schemas/file-schemas.ts';
import { type Page, replacedTextId, sharedTextId, textId } from './site.ts';
import { formatPageForms } from './text/page-forms.ts';

/** A policy, and what its pages are made from, where somebody asks for that. */
export interface PagesView extends PolicyView {
  readonly inputs?: PageInputs | undefined;
}

const json = 'application/json';

/** Creates all pages of a policy but its bundle. */
export function policyPages(view: PagesView): Page[] {
  const { policy, versions, content, room, inputs } = view;
  const pages = [
    ...content.settings.locales.flatMap((locale) => pagesIn(view, locale)),
    ...droppedPages(view),
    ...content.settings.dropped.flatMap((locale) =>
      versions
        .filter(({ version }) => version.translations.has(locale))
        .flatMap((dated) => changesPages(view, dated, locale)),
    ),
    ...versions.flatMap((dated) => replacedWordsPages(view, dated)),
    ...everyLocale(content.settings).map((locale) =>
      createPageIn(room, {
        path: paths.noticeJson(policy.id, locale),
        contentType: json,
        text: () => renderNoticeJson(view, locale),
        inputs: inputs?.noticeJson(locale),
      }),
    ),
    // A program that looks for places must not take a policy about something else for one that names none.
    ...(versions.some(({ version }) => version.storage.length > 0)
      ? [
          createPageIn(room, {
            path: paths.storageJson(policy.id),
            contentType: json,
            text: () => renderStorageJson(view),
            inputs: inputs?.storageJson(),
          }),
        ]
      : []),
  ];
  // This one needs the other pages.
  const path = paths.versionsJson(policy.id);
  return [
    ...pages,
    createPageIn(room, { path, contentType: json, text: () => renderVersionsJson(view, pages) }),
    ...schemaPages(view),
  ];
}

/** Creates the pages of an application under a policy. Those that are about all of them, such as the history, are the policy's. */
export function applicationPages(own: PagesView): Page[] {
  return [...own.content.settings.locales.flatMap((locale) => textPages(own, locale)), ...droppedPages(own)];
}

/** What each file for programs of a policy may contain, beside the files. */
function schemaPages({ policy, content }: PolicyView): Page[] {
  const schemas = hasApplications(content.settings) ? applicationSchemas : fileSchemas;
  return Object.entries(schemas).map(([file, schema]) => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    return createPage(paths.schema(policy.id, file), 'application/json', text);
  });
}

/** The pages of a locale that is kept. */
function pagesIn(view: PagesView, locale: Locale): Page[] {
  const { policy, room } = view;
  const inputs = view.inputs?.list(locale);
  return [
    ...textPages(view, locale),
    ...view.versions.flatMap((dated) => changesPages(view, dated, locale)),
    createHtmlPageIn(room, paths.history(policy.id, locale), {
      text: () => renderHistoryPage(view, locale, renderCorrectedWords),
      inputs,
    }),
    createPageIn(room, {
      path: paths.feed(policy.id, locale),
      contentType: `${feedType}; charset=utf-8`,
      text: () => renderFeed(view, locale),
      inputs,
    }),
  ];
}

/** The pages of a locale that show texts. */
function textPages(view: PagesView, locale: Locale): Page[] {
  return [
    ...latestPages(view, view.latest, locale),
    ...view.versions.flatMap((dated) => versionPages(view, dated, locale)),
  ];
}

/** A dropped language keeps the pages of its own translations, and its latest page shows the last of them. */
function droppedPages(view: PagesView): Page[] {
  return view.content.settings.dropped.flatMap((locale) => {
    const translated = view.versions.filter(({ version }) => version.translations.has(locale));
    const last = lastTranslated(view, locale);
    return [
      ...(last === undefined ? [] : latestPages(view, last, locale)),
      ...translated.flatMap((dated) => versionPages(view, dated, locale)),
    ];
  });
}

function latestPages(view: PagesView, dated: DatedVersion, locale: Locale): Page[] {
  return policyPagesAt(view, paths.latest(view.address, locale), { dated, locale, kind: 'latest' });
}

function versionPages(view: PagesView, dated: DatedVersion, locale: Locale): Page[] {
  return policyPagesAt(view, paths.version(view.address, dated.version.id, locale), {
    dated,
    locale,
    kind: 'version',
  });
}

interface ShownVersion {
  readonly dated: DatedVersion;
  readonly locale: Locale;
  readonly kind: PageKind;
}

/** A page, and its words without its look: those change only when the words do. Of an application, its bundle has these. */
function policyPagesAt(view: PagesView, path: string, { dated, locale, kind }: ShownVersion): Page[] {
  const { origin, room, application } = view;
  const render = () => room.render(path, () => renderPolicyPage(view, dated, { locale, kind }));
  const forms = () => formatPageForms(render(), origin + path);
  const common = { texts: shownTexts(view, dated, locale), inputs: view.inputs?.policyPage(dated, locale, kind) };
  if (application !== undefined) return [createHtmlPageIn(room, path, { text: render, ...common })];
  const other = { ...common, isOtherForm: true };
  const [plain, markdown] = ['text/plain; charset=utf-8', 'text/markdown; charset=utf-8'];
  return [
    createHtmlPageIn(room, path, { text: render, ...common }),
    createPageIn(room, { path: paths.text(path), contentType: plain, text: () => forms().text, ...other }),
    createPageIn(room, { path: paths.markdown(path), contentType: markdown, text: () => forms().markdown, ...other }),
  ];
}

/**
 * The first version has none. Where pages are only tried, the words of a version that was replaced are not compared again: each stands on a
 * page of its own, which is tried, and they were compared when the version was the newest.
 */
function changesPages(view: PagesView, current: DatedVersion, locale: Locale): Page[] {
  const previous = previousVersion(view, current);
  if (previous === undefined) return [];
  const isCompared = !view.room.isDry || current.status !== 'replaced';
  const text = () => {
    const comparison = isCompared ? renderComparison(view, { previous, current }, locale) : [];
    return renderChangesPage(view, { previous, current, comparison }, locale);
  };
  const texts = [...shownTexts(view, previous, locale), ...shownTexts(view, current, locale)];
  // They tell whether the version was replaced.
  const inputs = view.inputs?.changesPage({ previous, current }, locale);
  return [
    createHtmlPageIn(view.room, paths.changes(view.policy.id, current.version.id, locale), { text, texts, inputs }),
  ];
}

/** Words that were public stay public, each on a page of their own. */
function replacedWordsPages(view: PagesView, dated: DatedVersion): Page[] {
  const { id, corrections } = dated.version;
  return corrections.map((correction) => {
    const text = () => {
      const changedWords = renderCorrectedWords(view, { dated, correction }, correction.locale);
      return renderReplacedWordsPage(view, dated, { correction, changedWords });
    };
    const replaced = replacedTextId(textId(view.policy.id, id, correction.locale), correction.number);
    const path = paths.replacedWords(view.policy.id, id, correction);
    const inputs = view.inputs?.replacedWordsPage(dated, correction.locale, correction.number);
    const texts = hasApplications(view.content.settings) ? [replaced, sharedTextId(replaced)] : [replaced];
    return createHtmlPageIn(view.room, path, { text, texts, inputs });
  });
}

/** Ids of the texts whose words a page shows. */
function shownTexts(view: PolicyView, dated: DatedVersion, locale: Locale): readonly string[] {
  return textsIn(view)(view.textOf(dated, locale));
}

/** Each text is on its own page, and on those that compare it with the one before it and after it. */
const textsIn = rememberOf(({ policy, application }: PolicyView) =>
  rememberOf(({ sections }: ShownText): readonly string[] => {
    // Sections of one text have one list.
    const origins = [...new Set(sections.map(({ texts }) => texts))].flat();
    const ids = origins.map((text) => textId(policy.id, text.version, text.locale));
    return [...new Set(application === undefined ? ids : ids.map(sharedTextId))].sort();
  }),
);
