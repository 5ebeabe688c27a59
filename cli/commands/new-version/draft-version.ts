import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Content, IsoDate, Locale, Policy, Version } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { splitFrontMatter } from '../../../lambda/content/yaml/front-matter.ts';
import { checkFiles } from '../../../lambda/shared/load-content.ts';
import { applyFallback } from '../../../lambda/site/model/fallback.ts';
import { followVersion, withoutKey } from '../../shared/edit-version-yaml.ts';
import type { ContentFiles } from '../correct/plan-correction.ts';

/** What an editor wants of a version to come. */
export interface VersionRequest {
  readonly effective: IsoDate;
  readonly change: Version['change'];
  /** As early as the notice asks for unless told. */
  readonly announced?: IsoDate | undefined;
  readonly today: IsoDate;
}

/** A version that can be written down. */
export interface PlannedVersion {
  /** Such as `privacy/2027-03-01`. */
  readonly name: string;
  readonly announced: IsoDate;
  /** The version that it follows. */
  readonly former: IsoDate;
  /** Files to write, relative to the content directory: `version.yaml`, then the source. */
  readonly files: Files;
  /** What readers of each other locale see until somebody translates what changes. */
  readonly translations: readonly { readonly locale: Locale; readonly shown: Locale; readonly title: string }[];
}

/**
 * Works out the version that follows a policy's newest one: its facts, places and source text. Translations are not copied: a
 * section whose source stays as it is keeps its translation by itself, so translators write down only what changes.
 */
export function planVersion(
  source: ContentFiles & { readonly content: Content },
  policy: Policy,
  request: VersionRequest,
): PlannedVersion {
  const { settings } = source.content;
  const former = policy.versions.at(-1);
  const text = former?.translations.get(settings.sourceLocale);
  if (former === undefined || text === undefined) throw new Error(`Cannot find a version of ${policy.id} to follow`);
  const name = `${policy.id}/${request.effective}`;
  checkEffective(policy, former, request.effective);
  const announced = request.announced ?? findAnnouncement(name, request, settings.noticeDays);
  if (announced < request.today) {
    throw new Error(
      `Cannot announce ${name} on ${announced}: today is ${request.today}\n    Write --announced ${request.today} or later`,
    );
  }
  const read = (file: string) => new TextDecoder().decode(source.files.get(file));
  const yaml = followVersion(read(`${policy.id}/${former.id}/version.yaml`), { announced, change: request.change });
  const written = { 'version.yaml': yaml, [`${settings.sourceLocale}.md`]: withoutSummary(read(text.file)) };
  const encoder = new TextEncoder();
  const files = new Map(Object.entries(written).map(([file, own]) => [`${name}/${file}`, encoder.encode(own)]));
  const translations = settings.locales
    .filter((locale) => locale !== settings.sourceLocale)
    .map((locale) => {
      const { canonical, head } = applyFallback({ version: former, policy, settings }, locale);
      return { locale, shown: canonical, title: head.title };
    });
  checkResult({ ...source, files: new Map([...source.files, ...files]) });
  return { name, announced, former: former.id, files, translations };
}

function checkEffective(policy: Policy, former: Version, effective: IsoDate): void {
  if (policy.versions.some(({ id }) => id === effective)) {
    throw new Error(
      `Cannot make version ${policy.id}/${effective}: it exists\n    Edit it, or name another date than ${effective}`,
    );
  }
  if (effective > former.id) return;
  throw new Error(
    `Cannot make version ${policy.id}/${effective}: the newest version takes effect on ${former.id}, after that\n    Write --effective with a date after ${former.id}`,
  );
}

/** A minor change may be announced late; a major one has its days of notice, or another date. */
function findAnnouncement(name: string, { effective, change, today }: VersionRequest, noticeDays: number): IsoDate {
  const wanted = Temporal.PlainDate.from(effective).subtract({ days: noticeDays }).toString();
  if (wanted >= today) return wanted;
  if (change === 'minor' && effective >= today) return today;
  const earliest = change === 'minor' ? today : Temporal.PlainDate.from(today).add({ days: noticeDays }).toString();
  const reason = change === 'minor' ? `today is ${today}` : `site.yaml promises ${noticeDays} days of notice`;
  throw new Error(
    `Cannot make version ${name}: ${reason}, so it takes effect on ${earliest} at the earliest\n    Write --effective ${earliest} or later`,
  );
}

/** What an earlier version changed is no news of this one. */
function withoutSummary(markdown: string): string {
  const front = splitFrontMatter(markdown);
  if (front === undefined) return markdown;
  const end = front.offset + front.text.length;
  return markdown.slice(0, front.offset) + withoutKey(front.text, 'summary') + markdown.slice(end);
}

function checkResult({ files, directory }: ContentFiles): void {
  const errors = checkFiles(files, directory).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
}

/** Where a translator writes down what changes. */
export function translationFile(directory: string, { name }: PlannedVersion, locale: Locale): string {
  return path.join(directory, name, `${locale}.md`);
}
