// The public API of `promulgate`, for other CDK apps.

export { ContentProblems } from '../lambda/content/content-problems.ts';
export type { GuardSettings } from './guard/guard-settings.ts';
export { PolicySite } from './policy-site.ts';
export type { PolicySiteAccessLogs, PolicySiteObjectLock, PolicySiteProps } from './policy-site-props.ts';
export { DeploymentProblem } from './settings/deployment-problem.ts';
export { DeploymentRoleStack, type DeploymentRoleStackProps } from './stacks/deployment-role-stack.ts';
