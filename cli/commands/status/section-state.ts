import { countWork, type SectionWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';

/** How far a section is translated. */
export type SectionState = 'translated' | 'outdated' | 'partly' | 'untranslated';

/** The sign and the name of each state. */
export const sectionStates: Readonly<Record<SectionState, readonly [sign: string, name: string]>> = {
  translated: ['✓', 'translated'],
  outdated: ['~', 'outdated'],
  partly: ['◐', 'partly translated'],
  untranslated: ['·', 'not translated'],
};

/** The state of a section: the worst that can be said of one of its pieces. */
export function stateOf({ pieces }: SectionWork): SectionState {
  const { pieces: all, outdated, untranslated } = countWork(pieces);
  if (untranslated > 0) return untranslated === all ? 'untranslated' : 'partly';
  return outdated > 0 ? 'outdated' : 'translated';
}

/** The share of the source's words that are translated, in percent, rounded down: 100 means that nothing is left. */
export function percentOf({ sections }: TextWork): number {
  const { words, wordsLeft } = countWork(sections.flatMap(({ pieces }) => pieces));
  return words === 0 ? 100 : Math.floor((100 * (words - wordsLeft)) / words);
}

/** The texts of one version each. */
export function byVersion(work: readonly TextWork[]): readonly (readonly TextWork[])[] {
  return [...Map.groupBy(work, ({ policy, version }) => `${policy}/${version.id}`).values()];
}
