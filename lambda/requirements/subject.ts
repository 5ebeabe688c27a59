import { effectiveInstant } from '../content/acts.ts';
import { factsOfApplication } from '../content/applications.ts';
import {
  type Content,
  contentFor,
  type Facts,
  type Locale,
  type Policy,
  type Translation,
  type Version,
} from '../content/content.ts';
import { decodeText } from '../content/files/decode-text.ts';
import type { Files } from '../content/files/files.ts';
import { instantOf } from '../content/local-time.ts';
import type { Problem } from '../content/problem.ts';
import { paths } from '../site/addresses.ts';
import { buildSite } from '../site/build-site.ts';
import { applyFallback, type ShownText } from '../site/model/fallback.ts';
import type { Instant, Page } from '../site/site.ts';

/** A version, with everything that requirements are judged by. */
export interface JudgedVersion {
  readonly content: Content;
  readonly policy: Policy;
  readonly version: Version;
  readonly source: Translation;
  /** The application whose page it is; undefined for that of the policy itself. */
  readonly application: string | undefined;
  /** What the page fills into the text. */
  readonly facts: Facts;
  /** When it is judged. */
  readonly at: Instant;
  /** Problems of its files, the frozen ones included. */
  readonly problems: readonly Problem[];
  /** The site at an instant at which its latest pages show this version, by path. */
  readonly pages: ReadonlyMap<string, Page>;
  /** The text of a file; empty where there is none. */
  textOf(file: string): string;
}

/** What readers of one locale get of a version. */
export interface JudgedText {
  readonly subject: JudgedVersion;
  readonly locale: Locale;
  readonly shown: ShownText;
  /** The latest page. */
  readonly page: Page;
  readonly html: string;
}

/** What a subject is made from. */
export interface SubjectParts {
  readonly content: Content;
  readonly files: Files;
  readonly problems: readonly Problem[];
  readonly at: Instant;
}

/** The version to be judged, and the application whose page is. */
interface SubjectChoice {
  readonly policy: Policy;
  readonly version: Version;
  readonly application?: string | undefined;
  /** A subject of the same version, whose pages are those of the same site. */
  readonly built?: JudgedVersion;
}

/** Prepares a version to be judged: builds the site as it is when this version is in force. */
export function createSubject(
  { content: whole, files, problems, at }: SubjectParts,
  { policy, version, application, built }: SubjectChoice,
): JudgedVersion {
  const content = contentFor(whole, policy);
  const source = version.translations.get(content.settings.sourceLocale);
  if (source === undefined) throw new Error(`Cannot judge version ${version.id}: it has no source`);
  const inForce = Math.max(effectiveInstant(version), instantOf(version.announced, version.timeZone));
  const next = nextInForce(policy, version);
  const isNow = at >= inForce && (next === undefined || at < next);
  const { origin = 'https://policy.invalid' } = content.settings;
  const build = () =>
    buildSite(whole, { at: isNow ? at : inForce, origin }).pages.map((page) => [page.path, page] as const);
  let pages: JudgedVersion['pages'] | undefined;
  const prefix = `${policy.id}/${version.id}/`;
  return {
    content,
    policy,
    version,
    source,
    application,
    facts: application === undefined ? version.facts : factsOfApplication(application, version, content.settings),
    at,
    problems: problems.filter(({ file }) => file.startsWith(prefix)),
    // Most requirements ask nothing of pages, and a site takes longer to build than to judge.
    get pages() {
      pages ??= built?.pages ?? new Map(build());
      return pages;
    },
    textOf: (file) => decodeText(files.get(file) ?? new Uint8Array()).decoded,
  };
}

/** The first part of the address of its pages. */
function addressOf({ policy, application }: JudgedVersion): string {
  return application === undefined ? policy.id : paths.application(policy.id, application);
}

/** The instant at which another version replaces this one. */
function nextInForce(policy: Policy, version: Version): Instant | undefined {
  const next = policy.versions[policy.versions.indexOf(version) + 1];
  return next && effectiveInstant(next);
}

/** What readers of a locale get. */
export function judgedText(subject: JudgedVersion, locale: Locale): JudgedText {
  const { content, policy, version } = subject;
  const shown = applyFallback({ version, policy, settings: content.settings }, locale);
  return {
    subject,
    locale,
    shown,
    get page() {
      const page = subject.pages.get(paths.latest(addressOf(subject), locale));
      if (page === undefined) throw new Error(`Cannot judge ${policy.id} in ${locale}: it has no page`);
      return page;
    },
    get html() {
      return new TextDecoder().decode(this.page.body);
    },
  };
}
