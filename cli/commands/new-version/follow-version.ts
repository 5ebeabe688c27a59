import type { IsoDate, Version } from '../../../lambda/content/content.ts';
import { splitFrontMatter } from '../../../lambda/content/yaml/front-matter.ts';
import { deleteKey, editYaml } from '../../shared/edit-yaml.ts';

/** What is new about a version that follows another one. */
export interface FollowingVersion {
  readonly announced: IsoDate;
  readonly change: Version['change'];
}

/** The text of the `version.yaml` that follows another one: the same facts and places, and no correction yet. */
export function followVersion(yaml: string, { announced, change }: FollowingVersion): string {
  return editYaml(yaml, (document) => {
    document.set('announced', announced);
    document.set('change', change);
    deleteKey(document, 'corrections');
  });
}

/** A source text without its summary: what the previous version changed is not news in this one. */
export function withoutSummary(markdown: string): string {
  const front = splitFrontMatter(markdown);
  if (front === undefined) return markdown;
  const { offset, text } = front;
  const edited = editYaml(text, (document) => deleteKey(document, 'summary'));
  return markdown.slice(0, offset) + edited + markdown.slice(offset + text.length);
}
