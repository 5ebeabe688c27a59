import type { IsoDate, Version } from '../../../lambda/content/content.ts';
import { splitFrontMatter } from '../../../lambda/content/yaml/split-front-matter.ts';
import { deleteKey, editYaml } from '../../shared/edit-yaml.ts';

/** What distinguishes a version from the previous one. */
export interface FollowingVersion {
  readonly announced: IsoDate;
  readonly change: Version['change'];
  readonly urgent?: string | undefined;
}

/** What belongs to one version alone; a time zone and notice days of its own are those with which it was announced. */
const ownKeys = ['urgent', 'imported', 'timeZone', 'noticeDays', 'withdrawn', 'postponed', 'corrections'];

/** Makes the next `version.yaml` from the previous one: the same facts and places, and nothing that was done with that version. */
export function followVersion(yaml: string, { announced, change, urgent }: FollowingVersion): string {
  return editYaml(yaml, (document) => {
    document.set('announced', announced);
    document.set('change', change);
    for (const key of ownKeys) deleteKey(document, key);
    if (urgent !== undefined) document.set('urgent', urgent);
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
