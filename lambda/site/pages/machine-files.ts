import { factsOfApplication, hasApplications } from '../../content/applications.ts';
import type { Locale, LocalTime, Reason, Version } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { digestWords } from '../../content/words/digest-words.ts';
import { paths } from '../addresses.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { discloseStorage } from '../model/storage-disclosure.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Instant, type Page, replacedTextId, stampOf, textId, versionId } from '../site.ts';
import { formatFact } from '../text/formats.ts';
import { correctionDate } from './corrections.ts';
import { stageOf } from './trial-notice.ts';

/**
 * Renders the list of public versions for machines: dates and instants, languages, digests of the words, addresses, and digests of
 * the pages as they are now. No page may depend on this file, because the file depends on the pages.
 */
export function renderVersionsJson(view: PolicyView, pages: readonly Pick<Page, 'path' | 'digest'>[]): string {
  const { sourceLocale, timeZone } = view.content.settings;
  const digests = new Map(pages.map(({ path, digest }) => [path, digest]));
  const file = { format: 1, policy: view.policy.id, ...stageOf(view), sourceLocale, timeZone };
  const before = JSON.stringify({ ...file, ...describeApplications(view), versions: [] }, null, 2);
  // One version after another: what describes 100 of them in 50 languages takes several times the memory of the file.
  const versions = view.versions.map((dated) => {
    const text = JSON.stringify(describeVersion(view, dated, digests), null, 2);
    return `    ${text.replaceAll('\n', '\n    ')}`;
  });
  return `${before.slice(0, -']\n}'.length)}\n${versions.join(',\n')}\n  ]\n}\n`;
}

/** The applications that share the texts, by their ids; nothing where there are none. */
function describeApplications({ policy, origin, content, latest }: PolicyView) {
  const { settings } = content;
  if (!hasApplications(settings)) return {};
  const applications = Object.entries(settings.applications ?? {}).map(([id, { discontinued }]) => {
    const { application = id } = factsOfApplication(id, latest.version, settings);
    const name = formatFact(application, settings.sourceLocale);
    const url = origin + paths.negotiated(paths.application(policy.id, id));
    return [id, { name, url, ...(discontinued && { discontinued }) }] as const;
  });
  return { applications: Object.fromEntries(applications) };
}

function describeVersion(view: PolicyView, dated: DatedVersion, digests: ReadonlyMap<string, string>) {
  const { version, status, effective, replacedOn, replacedBy, announcement } = dated;
  const { policy, origin, content, stamps, room } = view;
  const { locales, dropped } = content.settings;
  const keptOfDropped = dropped.filter((locale) => version.translations.has(locale));
  const pathIn = (locale: Locale) => paths.version(policy.id, version.id, locale);
  const firstPublic = (id: string) => formatStamp(stampOf(stamps, id));
  const idIn = (locale: Locale) => textId(policy.id, version.id, locale);
  return {
    id: version.id,
    status,
    imported: version.imported,
    firstPublic: firstPublic(versionId(policy.id, version.id)),
    announced: announcement.date,
    announcedAt: new Date(announcement.instant).toISOString(),
    // A program that looks for the version in force by these must not find one that never takes effect.
    effective: status === 'withdrawn' ? null : effective,
    effectiveAt: status === 'withdrawn' ? null : formatStart(effective, version),
    replaced: replacedBy?.id ?? null,
    replacedAt: replacedBy && replacedOn ? formatStart(replacedOn, replacedBy) : null,
    change: version.change,
    ...describeActs(view, dated),
    url: origin + paths.negotiated(policy.id, version.id),
    locales: [...version.translations.keys()],
    translations: Object.fromEntries(
      [...version.translations.values()].map((translation) => {
        const { locale, kind } = translation;
        const wordsSha256 = room.digestOf(() => digestWords(translation, version));
        return [locale, { kind, firstPublic: firstPublic(idIn(locale)), url: origin + pathIn(locale), wordsSha256 }];
      }),
    ),
    corrections: version.corrections.map((correction) => ({
      locale: correction.locale,
      date: correctionDate(view, version, correction),
      firstPublic: firstPublic(replacedTextId(idIn(correction.locale), correction.number)),
      ...describeReason(view, correction.because),
      ...(correction.meaning && { meaning: correction.meaning }),
      url: origin + paths.replacedWords(policy.id, version.id, correction),
    })),
    pages: Object.fromEntries(
      [...locales, ...keptOfDropped]
        .map(pathIn)
        .map((path) => [path, { url: origin + path, bytesSha256: digestOf(digests, path) }]),
    ),
  };
}

/** Instants have one form in all files for programs: in UTC, to the millisecond. */
function formatStart(time: LocalTime, { timeZone }: Version): string {
  return new Date(instantOf(time, timeZone)).toISOString();
}

/** Null where no publication says when. */
function formatStamp(stamp: Instant | undefined): string | null {
  return stamp === undefined ? null : new Date(stamp).toISOString();
}

/** What the company did with a version; only what it did. */
function describeActs(view: PolicyView, { version, status, postponed, effective }: DatedVersion) {
  const { urgent, withdrawn } = version;
  const moves = postponed.map(({ date, to, because }, index) => ({
    date,
    from: postponed[index - 1]?.to ?? version.effective,
    to,
    ...describeReason(view, because),
  }));
  return {
    ...(urgent !== undefined && { urgent: describeReason(view, urgent) }),
    ...(moves.length > 0 && { postponed: moves }),
    ...(status === 'withdrawn' &&
      withdrawn !== undefined && {
        withdrawn: { date: withdrawn.date, wasToTakeEffect: effective, ...describeReason(view, withdrawn.because) },
      }),
  };
}

/** A reason in the source locale, and in all in which it is given. */
function describeReason({ content }: PolicyView, because: Reason) {
  const { sourceLocale } = content.settings;
  if (typeof because === 'string') return { because };
  return { because: because[sourceLocale], becauseIn: because };
}

function digestOf(digests: ReadonlyMap<string, string>, path: string): string {
  const digest = digests.get(path);
  if (digest === undefined) throw new Error(`Cannot find the digest of "${path}": there is no such page`);
  return digest;
}

/** Renders where information is stored according to the policy, for programs such as the guard of a deployment. */
export function renderStorageJson({ policy, content, versions, trial }: PolicyView): string {
  return `${JSON.stringify({ ...discloseStorage(policy, content.settings, versions), ...stageOf({ trial }) }, null, 2)}\n`;
}

/**
 * Renders the permission for every robot to read everything; a robot that may not read a trial would never learn that it is not to be
 * listed, so in that case only the list of pages is left out.
 */
export function renderRobots({ origin, trial }: Pick<PolicyView, 'origin' | 'trial'>): string {
  if (trial !== undefined) return '# A trial: every answer says "noindex".\nUser-agent: *\nAllow: /\n';
  return `User-agent: *\nAllow: /\nSitemap: ${origin}${paths.sitemap}\n`;
}
