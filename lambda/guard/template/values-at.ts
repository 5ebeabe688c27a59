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
export function valuesAt(value: unknown, path: string): readonly FoundValue[] {
  let steps = stepsOf.get(path);
  if (steps === undefined) {
    steps = path.split('.');
    stepsOf.set(path, steps);
  }
  if (!mayReach(value, steps[0])) return none;
  const found: FoundValue[] = [];
  walk(value, { steps, taken: [], found });
  return found;
}

/** False if a value cannot have the first step of a path, as most cannot. */
function mayReach(value: unknown, step = ''): boolean {
  return step === '*' || !isRecord(value) || Object.hasOwn(value, step) || isCall(value);
}

const none: readonly FoundValue[] = [];

/** The paths of the tables are split once, not for each resource. */
const stepsOf = new Map<string, readonly string[]>();

/** A path, and the steps into a value that were taken along it. */
interface Walk {
  readonly steps: readonly string[];
  readonly taken: string[];
  readonly found: FoundValue[];
}

function walk(value: unknown, into: Walk): void {
  const { steps, taken, found } = into;
  if (value === undefined) return;
  const record = isRecord(value) ? value : undefined;
  const isFunction = record !== undefined && isCall(record);
  if (isFunction) {
    if (record.Ref === 'AWS::NoValue') return;
    const outcomes = record['Fn::If'];
    if (Array.isArray(outcomes)) {
      for (const outcome of outcomes.slice(1)) walk(outcome, into);
      return;
    }
  }
  const step = steps[taken.length];
  if (step === undefined || isFunction) {
    found.push({ value: step === undefined ? value : hidden, property: taken.join('.') });
    return;
  }
  if (step !== '*') take(step, record?.[step], into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) take(key, child, into);
}

function take(key: string, child: unknown, into: Walk): void {
  if (child === undefined) return;
  into.taken.push(key);
  walk(child, into);
  into.taken.pop();
}
