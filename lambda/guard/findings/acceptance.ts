import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { GuardProblem } from '../disclosure/guard-problem.ts';

/** Name of the file in which a team accepts findings, beside `cdk.json` or where the command runs. */
export const acceptancesFile = 'promulgate.acceptances.yaml';

/** A finding that a team answers for, until a date. It covers one type, property and place. */
export interface Acceptance {
  /** CloudFormation type, or, in an account, what AWS Resource Explorer calls one that CloudFormation does not have. */
  readonly type: string;
  /** Path of the property, in which `*` matches one step; left out for the resource as a whole. */
  readonly property?: string | undefined;
  /** A region, a zone, a host, `every region`, or `unknown`. */
  readonly place: string;
  /** Path of the resource in the construct tree, or its ARN in an account; `*` matches one step, `**` any number. */
  readonly resource: string;
  /** How many findings a pattern covers, so that it does not cover what is added later. Required with `*`. */
  readonly count?: number | undefined;
  readonly reason: string;
  readonly owner: string;
  /** ISO 8601 date, the last day on which it holds. */
  readonly expires: string;
  /** Where it was written, for messages. */
  readonly at?: string;
}

/** True for an acceptance of what an account has, as `--live` finds it; the others are about templates. */
export function isForAccount({ resource }: Pick<Acceptance, 'resource'>): boolean {
  return resource.startsWith('arn:');
}

const minReasonLength = 20;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('Expected a text that is not empty'));

/** The form of an acceptance; `at` is not part of it. */
const acceptanceForm = v.pipe(
  v.strictObject({
    type: v.pipe(text, v.regex(/^[\w:./-]+$/, 'Expected one type, such as AWS::S3::Bucket')),
    property: v.optional(text),
    place: v.pipe(text, v.regex(/^[^*]+$/, 'Expected one place, not a pattern')),
    resource: v.pipe(text, v.regex(/[^*/]/, 'Expected a path, such as Shop/Orders, not only a pattern')),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    reason: v.pipe(text, v.minLength(minReasonLength, `Expected at least ${minReasonLength} characters that say why`)),
    owner: text,
    expires: v.pipe(v.string(), v.isoDate('Expected a date of the form YYYY-MM-DD')),
  }),
  v.check(
    ({ resource, count }) => !resource.includes('*') || count !== undefined,
    'A pattern needs "count", the number of findings that it covers, so that it does not cover what is added later',
  ),
);

/** What a team can paste for each key. */
const exampleValues: Readonly<Record<string, string>> = {
  type: 'type: AWS::S3::Bucket',
  property: 'property: Environment.Variables.PAYMENT_API',
  place: 'place: us-east-1',
  resource: 'resource: Shop/Photos/Resource',
  count: 'count: 2',
  reason: 'reason: Holds the fonts that every page loads',
  owner: 'owner: web@example.com',
  expires: 'expires: 2027-06-30',
};

/**
 * Checks an acceptance that was given at a place, or whose keys are at places of their own. Throws a `GuardProblem` that says what is
 * wrong with it.
 */
export function checkAcceptance(given: unknown, at: string, placeOf: (key: string) => string = () => at): Acceptance {
  const { success, output, issues } = v.safeParse(acceptanceForm, given);
  if (success) return { ...output, at };
  const [{ message, received, expected }] = issues;
  const key = v.getDotPath(issues[0]) ?? (message.startsWith('A pattern') ? 'count' : '');
  const isMissing = received === 'undefined';
  const reason = isMissing ? `it lacks "${key}"` : expected === 'never' ? 'it is not a key of an acceptance' : message;
  throw new GuardProblem(
    `${placeOf(key)}: Cannot accept a finding: ${key === '' || isMissing ? '' : `${key}: `}${reason}`,
    Object.hasOwn(exampleValues, key)
      ? `Write, for example: ${exampleValues[key]}`
      : 'An acceptance has type, property, place, resource, reason, owner and expires',
  );
}

/** Parses the text of a file of acceptances. Throws a `GuardProblem` with the line of what is wrong. */
export function parseAcceptances(source: string, file: string): readonly Acceptance[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const positionOf = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${file}:${line || 1}:${col || 1}`;
  };
  const [error] = document.errors;
  if (error !== undefined)
    throw new GuardProblem(
      `${positionOf(error.pos[0])}: Cannot read the acceptances: ${error.message.split('\n')[0]}`,
      howToWrite,
    );
  const list: unknown = document.get('acceptances');
  const items = isCollection(list) ? list.items : undefined;
  if (items === undefined)
    throw new GuardProblem(`${file}:1:1: Cannot read the acceptances: it has no list "acceptances"`, howToWrite);
  return items.map((item) => {
    if (!isMap(item)) return checkAcceptance(item, positionOf(undefined));
    const at = positionOf(item.range?.[0]);
    return checkAcceptance(item.toJSON(), at, (key) => {
      const value = item.get(key, true);
      return isScalar(value) ? positionOf(value.range?.[0]) : at;
    });
  });
}

const howToWrite = 'Begin it with "acceptances:", and paste the entries that findings show';

function isCollection(value: unknown): value is { readonly items: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);
}
