import type { Locale, Version } from '../../content/content.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import { policyEvents } from '../feed/policy-events.ts';
import { latestPath } from '../linked-paths.ts';
import { servedLocale } from '../model/fallback.ts';
import { nearestSummary } from '../model/nearest-text.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { correctionDate } from '../pages/corrections.ts';
import type { PageKind } from '../pages/policy-page.ts';
import { keptLocale, ownLocales, type PolicyView, previousVersion, type VersionPair } from '../policy-view.ts';
import { digestStrings, digestValues } from './digest-values.ts';
import { messageInputs } from './message-inputs.ts';
import { textInputs } from './text-inputs.ts';

/**
 * Digests of everything that each kind of page of a policy is made from. Equal digests make equal pages, so each one has rather more in it
 * than the page shows.
 */
export interface PageInputs {
  policyPage(dated: DatedVersion, locale: Locale, kind: PageKind): string;
  changesPage(versions: VersionPair, locale: Locale): string;
  replacedWordsPage(dated: DatedVersion, locale: Locale, number: number): string;
  /** Of the history and the feed, which list all versions. */
  list(locale: Locale): string;
  noticeJson(locale: Locale): string;
  storageJson(): string;
  /** Of what pages that belong to no single policy say of this one: its name in a locale, or when the words of its pages changed. */
  name(locale: Locale): string;
  dates(): string;
  /** Of the file with the texts of these pages. */
  bundle(pages: readonly { readonly path: string; readonly digest: string | undefined }[]): string;
}

/** Creates the digests of a policy's pages; `program` is what renders them. */
export function createPageInputs(view: PolicyView, program: string): PageInputs {
  const { policy, versions, latest, content, origin, trial } = view;
  const { settings } = content;
  const { sourceLocale } = settings;
  const messagesOf = messageInputs(content);
  const textOf = textInputs(view, messagesOf);
  // Applications are in no page of the policy but its list of versions, which is rendered in any case.
  const { applications: _, ...shared } = settings;
  // A link leads to a language that the other policy has.
  const ownSettings = content.policies.flatMap(({ id, settings: own }) => (own === undefined ? [] : [[id, own]]));
  const site = digestValues(program, origin, trial, shared, policy.id, droppedPaths(view), ownSettings);
  /** Of whatever all pages in a locale have. */
  const common = remember((locale) =>
    digestStrings(
      site,
      locale,
      messagesOf(locale),
      // The link to the feed names it in its own language.
      messagesOf(keptLocale(view, locale)),
      titleOf(view, latest, keptLocale(view, locale)),
      ...view.sisters.flatMap((sister) => {
        const served = servedLocale(sister.content.settings, locale);
        return [sister.policy.id, served, titleOf(sister, sister.latest, served), droppedPaths(sister).join(' ')];
      }),
    ),
  );
  const about = rememberOf((dated: DatedVersion) => digestVersion(view, dated));
  const languages = rememberOf((dated: DatedVersion) =>
    digestStrings(...ownLocales(view, dated).flatMap((locale) => [locale, view.textOf(dated, locale).head.kind])),
  );
  const idsInSource = rememberOf((dated: DatedVersion) =>
    view
      .textOf(dated, sourceLocale)
      .sections.map(({ section }) => section.id)
      .sort()
      .join(' '),
  );
  const notices = noticesOf(view);
  const summary = ({ version }: DatedVersion, locale: Locale) =>
    JSON.stringify(nearestSummary(version, settings, locale));
  const all = digestValues(
    versions.map(about),
    versions.map(languages),
    versions.map((dated) => [correctionsOf(view, dated), correctedFiles(dated.version)]),
    versions.flatMap(({ version }) => version.corrections.map(({ locale }) => messagesOf(locale))),
    policyEvents(view).map(({ kind, names, dated, instant }) => [dated.version.id, kind, names, instant]),
  );
  return {
    policyPage: (dated, locale, kind) => {
      const { words, messages, locales } = textOf(dated, locale);
      const ofKind = kind === 'latest' ? notices : languages(dated);
      const corrections = correctionsOf(view, dated, locales);
      const corrected = corrections.length === 0 ? undefined : digestValues(corrections);
      return digestStrings(kind, common(locale), about(dated), words, messages, corrected, ofKind);
    },
    changesPage: ({ previous, current }, locale) => {
      const shown = [textOf(previous, locale), textOf(current, locale)];
      const source = [textOf(previous, sourceLocale), textOf(current, sourceLocale)];
      const isOneLanguage = new Set(shown.flatMap(({ locales }) => locales)).size === 1;
      // Where sections are not recognised by their ids, or words cannot be compared, the names of rows in the source are read too.
      const isSourceRead = !isOneLanguage || idsInSource(previous) !== idsInSource(current);
      return digestStrings(
        common(locale),
        about(previous),
        about(current),
        ...shown.flatMap(({ words, messages }) => [words, messages]),
        ...source.flatMap(({ words, messages }) => [words, isSourceRead ? messages : undefined]),
        languages(current),
        summary(current, locale),
      );
    },
    replacedWordsPage: (dated, locale, number) =>
      digestValues(
        number,
        common(locale),
        about(dated),
        correctionsOf(view, dated),
        correctedFiles(dated.version),
        view.textOf(dated, locale).canonical,
      ),
    list: (locale) =>
      digestStrings(
        common(locale),
        all,
        ...versions.flatMap((dated) => [titleOf(view, dated, locale), summary(dated, locale)]),
      ),
    noticeJson: (locale) =>
      digestStrings(common(locale), notices, ...versions.flatMap((dated) => [about(dated), summary(dated, locale)])),
    storageJson: () =>
      digestValues(
        site,
        versions.map(about),
        versions.map(({ version }) => version.translations.get(sourceLocale)?.fileDigest),
      ),
    name: common,
    dates: () => digestStrings(site, all),
    bundle: (pages) =>
      digestValues(
        site,
        [latest.version.id, latest.version.timeZone, latest.status, latest.effective],
        settings.locales.map((locale) => titleOf(view, latest, locale)),
        pages.map(({ path, digest }) => [path, digest]),
      ),
  };
}

