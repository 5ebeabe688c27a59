import { isCall } from './functions.ts';
import { isRecord } from './template.ts';

/** A value in the properties of a resource. */
export interface FoundValue {
  readonly value: unknown;
  /** Path in the properties, with the index of each element. */
  readonly property: string;
}

/** Placeholder for the values that a CloudFormation function hides; it resolves to `unresolved`. */
const hidden = { 'Fn::Hidden': '' };

/**
 * Returns the values at a path, in which `*` matches each element of a list or object. A condition contributes both of its
 * outcomes, since either may be deployed.
 */
export function valuesAt(value: unknown, path: string): FoundValue[] {
  let steps = stepsOf.get(path);
  if (steps === undefined) {
    steps = path.split('.');
    stepsOf.set(path, steps);
  }
  return mayReach(value, steps[0]) ? walk(value, steps, start) : [];
}

/** False if a value cannot have the first step of a path, as most cannot. */
function mayReach(value: unknown, step = ''): boolean {
  return step === '*' || !isRecord(value) || Object.hasOwn(value, step) || isCall(value);
}

const start: Reached = { taken: 0, property: '' };

/** The paths of the tables are split once, not for each resource. */
const stepsOf = new Map<string, readonly string[]>();

/** What a path has reached: the number of steps taken, and the property that they lead to. */
interface Reached {
  readonly taken: number;
  readonly property: string;
}

function walk(value: unknown, steps: readonly string[], { taken, property }: Reached): FoundValue[] {
  const step = steps[taken];
  const record = isRecord(value) ? value : undefined;
  if (value === undefined || record?.Ref === 'AWS::NoValue') return [];
  const isFunction = record !== undefined && isCall(record);
  if (isFunction && Array.isArray(record['Fn::If']))
    return record['Fn::If'].slice(1).flatMap((outcome) => walk(outcome, steps, { taken, property }));
  if (step === undefined) return [{ value, property }];
  if (isFunction) return [{ value: hidden, property }];
  const into = (key: string): Reached => ({ taken: taken + 1, property: property === '' ? key : `${property}.${key}` });
  if (step === '*') return stepsInto(value).flatMap(([key, child]) => walk(child, steps, into(key)));
  const child = record?.[step];
  return child === undefined ? [] : walk(child, steps, into(step));
}

function stepsInto(value: unknown): [key: string, child: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
