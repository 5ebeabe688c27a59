/** A statement of a policy, with every name resolved. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  /** Of a bucket policy alone. */
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One action that AWS decides about. */
export interface Access {
  readonly action: string;
  readonly resource: string;
  /** Condition keys with their values, such as `s3:if-none-match`. */
  readonly context: Readonly<Record<string, string>>;
}

/** The policies that decide about a role's access. */
export interface Policies {
  readonly identity: readonly Statement[];
  /** Of what is accessed; empty where it has none. */
  readonly resource: readonly Statement[];
}

/** The decision about an access, and the statement that made it; undefined where no statement allows it. */
export interface Decision {
  readonly isAllowed: boolean;
  readonly statement: Statement | undefined;
}

/**
 * Decides as IAM does within one account: a statement that denies wins; otherwise one has to allow. Throws at what it does not know,
 * rather than decide wrongly. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(access: Access, { identity, resource }: Policies): Decision {
  const applying = [...identity, ...resource.filter(appliesToRoles)].filter((statement) => matches(statement, access));
  const denial = applying.find(({ Effect }) => Effect === 'Deny');
  const statement = denial ?? applying[0];
  return { isAllowed: denial === undefined && statement !== undefined, statement };
}

/** A statement for a service, such as CloudFront, is not for a role. */
function appliesToRoles({ Principal: principal }: Statement): boolean {
  const text = JSON.stringify(principal);
  if (text === '"*"' || text === '{"AWS":"*"}') return true;
  if (text?.startsWith('{"Service":')) return false;
  throw new Error(`Cannot evaluate a statement for the principal ${text}`);
}

function matches(statement: Statement, { action, resource, context }: Access): boolean {
  return (
    [statement.Action].flat().some((pattern) => isLike(pattern.toLowerCase(), action.toLowerCase())) &&
    [statement.Resource].flat().some((pattern) => isLike(pattern, resource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, expected]) => holds(operator, String(expected), findKey(context, key))),
    )
  );
}

/** Condition keys are the same in any case. */
function findKey(context: Access['context'], key: string): string | undefined {
  return Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

function holds(operator: string, expected: string, found: string | undefined): boolean {
  switch (operator) {
    case 'Null':
      return (found === undefined) === (expected === 'true');
    case 'StringEquals':
    case 'Bool':
      return found === expected;
    case 'ArnNotEquals':
      return found === undefined || !isLike(expected, found);
    case 'NumericLessThan':
      return found !== undefined && Number(found) < Number(expected);
    default:
      throw new Error(`Cannot evaluate the condition ${operator}`);
  }
}

/** True when a text fits a pattern, in which `*` matches any characters and `?` matches one. */
export function isLike(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
