import { problem } from './deployment-problem.ts';

/** Access logs, for those who need them. */
export interface AccessLogSettings {
  /** After so many days they are deleted. */
  readonly retentionDays: number;
}

const example = '{ "retentionDays": 30 }';

/** An object in `cdk.json`; with `-c` its JSON. Undefined, false and nothing at all mean that they are off. */
export function readAccessLogs(given: unknown): { settings: AccessLogSettings | undefined; problems: string[] } {
  if (given === undefined || given === false || given === 'false') return { settings: undefined, problems: [] };
  const value = typeof given === 'string' ? parseJson(given) : given;
  const { retentionDays: days, ...others } = isObject(value) ? value : {};
  const isRight = typeof days === 'number' && Number.isInteger(days) && days >= 1 && Object.keys(others).length === 0;
  if (isRight) return { settings: { retentionDays: days }, problems: [] };
  const message = `Cannot use context accessLogs ${JSON.stringify(given)}: it does not say for how many days they are kept`;
  return { settings: undefined, problems: [problem(message, `Write it like ${example}, or leave it out`)] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
