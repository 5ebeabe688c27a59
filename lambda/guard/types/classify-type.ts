import { storesByService, storesOfCdk } from './data-stores.ts';
import { statelessByService, statelessOfCdk, statelessServices } from './stateless-types.ts';

/** Full names of all types that can keep data in the region of their stack. */
export const dataStores: ReadonlySet<string> = new Set([...expandTypes(storesByService), ...storesOfCdk]);

/** Full names of the single types that keep nothing about customers. */
export const statelessNames: ReadonlySet<string> = new Set([...expandTypes(statelessByService), ...statelessOfCdk]);

const services = new Set(statelessServices);

const judged = new Map<string, boolean>();

/** True for a type that is known to keep nothing about customers. */
export function isStateless(type: string): boolean {
  const known = judged.get(type);
  if (known !== undefined) return known;
  const [vendor, service] = type.split('::');
  const found = statelessNames.has(type) || (vendor === 'AWS' && service !== undefined && services.has(service));
  judged.set(type, found);
  return found;
}

/** Full names of the types that a table lists by service, such as `AWS::SQS::Queue` for `SQS: 'Queue'`. */
function expandTypes(table: Readonly<Record<string, string>>): string[] {
  return Object.entries(table).flatMap(([service, names]) =>
    names.split(/\s+/).flatMap((name) => (name === '' ? [] : [`AWS::${service}::${name}`])),
  );
}
