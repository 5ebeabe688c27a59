import type { Content } from '../../lambda/content/content.ts';
import { findHead } from '../../lambda/content/memory/find-head.ts';
import type { TextWork } from '../../lambda/content/memory/find-work.ts';
import { writeSkeleton } from '../../lambda/content/memory/write-skeleton.ts';
import { formatFrontMatter } from './format-front-matter.ts';

/** The text to complete: for a file that exists, the sections to replace in it; otherwise the whole file. */
export function writeText(text: TextWork, { policies }: Pick<Content, 'policies'>): string {
  const { version, locale, sourceLocale, sections } = text;
  const skeleton = writeSkeleton(sections);
  if (version.translations.has(locale)) return skeleton;
  const policy = policies.find(({ id }) => id === text.policy);
  const head = policy && findHead(version, policy, locale);
  const source = version.translations.get(sourceLocale);
  const title = head?.title ?? `TODO: ${source?.title ?? ''}`;
  const summary = source?.summary === undefined ? undefined : `TODO: ${source.summary}`;
  const translation = head?.kind ?? 'machine';
  return `${formatFrontMatter({ title, translation, summary })}${skeleton}`;
}
