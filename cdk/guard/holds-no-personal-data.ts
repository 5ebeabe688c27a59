import { CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { guardName, rules } from './report/rules.ts';

const metadataKey = 'promulgate:holds-no-personal-data';
const shortest = 20;

/** A construct of which someone says why it holds no personal data. */
export interface Declaration {
  readonly construct: IConstruct;
  readonly reason: string;
  /** By the template's file name and the logical id, as `templateKey()` writes them. */
  readonly resources: readonly string[];
}

/**
 * Declares that what a construct is made of holds no personal data, so that it may be anywhere. The reason is told in the
 * validation report of every synthesis; it must say something, and a whole stack, stage or app cannot be declared.
 */
export function holdsNoPersonalData(construct: IConstruct, reason: string): void {
  const { path } = construct.node;
  if (Stack.isStack(construct) || Stage.isStage(construct) || !construct.node.scopes.some(Stack.isStack))
    throw new Error(
      `Cannot declare that "${path}" holds no personal data: it is not a construct in a stack\n    Declare each resource of it that holds none`,
    );
  const text = reason.trim();
  if (text.length < shortest)
    throw new Error(
      `Cannot declare that "${path}" holds no personal data: the reason "${text}" is shorter than ${shortest} characters\n    Say what it holds instead, for whoever reads the validation report`,
    );
  construct.node.addMetadata(metadataKey, text);
  // The report lists what is acknowledged, with its reason, and the console does not repeat it at every synthesis.
  Validations.of(construct).acknowledge({ id: `${guardName}::${rules.declared}`, reason: text });
}

/** Everything that was declared in an app. */
export function findDeclarations(constructs: readonly IConstruct[]): Declaration[] {
  return constructs.flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === metadataKey)
      .map(({ data }) => ({ construct, reason: String(data), resources: resourcesOf(construct) })),
  );
}

/** Names a resource by its template and its logical id. */
export function templateKey(templateFile: string, logicalId: string): string {
  return `${templateFile}/${logicalId}`;
}

function resourcesOf(construct: IConstruct): string[] {
  return construct.node
    .findAll()
    .filter(CfnResource.isCfnResource)
    .map((resource) => templateKey(resource.stack.templateFile, resource.stack.resolve(resource.logicalId)));
}
