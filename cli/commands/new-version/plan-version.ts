import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Locale, Policy, Version } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { applyFallback } from '../../../lambda/site/model/fallback.ts';
import { followVersion, withoutSummary } from './follow-version.ts';

/** What an editor specifies for a new version. */
export interface VersionRequest {
  readonly effective: IsoDate;
  readonly change: Version['change'];
  /** Defaults to the number of days that `site.yaml` promises before it takes effect. */
  readonly announced?: IsoDate | undefined;
  readonly today: IsoDate;
}

/** A version that can be written down. */
export interface PlannedVersion {
  /** Such as `privacy/2027-03-01`. */
  readonly name: string;
  readonly announced: IsoDate;
  /** The version that it follows. */
  readonly previous: IsoDate;
  /** Files to write, relative to the content directory: `version.yaml`, then the source. */
  readonly files: Files;
  /** For each other locale, the text that its readers see until the changes are translated. */
  readonly translations: readonly { readonly locale: Locale; readonly shown: Locale; readonly title: string }[];
}

/**
 * Works out the version that follows the newest one of a policy, with the same facts, places and source text. Translations are not
 * copied: a section keeps its translation for as long as its source stays the same, so translators write only what changes.
 */
export function planVersion(loaded: RightContent, policy: Policy, request: VersionRequest): PlannedVersion {
  const { settings } = loaded.content;
  const previous = policy.versions.at(-1);
  const source = previous?.translations.get(settings.sourceLocale);
  if (previous === undefined || source === undefined)
    throw new Error(`Cannot find a version of ${policy.id} to follow`);
  const name = `${policy.id}/${request.effective}`;
  checkEffective(policy, previous, request.effective);
  const announced = request.announced ?? findAnnouncement(name, request, settings.noticeDays);
  if (announced < request.today) {
    throw new HintedError(
      `Cannot announce ${name} on ${announced}: today is ${request.today}`,
      `Write --announced ${request.today} or later`,
    );
  }
  const read = (file: string) => new TextDecoder().decode(loaded.files.get(file));
  const yaml = read(`${policy.id}/${previous.id}/version.yaml`);
  const written = [
    ['version.yaml', followVersion(yaml, { announced, change: request.change })],
    [`${settings.sourceLocale}.md`, withoutSummary(read(source.file))],
  ] as const;
  const files = new Map(written.map(([file, text]) => [`${name}/${file}`, new TextEncoder().encode(text)]));
  const errors = checkWith(loaded, files).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
  const translations = settings.locales
    .filter((locale) => locale !== settings.sourceLocale)
    .map((locale) => {
      const { canonical, head } = applyFallback({ version: previous, policy, settings }, locale);
      return { locale, shown: canonical, title: head.title };
    });
  return { name, announced, previous: previous.id, files, translations };
}

function checkEffective(policy: Policy, previous: Version, effective: IsoDate): void {
  if (policy.versions.some(({ id }) => id === effective)) {
    throw new HintedError(
      `Cannot make version ${policy.id}/${effective}: it already exists`,
      `Edit it, or choose a date other than ${effective}`,
    );
  }
  if (effective > previous.id) return;
  throw new HintedError(
    `Cannot make version ${policy.id}/${effective}: the newest version takes effect later, on ${previous.id}`,
    `Write --effective with a date after ${previous.id}`,
  );
}

/** A minor change may be announced at short notice; a major one needs its days of notice, or a later date. */
function findAnnouncement(name: string, { effective, change, today }: VersionRequest, noticeDays: number): IsoDate {
  const wanted = Temporal.PlainDate.from(effective).subtract({ days: noticeDays }).toString();
  if (wanted >= today) return wanted;
  if (change === 'minor' && effective >= today) return today;
  const earliest = change === 'minor' ? today : Temporal.PlainDate.from(today).add({ days: noticeDays }).toString();
  const reason = change === 'minor' ? `today is ${today}` : `site.yaml promises ${noticeDays} days of notice`;
  throw new HintedError(
    `Cannot make version ${name}: ${reason}, so it can take effect on ${earliest} at the earliest`,
    `Write --effective ${earliest} or later`,
  );
}

/** The file in which a translator writes what changes. */
export function translationFile(directory: string, { name }: PlannedVersion, locale: Locale): string {
  return path.join(directory, name, `${locale}.md`);
}
