import * as v from 'valibot';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { nearestBuiltInMessages } from '../../../lambda/content/built-in-messages.ts';
import { type Content, type Locale, type Settings, settingsOf } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { isOwnLanguage, kinshipOf } from '../../../lambda/content/language/kinship.ts';
import { findWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { isPolicyFile } from '../../../lambda/content/read-policy-files.ts';
import { localeForm } from '../../../lambda/content/yaml/values.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { applyFallback } from '../../../lambda/site/model/fallback.ts';
import { writeText } from '../../shared/write-text.ts';

/** What a new language needs. */
export interface PlannedLocale {
  /** Files to write, relative to the content directory. */
  readonly files: Files;
  /** The files that have something to translate. */
  readonly toTranslate: readonly string[];
  /** The policies whose text in another locale its readers take for their own, with that locale. */
  readonly shown: readonly { readonly policy: string; readonly locale: Locale }[];
}

/** Works out the line of `site.yaml` and of each `policy.yaml` that names its languages, the messages that the program does not have, and a text to complete for each policy. */
export function planLocale(loaded: RightContent, locale: Locale): PlannedLocale {
  checkLocale(loaded.content.settings, locale);
  const settings = settingsFiles(loaded.files).flatMap((file) => addToFile(loaded.files, { file, locale }));
  if (settings.length === 0)
    throw new HintedError(`Cannot add the language "${locale}": site.yaml has it`, `See "promulgate todo ${locale}"`);
  const messages = missingMessages(loaded.content, locale);
  const file = `messages/${locale}.json`;
  const hasMessages = Object.keys(messages).length > 0 && !loaded.files.has(file);
  const words = hasMessages ? [[file, `${JSON.stringify(messages, null, 2)}\n`] as const] : [];
  const encode = (entries: readonly (readonly [string, string])[]) =>
    new Map(entries.map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const { readable, problems } = checkWith(loaded, encode([...settings, ...words]));
  if (readable === undefined) throw new ContentProblems(problems);
  const shown = shownTexts(readable, locale);
  const known = new Set(shown.map(({ policy }) => policy));
  const work = findWork(readable).filter((text) => text.locale === locale && !known.has(text.policy));
  const texts = work.map((text: TextWork) => [text.file, writeText(text, readable)] as const);
  const open = [...words, ...texts].filter(([, text]) => text.includes('TODO'));
  const toTranslate = open.map(([name]) => name);
  return { files: encode([...settings, ...words, ...texts]), toTranslate, shown };
}

function checkLocale({ dropped }: Settings, locale: Locale): void {
  const { issues } = v.safeParse(localeForm, locale, { abortPipeEarly: true });
  if (issues !== undefined)
    throw new HintedError(
      `Cannot add the language "${locale}": ${issues[0].message}`,
      'Write a tag such as fr, pt-BR or zh-Hant',
    );
  if (dropped.includes(locale))
    throw new HintedError(
      `Cannot add the language "${locale}": it is under "dropped:" in site.yaml, and its pages are public`,
      'Move it from "dropped:" to "locales:"',
    );
}

/** `site.yaml`, then each `policy.yaml`. */
function settingsFiles(files: Files): string[] {
  return ['site.yaml', ...[...files.keys()].filter(isPolicyFile)];
}

/** A file with the language in its list; nothing where it has it already, or where a policy has no list of its own. */
function addToFile(
  files: Files,
  { file, locale }: { readonly file: string; readonly locale: Locale },
): [string, string][] {
  const yaml = textOf(files, file);
  const { locales, dropped } = v.parse(listsForm, parseDocument(yaml).toJS());
  if (locales?.includes(locale) || (locales === undefined && file !== 'site.yaml')) return [];
  if (dropped?.includes(locale))
    throw new HintedError(
      `Cannot add the language "${locale}": it is under "dropped:" in ${file}, and its pages are public`,
      'Move it from "dropped:" to "locales:"',
    );
  return [[file, addToLocales(yaml, { file, locale })]];
}

const listsForm = v.object({ locales: v.optional(v.array(v.string())), dropped: v.optional(v.array(v.string())) });

/** As it is typed around it: nothing else in the file changes. */
function addToLocales(yaml: string, { file, locale }: { readonly file: string; readonly locale: Locale }): string {
  const locales = parseDocument(yaml).get('locales');
  const last = isSeq(locales) ? locales.items.at(-1) : undefined;
  if (!isSeq(locales) || !isScalar(last) || last.range == null)
    throw new HintedError(`Cannot add the language: ${file} has no list "locales:"`, `Write "locales: [${locale}]"`);
  const [start, end] = last.range;
  if (locales.flow === true) return `${yaml.slice(0, end)}, ${locale}${yaml.slice(end)}`;
  const lineStart = yaml.lastIndexOf('\n', start) + 1;
  // After a comment on the last line, which is one on that language.
  const lineEnd = yaml.indexOf('\n', end) < 0 ? yaml.length : yaml.indexOf('\n', end);
  return `${yaml.slice(0, lineEnd)}\n${yaml.slice(lineStart, start)}${locale}${yaml.slice(lineEnd)}`;
}

/**
 * The content's own keys, such as the names of what is held: as another locale of the same language has them, otherwise to be
 * translated. In a language that the program does not have, every message.
 */
function missingMessages({ messages, settings }: Content, locale: Locale): Record<string, string> {
  const known = nearestBuiltInMessages(locale);
  const kin = kinshipOf(settings.locales)(locale).find((other) => messages.has(other));
  const source = messages.get(kin ?? settings.sourceLocale) ?? {};
  const isMissing = ([key]: [string, string]) => known === undefined || !Object.hasOwn(known, key);
  return Object.fromEntries(
    Object.entries(source)
      .filter(isMissing)
      .map(([key, text]) => [key, kin === undefined ? `TODO: ${text}` : text]),
  );
}

/** A regional language needs no text of its own where the fallback chain has one that its readers take for theirs. */
function shownTexts({ policies, settings }: Content, locale: Locale): PlannedLocale['shown'] {
  return policies.flatMap((policy) => {
    const version = policy.versions.at(-1);
    const own = settingsOf(policy, settings);
    if (!own.locales.includes(locale)) return [];
    const main = version && applyFallback({ version, policy, settings: own }, locale).main;
    return main !== undefined && main !== locale && isOwnLanguage(locale, main)
      ? [{ policy: policy.id, locale: main }]
      : [];
  });
}

function textOf(files: Files, name: string): string {
  return new TextDecoder().decode(files.get(name));
}
