// The public API of `promulgate/guard`, for other CDK apps.

export { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
export { acceptFinding } from './accept-finding.ts';
export type { GuardSettings } from './guard-settings.ts';
export { type HoldOptions, holdToPolicy } from './hold-to-policy.ts';
export { holdsNoPersonalData } from './holds-no-personal-data.ts';
