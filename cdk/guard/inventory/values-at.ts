import { isFunction } from './resolve-value.ts';
import { isRecord } from './template.ts';

/** A value in the properties of a resource, and its path with the index of each element. */
export interface FoundValue {
  readonly value: unknown;
  readonly at: string;
}

/** What stands for values that a function of CloudFormation hides; it resolves to nothing that is known. */
const hidden = { 'Fn::Hidden': '' };

/** The values at a path, in which `*` stands for each element; of a condition both outcomes, since either may be deployed. */
export function valuesAt(value: unknown, path: string): FoundValue[] {
  return walk(value, path.split('.'), []);
}

function walk(value: unknown, steps: readonly string[], at: readonly string[]): FoundValue[] {
  const [step, ...rest] = steps;
  if (value === undefined || (isRecord(value) && value.Ref === 'AWS::NoValue')) return [];
  if (isFunction(value) && Array.isArray(value['Fn::If']))
    return value['Fn::If'].slice(1).flatMap((outcome) => walk(outcome, steps, at));
  if (step === undefined) return [{ value, at: at.join('.') }];
  if (isFunction(value)) return [{ value: hidden, at: at.join('.') }];
  if (step === '*') return childrenOf(value).flatMap(([key, child]) => walk(child, rest, [...at, key]));
  return isRecord(value) ? walk(value[step], rest, [...at, step]) : [];
}

function childrenOf(value: unknown): [key: string, child: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
