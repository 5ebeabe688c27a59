import * as cdk from 'aws-cdk-lib';
import { CfnResource, Stack, Stage } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { guardRules } from '../../lambda/guard/findings/finding.ts';
import { noteExemption } from './exempt-apps.ts';

/** Name of the guard in the validation report. */
export const guardName = 'promulgate';

const metadataKey = 'promulgate:holds-no-personal-data';
const minReasonLength = 20;

/** Who answers for a declaration, and until when. */
export interface DeclarationOptions {
  readonly owner?: string;
  /** ISO 8601 date, the last day on which it holds. */
  readonly expires?: string;
}

/** A construct that was declared to hold no personal data. */
export interface DeclaredConstruct extends DeclarationOptions {
  readonly construct: IConstruct;
  readonly reason: string;
  /** The resources that the construct had when it was declared, as `templateKey()` names them. */
  readonly resources: readonly string[];
}

interface Declared extends DeclarationOptions {
  readonly reason: string;
  readonly covered: readonly CfnResource[];
}

/** Kept outside the metadata of the construct, which is written into the assembly. */
const declared = new WeakMap<IConstruct, Declared[]>();

/**
 * Declares that the resources that a construct has by now hold no personal data, so that they may be in any region. What is added to
 * it later is not covered. Every validation report lists the reason, and what is covered. Throws when the reason is shorter than 20
 * characters, or when the construct is a whole stack, stage or app.
 */
export function holdsNoPersonalData(construct: IConstruct, reason: string, options: DeclarationOptions = {}): void {
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
  const covered = [construct, ...partsElsewhere(construct)]
    .flatMap((one) => one.node.findAll())
    .filter(CfnResource.isCfnResource);
  noteExemption(construct);
  declared.set(construct, [...(declared.get(construct) ?? []), { reason: text, covered, ...options }]);
  // The report lists an acknowledged declaration with its reason, and the console does not repeat it at every synthesis. Older
  // releases have no such thing, and repeat it.
  const { Validations } = cdk as Partial<typeof cdk>;
  Validations?.of(construct).acknowledge({ id: `${guardName}::${guardRules.declared}`, reason: text });
}

/** An edge function keeps its function in a stack in us-east-1, outside its own construct. */
function partsElsewhere(construct: IConstruct): IConstruct[] {
  const edgeLambda = 'edgeArn' in construct && 'lambda' in construct ? construct.lambda : undefined;
  if (!Construct.isConstruct(edgeLambda)) return [];
  const stack = Stack.of(edgeLambda);
  const parameter = stack.node.children.filter(
    (child) => child.node.id.startsWith(edgeLambda.node.id) || child.node.id === 'Parameter',
  );
  return [edgeLambda, ...parameter];
}

/** True for a construct that was declared. */
export function hasDeclaration(construct: IConstruct): boolean {
  return declared.has(construct);
}

/** Finds all declarations in an app. */
export function findDeclarations(constructs: readonly IConstruct[]): DeclaredConstruct[] {
  return constructs.flatMap((construct) =>
    (declared.get(construct) ?? []).map(({ covered, ...rest }) => ({
      ...rest,
      construct,
      resources: covered.map((resource) =>
        templateKey(resource.stack.templateFile, resource.stack.resolve(resource.logicalId)),
      ),
    })),
  );
}

/** Names a resource by the file name of its template and its logical id. */
export function templateKey(templateFile: string, logicalId: string): string {
  return `${templateFile}/${logicalId}`;
}