/** What is announced, or no longer. */
function noticesOf({ notices, withdrawn }: PolicyView): string {
  return digestValues(
    notices.map(({ version, previous, ...notice }) => [frameOf(version), previous.id, notice]),
    withdrawn.map(({ version, effective }) => [frameOf(version), effective]),
  );
}

/** The title of a text, and what else links to it say. */
function titleOf(view: PolicyView, dated: DatedVersion, locale: Locale): string {
  const { main, head } = view.textOf(dated, locale);
  return JSON.stringify([main, head.locale, head.title, head.kind]);
}

/** Where links to the latest page lead in languages that are no longer updated. */
function droppedPaths(view: PolicyView): string[] {
  return view.content.settings.dropped.map((locale) => latestPath(view, locale));
}

/** Everything of a version except its texts and their corrections. */
function frameOf({ translations, corrections: _, ...frame }: Version): unknown[] {
  return [frame, [...translations.keys()]];
}

/** What is said of the corrections of a version, in all or some of its languages. */
function correctionsOf(view: PolicyView, { version }: DatedVersion, locales?: readonly Locale[]): unknown[] {
  return version.corrections
    .filter(({ locale }) => locales?.includes(locale) ?? true)
    .map((correction) => {
      const { replaced: _, ...said } = correction;
      return [said, correctionDate(view, version, correction)];
    });
}

/** Everything that is said of a version, whatever its texts say and whether they were corrected. */
function digestVersion(view: PolicyView, dated: DatedVersion): string {
  const { version, replacedBy, ...status } = dated;
  return digestValues(
    frameOf(version),
    status,
    replacedBy && [replacedBy.id, replacedBy.timeZone],
    previousVersion(view, dated)?.version.id,
    view.latest.version === version,
    view.notices.some((notice) => notice.version === version && !notice.isComing),
  );
}

/** The words of each correction, and those that took their place. */
function correctedFiles({ corrections, translations }: Version): unknown[] {
  return corrections.map(({ locale, replaced }) => [replaced.fileDigest, translations.get(locale)?.fileDigest]);
}
