import { HintedError } from '../../shared/hinted-error.ts';

/** The reason why the guard cannot determine what a policy discloses, with what to do about it. Nothing may be deployed. */
export class GuardProblem extends HintedError {
  override readonly name = 'GuardProblem';
}
