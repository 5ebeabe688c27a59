/** A resource as CloudFormation reads it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A stack as it is deployed. */
export interface StackTemplate {
  readonly name: string;
  readonly region: string;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly mappings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** The logical ids that must exist before a resource does. */
function dependenciesOf({ Properties, DependsOn = [] }: TemplateResource): Set<string> {
  return new Set([...[DependsOn].flat(), ...referencesIn(Properties)]);
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const { Ref, 'Fn::GetAtt': attribute, ...others } = value as Record<string, unknown>;
  const [id] = [attribute].flat();
  return [
    ...[Ref, typeof id === 'string' ? id.split('.')[0] : undefined].filter((one) => typeof one === 'string'),
    ...Object.values(others).flatMap(referencesIn),
  ];
}

/**
 * The logical ids of a template in an order in which CloudFormation may handle them: each after what it depends on. One of them can be
 * put as early or as late as possible, since resources that do not depend on each other are handled at once.
 */
export function orderOf(
  resources: ReadonlyMap<string, TemplateResource>,
  moved?: { readonly id: string; readonly to: 'first' | 'last' },
): string[] {
  const dependencies = new Map([...resources].map(([id, resource]) => [id, dependenciesOf(resource)]));
  const order: string[] = [];
  const visit = (id: string) => {
    if (order.includes(id) || !resources.has(id)) return;
    for (const dependency of dependencies.get(id) ?? []) visit(dependency);
    order.push(id);
  };
  if (moved?.to === 'first') visit(moved.id);
  const waiting = moved?.to === 'last' ? dependentsOf(moved.id, dependencies) : new Set<string>();
  for (const id of resources.keys()) if (!waiting.has(id)) visit(id);
  for (const id of resources.keys()) visit(id);
  return order;
}

/** A resource and all that depend on it. */
function dependentsOf(id: string, dependencies: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [other, needed] of dependencies) if ([...needed].some((one) => found.has(one))) found.add(other);
  }
  return found;
}
