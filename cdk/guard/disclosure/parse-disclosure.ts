import * as v from 'valibot';
import { isRecord } from '../inventory/template.ts';
import { GuardProblem } from '../report/guard-problem.ts';
import { disclosureForm } from './disclosure-form.ts';
import type { Disclosure } from './policy-in-force.ts';

/** Reads the text of a `storage.json`; `source` is what a message calls it. */
export function parseDisclosure(json: string, source: string): Disclosure {
  const body = parseJson(json, source);
  const format = isRecord(body) ? body.format : undefined;
  if (typeof format === 'number' && format !== 1)
    throw new GuardProblem(
      `Cannot read ${source}: it is of format ${format}, and this guard knows format 1`,
      format > 1 ? 'Update promulgate in this project' : 'Publish the policy with the promulgate of this project',
    );
  if (format !== 1) throw new GuardProblem(`Cannot read ${source}: it is not a storage.json of promulgate`, nameRight);
  const { success, output, issues } = v.safeParse(disclosureForm, body);
  if (success) return output;
  const [{ message }] = issues;
  const path = v.getDotPath(issues[0]) ?? 'the file';
  throw new GuardProblem(`Cannot read ${source}: ${path} is wrong: ${message}`, 'Publish the policy again');
}

const nameRight =
  'Name the address at which promulgate publishes it, such as https://policy.example.com/privacy/storage.json';

function parseJson(json: string, source: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new GuardProblem(`Cannot read ${source}: it is not JSON`, nameRight, { cause });
  }
}
