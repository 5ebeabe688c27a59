import type { IsoDate, Version } from '../../../lambda/content/content.ts';
import { splitFrontMatter } from '../../../lambda/content/yaml/front-matter.ts';
import { deleteKey, editYaml } from '../../shared/edit-yaml.ts';

/** What distinguishes a version from the previous one. */
export interface FollowingVersion {
  readonly announced: IsoDate;
  readonly change: Version['change'];
}

/** Makes the next `version.yaml` from the previous one: the same facts and places, and nothing that was done with that one alone. */
export function followVersion(yaml: string, { announced, change }: FollowingVersion): string {
  return editYaml(yaml, (document) => {
    document.set('announced', announced);
    document.set('change', change);
    for (const key of ['imported', 'urgent', 'postponed', 'withdrawn', 'corrections']) deleteKey(document, key);
  });
}

/** Removes the summary from a source text: what the previous version changed is not news in this one. */
export function withoutSummary(markdown: string): string {
  const front = splitFrontMatter(markdown);
  if (front === undefined) return markdown;
  const { offset, text } = front;
  const edited = editYaml(text, (document) => deleteKey(document, 'summary'));
  return markdown.slice(0, offset) + edited + markdown.slice(offset + text.length);
}
