import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { effectiveInstant, effectiveTime, isWithdrawn } from '../../../lambda/content/acts.ts';
import {
  type IsoDate,
  type Locale,
  type LocalTime,
  type Policy,
  type Settings,
  settingsOf,
  type Version,
  type VersionId,
} from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { clockChange, dateAt, dayOf, instantOf, nameOfTime, timeAt } from '../../../lambda/content/local-time.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { applyFallback } from '../../../lambda/site/model/fallback.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { findNamed } from '../../shared/find-named.ts';
import { withModeline } from '../../shared/modeline.ts';
import { followVersion, withoutSummary } from './follow-version.ts';

/** What an editor specifies for a new version. */
export interface VersionRequest {
  readonly effective: LocalTime;
  readonly change: Version['change'];
  /** Defaults to the number of days that `site.yaml` promises before it takes effect. */
  readonly announced?: IsoDate | undefined;
  /** Why it does not wait for that number of days. */
  readonly urgent?: string | undefined;
  /** Id of the version with its words and facts; defaults to the one before it. */
  readonly copy?: string | undefined;
  /** The line by which text editors find the schema of its `version.yaml`; empty where none is installed. */
  readonly firstLine: string;
  readonly at: Instant;
}

/** A version that can be written down. */
export interface PlannedVersion {
  /** Such as `privacy/2027-03-01`. */
  readonly name: string;
  readonly announced: IsoDate;
  /** True if a deployment publishes it today. */
  readonly isPublicNow: boolean;
  /** The version that it replaces; undefined for the first of a policy. */
  readonly previous: VersionId | undefined;
  /** The version that replaces it, if there is one already. */
  readonly following: VersionId | undefined;
  /** Files to write, relative to the content directory: `version.yaml`, then the source. */
  readonly files: Files;
  /** For each other locale, the text that its readers see until the changes are translated: their own if any section is in it. */
  readonly translations: readonly { readonly locale: Locale; readonly shown: Locale; readonly title: string }[];
}

/**
 * Works out a version with the facts, places and source text of the one before it, or of one that is named. Translations are not
 * copied: a section keeps its translation for as long as its source stays the same, so translators write only what changes.
 */
export function planVersion(loaded: RightContent, policy: Policy, request: VersionRequest): PlannedVersion {
  const settings = settingsOf(policy, loaded.content.settings);
  const name = `${policy.id}/${nameOfTime(request.effective)}`;
  const { previous, following } = findNeighbours(name, policy, request, settings);
  const copied = request.copy === undefined ? previous : findCopied(policy, request.copy);
  const source = copied.translations.get(settings.sourceLocale);
  if (source === undefined) throw new Error(`Cannot find the source of ${policy.id}/${copied.id}`);
  const announced = findAnnounced(name, request, settings);
  const read = (file: string) => new TextDecoder().decode(loaded.files.get(file));
  const yaml = read(`${policy.id}/${copied.id}/version.yaml`);
  const { change, urgent, firstLine } = request;
  const written = [
    ['version.yaml', withModeline(followVersion(yaml, { announced, change, urgent }), firstLine)],
    [`${settings.sourceLocale}.md`, withoutSummary(read(source.file))],
  ] as const;
  const files = new Map(written.map(([file, text]) => [`${name}/${file}`, new TextEncoder().encode(text)]));
  const errors = checkWith(loaded, files).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
  const translations = settings.locales
    .filter((locale) => locale !== settings.sourceLocale)
    .map((locale) => {
      // A text of which one section is translated has a title to keep.
      const { main, head } = applyFallback({ version: copied, policy, settings }, locale);
      return { locale, shown: main, title: head.title };
    });
  const isPublicNow = announced <= dateAt(request.at, settings.timeZone);
  return { name, announced, isPublicNow, previous: previous.id, following: following?.id, files, translations };
}

