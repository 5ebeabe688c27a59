import path from 'node:path';
import {
  CfnElement,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyViolation,
  Stack,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type PolicyInForce, policiesThatShowPlaces } from '../../lambda/guard/disclosure/disclosure.ts';
import type { Acceptance } from '../../lambda/guard/findings/acceptance.ts';
import { findFindings } from '../../lambda/guard/findings/find-findings.ts';
import { type Finding, guardRules, type PathLookup } from '../../lambda/guard/findings/finding.ts';
import { createCdkHelpers } from '../../lambda/guard/helpers/cdk-helpers.ts';
import { findCdkLibrary } from '../../lambda/guard/helpers/find-cdk-library.ts';
import { digestHandlers, shippedDigests } from '../../lambda/guard/helpers/handler-digests.ts';
import type { Owner } from '../../lambda/guard/inventory/take-inventory.ts';
import { recordOr, type Template } from '../../lambda/guard/template/template.ts';
import { findAcceptances, hasAcceptance } from './accept-finding.ts';
import { hasExemptions } from './exempt-apps.ts';
import { findDeclarations, guardName, hasDeclaration, templateKey } from './holds-no-personal-data.ts';
import { readApp } from './read-app.ts';
import { writePlaces } from './write-places.ts';

/** What the guard knows of an app besides its constructs. It is read at synthesis, and may grow until then. */
export interface GuardOptions {
  /** The region of every stack that names none. */
  readonly region?: string | undefined;
  /** Findings that the team answers for, besides those that are accepted in code. */
  readonly acceptances?: readonly Acceptance[];
  /** What belongs to the owner of the app. */
  readonly owner?: Owner;
  /** False where the release of the CDK lets no plugin write into the assembly. */
  readonly mayWrite?: boolean;
}

/**
 * Creates a validation plugin that stops synthesis when a resource in any stack keeps data in a place that the policies in force do
 * not disclose, names one, or leads to one that cannot be determined. `hint` says what to do when there is no policy in force.
 */
export function createGuard(
  policies: readonly PolicyInForce[],
  hint: string,
  options: GuardOptions = {},
): IPolicyValidationPlugin {
  return {
    name: guardName,
    ruleIds: Object.values(guardRules),
    validate(context) {
      const findings = [
        ...(policies.length === 0 ? [reportNoPolicy(context, hint)] : []),
        ...inspect(context, policiesThatShowPlaces(policies), options),
      ];
      const success = findings.every(({ severity }) => severity !== 'fatal');
      return { success, violations: findings.map(toViolation) };
    },
  };
}

function inspect(
  context: IPolicyValidationContext,
  policies: readonly PolicyInForce[],
  { region, acceptances = [], owner, mayWrite = true }: GuardOptions,
): readonly Finding[] {
  // A synthesis without exemptions, findings and nested stacks needs no walk through the tree.
  let all: readonly IConstruct[] | undefined;
  const constructs = () => {
    all ??= context.appConstruct.node.findAll();
    return all;
  };
  const pathInTree = createPathLookup(constructs);
  const pathOf: PathLookup = ({ template, logicalId }) =>
    pathInTree(template, logicalId) ?? `${template.stack}/${logicalId}`;
  const own = hasExemptions(context.appConstruct.node.root) ? findExempt(constructs(), context.templatePaths) : [];
  const declarations = findDeclarations(own).map(({ construct, resources, ...rest }) => {
    const declared = new Set(resources);
    return {
      ...rest,
      construct: construct.node.path,
      covers: ({ template, logicalId }: { template: Template; logicalId: string }) =>
        declared.has(templateKey(path.basename(template.file), logicalId)),
    };
  });
  const judgement = findFindings(
    {
      ...readApp(context, constructs, region),
      policies,
      owner,
      helpers: createCdkHelpers(readDigests, pathInTree),
      exemptions: {
        declarations,
        acceptances: [...acceptances, ...findAcceptances(own)],
        today: new Date().toISOString().slice(0, 10),
      },
    },
    pathOf,
  );
  if (mayWrite) writePlaces(context.appConstruct, judgement);
  return judgement.findings;
}

function findExempt(constructs: readonly IConstruct[], templates: readonly string[]): readonly IConstruct[] {
  const isOwn = isInOneOf(templates);
  return constructs.filter((construct) => (hasDeclaration(construct) || hasAcceptance(construct)) && isOwn(construct));
}

/** A guard of one stage sees the templates of that stage alone: what is exempted in others is not its business. */
function isInOneOf(templates: readonly string[]): (construct: IConstruct) => boolean {
  const names = new Set(templates.map((file) => path.basename(file)));
  return (construct) => {
    const stack = construct.node.scopes.find(Stack.isStack);
    return stack === undefined || names.has(stack.templateFile);
  };
}

function readDigests() {
  const library = findCdkLibrary([...process.argv.slice(1, 2).map((file) => path.dirname(file)), process.cwd()]);
  return library === undefined ? shippedDigests : digestHandlers(library);
}

function reportNoPolicy({ appConstruct }: IPolicyValidationContext, fix: string): Finding {
  const message = 'Cannot deploy anything: no policy is in force';
  return { rule: guardRules.noPolicy, severity: 'fatal', message, fix, scope: appConstruct.node.path, occurrences: [] };
}

/** A single resource is shown with the line that creates it; several, and declarations, by the path of what contains them. */
function toViolation({ rule, severity, message, fix, scope, occurrences }: Finding): PolicyViolation {
  const [first, ...others] = occurrences;
  const about = { ruleName: rule, severity, description: message, ...(fix !== '' && { fix }) };
  if (first === undefined || others.length > 0 || severity === 'info')
    return { ...about, violatingResources: [{ constructPath: scope, locations: [] }] };
  const { template, logicalId } = first.resource;
  const locations = first.property === '' ? [] : [`Properties.${first.property}`];
  return { ...about, violatingResources: [{ resourceLogicalId: logicalId, templatePath: template.file, locations }] };
}

/** Resolves the paths of all constructs on the first lookup only: a synthesis without a finding needs none. */
function createPathLookup(constructs: () => readonly IConstruct[]) {
  let paths: ReadonlyMap<string, string> | undefined;
  return (template: Template, logicalId: string): string | undefined => {
    const { 'aws:cdk:path': written } = recordOr(template.resources[logicalId]?.Metadata);
    if (typeof written === 'string') return written;
    paths ??= new Map(
      constructs()
        .filter(CfnElement.isCfnElement)
        .map((element) => [
          templateKey(element.stack.templateFile, element.stack.resolve(element.logicalId)),
          element.node.path,
        ]),
    );
    return paths.get(templateKey(path.basename(template.file), logicalId));
  };
}
