import type { ResourcePlace, StackResource } from '../inventory/take-inventory.ts';

/** Ids of the rules under which the guard reports. */
export const guardRules = {
  undisclosed: 'undisclosed-region',
  undisclosedZone: 'undisclosed-zone',
  leadsElsewhere: 'leads-elsewhere',
  unknownRegion: 'unknown-region',
  unknownType: 'unknown-type',
  unknownAccount: 'unknown-account',
  mayLeadElsewhere: 'may-lead-elsewhere',
  everyRegion: 'every-region',
  hidden: 'hidden-template',
  noPolicy: 'no-version-in-force',
  acceptance: 'acceptance',
  declared: 'holds-no-personal-data',
} as const;

/** A resource, and the property of it that is meant; empty for the resource as a whole. */
export type Occurrence = Pick<ResourcePlace, 'resource' | 'property'>;

/** What the guard reports: about one or several resources, or, without any, about a stack or the app. */
export interface Finding {
  readonly rule: string;
  /** A finding of severity `info` stops nothing. */
  readonly severity: 'fatal' | 'info';
  /** What is wrong; further lines list resources. */
  readonly message: string;
  /** What to do about it; further lines are YAML to paste. */
  readonly fix: string;
  /** Path of the stack, or of the construct that a declaration covers. */
  readonly scope: string;
  readonly occurrences: readonly Occurrence[];
}

/** Returns the path of a resource in the construct tree, or another name by which messages call it. */
export type PathLookup = (resource: StackResource) => string;