/** The versions that take effect before and after a new one. */
function findNeighbours(
  name: string,
  { id, versions }: Policy,
  { effective, at }: VersionRequest,
  { timeZone }: Settings,
): { previous: Version; following: Version | undefined } {
  const day = dayOf(effective);
  const change = clockChange(effective, timeZone);
  if (change !== undefined)
    throw new HintedError(
      `Cannot make version ${name}: on ${day}, clocks ${change === 'skipped' ? 'skip that time' : 'show that time twice'}`,
      'Choose a time that they show once, such as one two hours later',
    );
  if (versions.some((version) => `${id}/${version.id}` === name)) {
    const time = dateAt(at, timeZone) > day ? '' : `, or a time of that day such as ${timeAfter(day, at, timeZone)}`;
    throw new HintedError(
      `Cannot make version ${name}: it already exists`,
      `Edit it, or choose a date other than ${effective}${time}`,
    );
  }
  const standing = versions.filter((version) => !isWithdrawn(version));
  const instant = instantOf(effective, timeZone);
  const previous = standing.findLast((version) => effectiveInstant(version) <= instant);
  const following = standing.find((version) => effectiveInstant(version) > instant);
  if (previous !== undefined) return { previous, following };
  const [first] = standing.length > 0 ? standing : versions;
  if (first === undefined) throw new Error(`Cannot find a version of ${id} to follow`);
  if (standing.length === 0) return { previous: first, following: undefined };
  throw new HintedError(
    `Cannot make version ${name}: the first version takes effect later, on ${effectiveTime(first)}`,
    `Write --effective with a date after ${effectiveTime(first)}`,
  );
}

/** A time of a day that has not passed, to show how one is written. */
function timeAfter(day: IsoDate, at: Instant, timeZone: string): LocalTime {
  return dateAt(at, timeZone) === day ? timeAt(at + 3_600_000, timeZone) : `${day}T15:00`;
}

function findCopied({ versions }: Policy, id: string): Version {
  return findNamed('version', id, new Map(versions.map((version) => [version.id, version])));
}

/** The day of the announcement: as asked for, or as many days before the effective date as are promised. */
function findAnnounced(name: string, request: VersionRequest, { noticeDays, timeZone }: Settings): IsoDate {
  const { effective, at } = request;
  const today = dateAt(at, timeZone);
  if (effective.length > 10 && instantOf(effective, timeZone) <= at)
    throw new HintedError(
      `Cannot make version ${name}: it is ${timeAt(at, timeZone)} already`,
      'Write --effective with a later time, so that the version can be published before it takes effect',
    );
  const announced = request.announced ?? defaultAnnouncement(name, { ...request, today }, noticeDays);
  if (announced >= today) return announced;
  throw new HintedError(
    `Cannot announce ${name} on ${announced}: today is ${today}`,
    `Write --announced ${today} or later`,
  );
}

/** A minor or urgent change may be announced at short notice; any other needs its days of notice, or a later date. */
function defaultAnnouncement(
  name: string,
  { effective, change, urgent, today }: VersionRequest & { readonly today: IsoDate },
  noticeDays: number,
): IsoDate {
  const day = dayOf(effective);
  const wanted = Temporal.PlainDate.from(day).subtract({ days: noticeDays }).toString();
  if (wanted >= today) return wanted;
  const mayBeShort = change === 'minor' || urgent !== undefined;
  if (mayBeShort && day >= today) return today;
  const earliest = mayBeShort ? today : Temporal.PlainDate.from(today).add({ days: noticeDays }).toString();
  const reason = mayBeShort ? `today is ${today}` : `site.yaml promises ${noticeDays} days of notice`;
  const otherwise = mayBeShort ? '' : '; if it cannot wait, give readers the reason with --urgent';
  throw new HintedError(
    `Cannot make version ${name}: ${reason}, so it can take effect on ${earliest} at the earliest`,
    `Write --effective ${earliest} or later${otherwise}`,
  );
}

/** The file in which a translator writes what changes. */
export function translationFile(directory: string, { name }: PlannedVersion, locale: Locale): string {
  return path.join(directory, name, `${locale}.md`);
}
