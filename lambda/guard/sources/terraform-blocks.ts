import { isRecord } from '../template/template.ts';
import { partyProperties } from '../types/party-properties.ts';
import { placeProperties } from '../types/place-properties.ts';

/** How the tables write the properties of a type: as lists, whose names are plural, or as one object. */
interface WrittenForms {
  readonly lists: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

const known = new Map<string, WrittenForms>();

/**
 * A block of Terraform under the name and in the form that CloudFormation has. Terraform writes each block as a list, and names it
 * in the singular: `member` for `Members`, and a list of one object for what is an object.
 */
export function blockOfTerraform(type: string, name: string, value: unknown): readonly [name: string, value: unknown] {
  if (!Array.isArray(value) || !value.every(isRecord)) return [name, value];
  const { lists, objects } = formsOf(type);
  if (objects.has(name) && value.length === 1) return [name, value[0]];
  return [[name, `${name}s`, `${name}List`].find((one) => lists.has(one)) ?? name, value];
}

function formsOf(type: string): WrittenForms {
  let forms = known.get(type);
  if (forms === undefined) {
    const steps = pathsOf(type).flatMap((path) => {
      const names = path.split('.');
      return names.slice(0, -1).map((name, at) => [name, names[at + 1] === '*'] as const);
    });
    forms = {
      lists: new Set(steps.flatMap(([name, isList]) => (isList ? [name] : []))),
      objects: new Set(steps.flatMap(([name, isList]) => (isList || name === '*' ? [] : [name]))),
    };
    known.set(type, forms);
  }
  return forms;
}

function pathsOf(type: string): readonly string[] {
  const tables = [placeProperties, partyProperties].map((table) => (Object.hasOwn(table, type) ? table[type] : {}));
  return tables
    .flatMap((table) => Object.values(table ?? {}))
    .flatMap((given) => {
      if (Array.isArray(given)) return given.map(String);
      return isRecord(given) ? Object.keys(given) : [];
    });
}
