import { outsideInWords } from '../../shared/outside-place.ts';
import type { Doubt } from '../inventory/doubt.ts';
import type { Inventory, ResourcePlace, StackResource } from '../inventory/take-inventory.ts';
import type { HiddenPart } from '../template/link-templates.ts';

/** One thing that must be disclosed, declared, accepted or changed. */
export interface Subject {
  readonly resource: StackResource;
  readonly property: string;
  /** Undefined for a type that the guard does not know, and for a template that it cannot see. */
  readonly where: ResourcePlace['where'] | undefined;
  /** The place as acceptances name it. */
  readonly place: string;
  readonly named?: string | undefined;
  /** Set where the place may get nothing, or may be the owner's own. */
  readonly doubt?: Doubt | undefined;
  readonly hidden?: HiddenPart;
}

/** Lists everything in an inventory that has a place, or whose place cannot be determined. */
export function listSubjects({ places, unclassified }: Inventory, hidden: readonly HiddenPart[]): readonly Subject[] {
  // All resources of a stack share the place of the stack.
  const names = new Map<ResourcePlace['where'], string>();
  return [
    ...places.map(({ resource, property, where, named, doubt }) => {
      const place = names.get(where) ?? nameOfPlace(where);
      names.set(where, place);
      return { resource, property, where, named, place, doubt };
    }),
    ...unclassified.map((resource) => ({ resource, property: '', where: undefined, place: 'unknown' })),
    ...hidden.map((part) => ({ ...hiddenSubject(part), hidden: part })),
  ];
}

function hiddenSubject({ template, logicalId }: HiddenPart): Subject {
  const resource = { template, logicalId: logicalId ?? 'Transform', type: 'AWS::CloudFormation::Stack' };
  return { resource, property: '', where: undefined, place: 'unknown' };
}

function nameOfPlace(where: ResourcePlace['where']): string {
  if (where === 'everyRegion') return 'every region';
  if (where === 'undetermined') return 'unknown';
  return 'region' in where ? where.region : 'zone' in where ? where.zone : outsideInWords(where.outside);
}
