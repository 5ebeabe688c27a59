import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type Acceptance, checkAcceptance } from '../../lambda/guard/findings/acceptance.ts';
import { noteExemption } from './exempt-apps.ts';

const accepted = new WeakMap<IConstruct, Acceptance[]>();

/** An acceptance as code gives it: the resource is the construct's own. */
type AcceptanceInCode = Omit<Acceptance, 'resource' | 'count' | 'at'>;

/**
 * Accepts the findings about one property and place of one resource, until a date. Throws when the acceptance is incomplete, or
 * the construct is not one resource and has none as its main child. What is accepted is listed in every validation report.
 */
export function acceptFinding(construct: IConstruct, acceptance: AcceptanceInCode): void {
  const resource = CfnResource.isCfnResource(construct) ? construct : construct.node.defaultChild;
  const { path } = construct.node;
  if (resource === undefined || !CfnResource.isCfnResource(resource))
    throw new Error(
      `Cannot accept a finding about "${path}": it is not one resource\n    Pass the resource that the finding names`,
    );
  const checked = checkAcceptance({ ...acceptance, resource: resource.node.path }, path);
  noteExemption(construct);
  accepted.set(construct, [...(accepted.get(construct) ?? []), checked]);
}

/** True for a construct with an acceptance in code. */
export function hasAcceptance(construct: IConstruct): boolean {
  return accepted.has(construct);
}

/** Finds all acceptances in the code of an app. */
export function findAcceptances(constructs: readonly IConstruct[]): Acceptance[] {
  return constructs.flatMap((construct) => accepted.get(construct) ?? []);
}
