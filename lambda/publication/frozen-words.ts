import type { Site } from '../site/site.ts';
import type { Published } from './published.ts';

/** One announced text whose words would change or vanish. */
export interface Refusal {
  /** The text, such as `privacy/2026-11-15/de`. */
  readonly text: string;
  readonly message: string;
  readonly hint: string;
}

/** A publication that would alter or lose what was public; nothing was written. */
export class PublicationRefused extends Error {
  override readonly name = 'PublicationRefused';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message, hint }) => `${message}\n    ${hint}`).join('\n'));
    this.refusals = refusals;
  }
}

/** Throws when words that were announced are not the same any more; a text that is added is no change. */
export function checkFrozenWords(site: Site, published: Published | undefined): void {
  const refusals = Object.entries(published?.words ?? {}).flatMap(([text, former]) => {
    const now = site.words[text];
    return now === former ? [] : [now === undefined ? vanished(text, former) : changed(text, former, now)];
  });
  if (refusals.length > 0) throw new PublicationRefused(refusals);
}

function changed(text: string, former: string, now: string): Refusal {
  const message = `Cannot change the words of ${text}: it is announced with digest ${former}, and its words have digest ${now} now`;
  const hint = `Restore the text, for example with "git checkout <commit> -- content/${text}.md"; put new words into a new version with a later effective date`;
  return { text, message, hint };
}

function vanished(text: string, former: string): Refusal {
  const message = `Cannot take away ${text}: it is announced with digest ${former}, and the content does not have it now`;
  const hint = `Restore it, for example with "git checkout <commit> -- content/${text}.md"; what was public stays public`;
  return { text, message, hint };
}
