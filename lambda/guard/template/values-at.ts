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
  return walk(value, steps, []);
}

/** The paths of the tables are split once, not for each resource. */
const stepsOf = new Map<string, readonly string[]>();

function walk(value: unknown, steps: readonly string[], walked: readonly string[]): FoundValue[] {
  const [step, ...rest] = steps;
  if (value === undefined || (isRecord(value) && value.Ref === 'AWS::NoValue')) return [];
  const isFunction = isRecord(value) && isCall(value);
  if (isFunction && Array.isArray(value['Fn::If']))
    return value['Fn::If'].slice(1).flatMap((outcome) => walk(outcome, steps, walked));
  if (step === undefined) return [{ value, property: walked.join('.') }];
  if (isFunction) return [{ value: hidden, property: walked.join('.') }];
  if (step === '*') return stepsInto(value).flatMap(([key, child]) => walk(child, rest, [...walked, key]));
  return isRecord(value) ? walk(value[step], rest, [...walked, step]) : [];
}

function stepsInto(value: unknown): [key: string, child: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
