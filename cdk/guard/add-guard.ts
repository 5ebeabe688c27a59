import * as cdk from 'aws-cdk-lib';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import { createGuard } from './create-guard.ts';
import { type Guarded, optionsOf } from './guarded.ts';

/** The lowest release that package.json names, and the guard is tried with. */
const oldest = '2.200.0';

/** Adds the guard to an app, in the way that the release of the CDK knows. */
export function addGuard(app: cdk.App, guarded: Guarded, hint: string): void {
  // Looked up when it is needed: older releases have no Validations. The app itself is asked, too, since in a workspace the guard may
  // have found another release than the app.
  const { Validations } = cdk as Partial<typeof cdk>;
  if (Validations !== undefined && '_addValidationPlugins' in app)
    Validations.of(app).addPlugins(createGuard(guarded.policies, hint, optionsOf(guarded)));
  else olderPluginsOf(app).push(toOlderKind(createGuard(guarded.policies, hint, optionsOf(guarded, false)), app));
  showRefusalOnly(app);
}

function olderPluginsOf({ policyValidationBeta1 }: Partial<cdk.App>): cdk.IPolicyValidationPluginBeta1[] {
  if (policyValidationBeta1 !== undefined) return policyValidationBeta1;
  throw new GuardProblem(
    `Cannot hold the app to a policy: its aws-cdk-lib is older than ${oldest}`,
    `Run: npm install aws-cdk-lib@^${oldest} constructs`,
  );
}

/** A plugin of the older kind is shown neither the app nor its stacks, and may only name resources of templates. */
function toOlderKind(guard: cdk.IPolicyValidationPlugin, appConstruct: cdk.App): cdk.IPolicyValidationPluginBeta1 {
  return {
    name: guard.name,
    validate({ templatePaths }) {
      const { success, violations } = guard.validate({ templatePaths, appConstruct, stackTemplates: [] });
      const [anyTemplate = ''] = templatePaths;
      return {
        success,
        violations: violations.map(({ violatingResources, ...violation }) => ({
          ...violation,
          violatingResources: violatingResources.map(
            ({ resourceLogicalId = 'several', templatePath = anyTemplate, locations }) => ({
              resourceLogicalId,
              templatePath,
              locations: [...locations],
            }),
          ),
        })),
      };
    },
  };
}

/**
 * Lets Node show the findings of a refused synthesis and nothing else. It would add the place that throws, which in the CDK is a
 * line of several kilobytes of minified code.
 */
function showRefusalOnly(app: cdk.App): void {
  const synth = app.synth.bind(app);
  app.synth = (options) => {
    try {
      return synth(options);
    } catch (refusal) {
      if (refusal instanceof Error && /validation failed/i.test(refusal.message + refusal.name))
        refusal.stack = refusal.message;
      throw refusal;
    }
  };
}
