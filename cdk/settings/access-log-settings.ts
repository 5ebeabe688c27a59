import { problem } from './deployment-problem.ts';
import { readObject } from './read-object.ts';

/** Access logs, for those who need them. */
export interface AccessLogSettings {
  /** After so many days they are deleted. */
  readonly retentionDays: number;
}

const example = '{ "retentionDays": 30 }';

/** The access logs in an app's context; off unless they are asked for. */
export function readAccessLogs(given: unknown): { settings: AccessLogSettings | undefined; problems: string[] } {
  const value = readObject(given);
  if (value === 'off') return { settings: undefined, problems: [] };
  const { retentionDays: days, ...others } = value;
  const isRight = typeof days === 'number' && Number.isInteger(days) && days >= 1 && Object.keys(others).length === 0;
  if (isRight) return { settings: { retentionDays: days }, problems: [] };
  const message = `Cannot use context accessLogs ${JSON.stringify(given)}: it does not say for how many days they are kept`;
  return { settings: undefined, problems: [problem(message, `Write it like ${example}, or leave it out`)] };
}
