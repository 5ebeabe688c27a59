import { GuardProblem } from '../../../lambda/guard/disclosure/guard-problem.ts';

/** The refusal to pin a policy that the ledger of its site does not prove. */
export function unproven(address: string, why: string, hint = findOut): GuardProblem {
  return new GuardProblem(`Cannot pin ${address}: ${why}`, hint);
}

const findOut =
  'Find out with "promulgate verify" what was changed; a publication that is running now ends within minutes';
