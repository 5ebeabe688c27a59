import { type Buckets, type FoundPlace, findPlaces } from './find-places.ts';
import { resolveValue, unresolved } from './resolve-value.ts';
import { isRecord, type Resource, type Template } from './template.ts';
import { valuesAt } from './values-at.ts';

/** A resource of a template. */
export interface Subject {
  readonly template: Template;
  readonly logicalId: string;
  readonly type: string;
}

/** A place of a resource. */
export interface ResourcePlace extends FoundPlace {
  readonly subject: Subject;
}

/** What the resources of templates keep where, and those of which nobody knows what they keep. */
export interface Inventory {
  readonly places: readonly ResourcePlace[];
  readonly unknown: readonly Subject[];
}

/** Takes stock of all resources for which nobody declared that they hold no personal data. */
export function takeInventory(templates: readonly Template[], isDeclared: (subject: Subject) => boolean): Inventory {
  const buckets = nameBuckets(templates);
  const places: ResourcePlace[] = [];
  const unknown: Subject[] = [];
  for (const template of templates)
    for (const [logicalId, resource] of Object.entries(template.resources)) {
      const subject = { template, logicalId, type: typeOf(resource) };
      const found = isRecord(resource) ? findPlaces(resource, template, buckets) : undefined;
      if (found?.length === 0 || isDeclared(subject)) continue;
      if (found === undefined) unknown.push(subject);
      else places.push(...found.map((place) => ({ ...place, subject })));
    }
  return { places, unknown };
}

function typeOf(resource: Resource): string {
  return isRecord(resource) && typeof resource.Type === 'string' ? resource.Type : 'no type';
}

function nameBuckets(templates: readonly Template[]): Buckets {
  const named = templates.flatMap((template) =>
    Object.values(template.resources)
      .filter((resource) => isRecord(resource) && resource.Type === 'AWS::S3::Bucket')
      .flatMap(({ Properties }) => valuesAt(Properties, 'BucketName'))
      .map(({ value }) => [resolveValue(value, template), template.region] as const),
  );
  return new Map(
    named.flatMap(([name, region]) => (region === undefined || name.includes(unresolved) ? [] : [[name, region]])),
  );
}
