import type { Judge, Requirement } from '../requirement.ts';

/** A requirement without what all of its asker's have in common: id, severity, what it asks, how it is checked. */
export type RequirementRow = readonly [
  id: string,
  severity: Requirement['severity'],
  asks: string,
  how: string,
  judge: Judge,
  more?: Pick<Requirement, 'isWatched' | 'readers'> & { readonly source?: string },
];
