import { CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Name of the guard in the validation report. */
export const guardName = 'promulgate';

/** Id of the rule under which the report lists declarations. */
export const declarationRule = 'holds-no-personal-data';

const metadataKey = 'promulgate:holds-no-personal-data';
const minReasonLength = 20;

/** A construct that was declared to hold no personal data. */
export interface Declaration {
  readonly construct: IConstruct;
  readonly reason: string;
  /** Every resource of the construct, as `templateKey()` names it. */
  readonly resources: readonly string[];
}

/**
 * Declares that the resources of a construct hold no personal data, so that they may be in any region. Every validation report
 * lists the reason. Throws when the reason is shorter than 20 characters, or when the construct is a whole stack, stage or app.
 */
export function holdsNoPersonalData(construct: IConstruct, reason: string): void {
  const { path } = construct.node;
  if (Stack.isStack(construct) || Stage.isStage(construct) || !construct.node.scopes.some(Stack.isStack))
    throw new Error(
      `Cannot declare that "${path}" holds no personal data: it is not a construct in a stack\n    Declare each of its resources that holds none`,
    );
  const text = reason.trim();
  if (text.length < minReasonLength)
    throw new Error(
      `Cannot declare that "${path}" holds no personal data: the reason "${text}" is shorter than ${minReasonLength} characters\n    Say what it holds instead: the validation report shows the reason`,
    );
  construct.node.addMetadata(metadataKey, text);
  // The report lists an acknowledged declaration with its reason, and the console does not repeat it at every synthesis.
  Validations.of(construct).acknowledge({ id: `${guardName}::${declarationRule}`, reason: text });
}

/** Finds all declarations in an app. */
export function findDeclarations(constructs: readonly IConstruct[]): Declaration[] {
  return constructs.flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === metadataKey)
      .map(({ data }) => ({ construct, reason: String(data), resources: resourcesOf(construct) })),
  );
}

/** Names a resource by the file name of its template and its logical id. */
export function templateKey(templateFile: string, logicalId: string): string {
  return `${templateFile}/${logicalId}`;
}

function resourcesOf(construct: IConstruct): string[] {
  return construct.node
    .findAll()
    .filter(CfnResource.isCfnResource)
    .map((resource) => templateKey(resource.stack.templateFile, resource.stack.resolve(resource.logicalId)));
}
