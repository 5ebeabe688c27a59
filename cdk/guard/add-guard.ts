import * as cdk from 'aws-cdk-lib';
import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { createGuard, type GuardOptions } from './create-guard.ts';

/** Adds the guard to an app, in the way that the release of the CDK knows. */
export function addGuard(
  app: cdk.App,
  policies: readonly PolicyInForce[],
  { hint, ...options }: GuardOptions & { readonly hint: string },
): void {
  // Looked up when it is needed: older releases have no Validations, and a plugin is added to the app itself.
  const { Validations } = cdk as Partial<typeof cdk>;
  if (Validations !== undefined) Validations.of(app).addPlugins(createGuard(policies, hint, options));
  else app.policyValidationBeta1.push(toOlderKind(createGuard(policies, hint, { ...options, mayWrite: false }), app));
  showRefusalOnly(app);
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
