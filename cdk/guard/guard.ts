// What `promulgate/guard` offers to other CDK apps.

export { holdToPolicy } from './hold-to-policy.ts';
export { holdsNoPersonalData } from './holds-no-personal-data.ts';
export { GuardProblem } from './report/guard-problem.ts';
