import type { PolicyInForce } from './disclosure/disclosure.ts';
import { policiesThatShowPlaces } from './disclosure/disclosure.ts';
import type { Acceptance } from './findings/acceptance.ts';
import { findFindings, type Judgement } from './findings/find-findings.ts';
import type { PathLookup } from './findings/finding.ts';
import { createCdkHelpers } from './helpers/cdk-helpers.ts';
import { findCdkLibrary } from './helpers/find-cdk-library.ts';
import { digestHandlers, shippedDigests } from './helpers/handler-digests.ts';
import type { Sources } from './sources/read-sources.ts';
import { recordOr, type Template } from './template/template.ts';

/** What templates are held to. */
export interface Standard {
  readonly policies: readonly PolicyInForce[];
  readonly acceptances: readonly Acceptance[];
  /** ISO 8601 date. */
  readonly today: string;
  /** A directory in which the app's own aws-cdk-lib can be found, whose helpers are then known. */
  readonly directory: string;
  /** Ids of accounts of AWS that belong to the company. */
  readonly accounts?: readonly string[] | undefined;
}

/** Finds everything that stops the deployment of templates. */
export function checkSources(
  sources: Sources,
  { policies, acceptances, today, directory, accounts }: Standard,
): Judgement {
  return findFindings(
    {
      ...sources,
      policies: policiesThatShowPlaces(policies),
      helpers: createCdkHelpers(() => readDigests(directory), writtenPath),
      owner: { accounts: new Set(accounts) },
      exemptions: { declarations: [], acceptances, today },
    },
    nameResource,
  );
}

/** The path in the construct tree, if the template says it, or else the stack and the logical id. */
export const nameResource: PathLookup = ({ template, logicalId }) =>
  writtenPath(template, logicalId) ?? `${template.stack}/${logicalId}`;

function writtenPath(template: Template, logicalId: string): string | undefined {
  const { 'aws:cdk:path': written } = recordOr(template.resources[logicalId]?.Metadata);
  return typeof written === 'string' ? written : undefined;
}

function readDigests(directory: string): ReadonlySet<string> {
  const library = findCdkLibrary([directory, process.cwd()]);
  return library === undefined ? shippedDigests : digestHandlers(library);
}
