// What `promulgate/guard` offers to other CDK apps.
export { GuardProblem } from './guard-problem.ts';
export { holdToPolicy } from './hold-to-policy.ts';
export { holdsNoPersonalData } from './holds-no-personal-data.ts';
