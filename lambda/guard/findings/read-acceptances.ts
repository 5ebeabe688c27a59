import { existsSync, readFileSync } from 'node:fs';
import { GuardProblem } from '../disclosure/guard-problem.ts';
import { type Acceptance, acceptancesFile, parseAcceptances } from './acceptance.ts';

/** Reads the acceptances in a file; without a path those in `promulgate.acceptances.yaml`, if that exists. */
export function readAcceptances(given: string | undefined): readonly Acceptance[] {
  const file = given ?? acceptancesFile;
  if (given === undefined && !existsSync(file)) return [];
  try {
    return parseAcceptances(readFileSync(file, 'utf8'), file);
  } catch (cause) {
    if (cause instanceof GuardProblem) throw cause;
    throw new GuardProblem(`Cannot read the acceptances in ${file}`, 'Pass the path of a file that can be read', {
      cause,
    });
  }
}
