import type { ReadTemplate, StackTemplate } from '../template/link-templates.ts';
import { createdIn, unresolved } from '../template/placeholders.ts';
import { isRecord, recordOr, type TemplateResource } from '../template/template.ts';
import { blockOfTerraform } from './terraform-blocks.ts';
import { policiesOfTerraform, shapeOfTerraform, typeOfTerraform } from './terraform-types.ts';

interface PlannedResource {
  readonly address: string;
  readonly mode?: string;
  readonly type: string;
  readonly provider_name?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

interface Configured {
  readonly expressions: Readonly<Record<string, unknown>>;
  readonly provider: string | undefined;
}

type Body = Readonly<Record<string, unknown>>;

/** Splits a plan into one stack for each region, whose resources have the types and properties of CloudFormation. */
export function readTerraformPlan(
  plan: Body,
  { file, region, parsed }: { file: string; region: string | undefined; parsed: Map<string, ReadTemplate> },
): StackTemplate[] {
  const configured = new Map(configurationOf(recordOr(plan.configuration).root_module, ''));
  const planned = resourcesOf(recordOr(plan.planned_values).root_module);
  const regionOf = (resource: PlannedResource) => regionOfResource(resource, { plan, configured, region });
  const regions = new Map(planned.map((resource) => [withoutIndex(resource.address), regionOf(resource)]));
  const byRegion = new Map<string | undefined, Record<string, TemplateResource>>();
  for (const resource of planned) {
    const where = regionOf(resource);
    const resources = byRegion.get(where) ?? {};
    byRegion.set(where, resources);
    const config = configured.get(withoutIndex(resource.address));
    const type = typeOfTerraform(resource.type, resource.provider_name);
    resources[resource.address] = {
      Type: type,
      Properties: inPascalCase(propertiesOf(resource, config, regions), type),
    };
    for (const [name, policy] of policiesOfTerraform(resource.values ?? {}))
      resources[`${resource.address}.${name}`] = {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { PolicyDocument: policy },
      };
  }
  const account = ownAccountOf(plan);
  return [...byRegion].map(([where, resources]) => {
    const name = `${file}#${where ?? 'unstated'}`;
    parsed.set(name, { body: { Resources: resources }, hasTransform: false });
    return {
      stack: where === undefined ? 'terraform' : `terraform ${where}`,
      file: name,
      region: where,
      account,
    };
  });
}

function resourcesOf(module: unknown, wanted = 'managed'): PlannedResource[] {
  const { resources, child_modules } = recordOr(module);
  const own = (Array.isArray(resources) ? resources : []) as PlannedResource[];
  const below = (Array.isArray(child_modules) ? child_modules : []).flatMap((child) => resourcesOf(child, wanted));
  return [...own.filter(({ mode = 'managed' }) => mode === wanted), ...below];
}

/** The account in which a plan was made, if it asked AWS, and only for one. */
function ownAccountOf(plan: Body): string | undefined {
  const modules = [recordOr(plan.prior_state).values, plan.planned_values].map((state) => recordOr(state).root_module);
  const ids = modules
    .flatMap((module) => resourcesOf(module, 'data'))
    .flatMap(({ type, values }) => (type === 'aws_caller_identity' ? [values?.account_id] : []));
  const [only, ...others] = new Set(ids);
  return typeof only === 'string' && others.length === 0 ? only : undefined;
}

function configurationOf(module: unknown, prefix: string): [string, Configured][] {
  const { resources, module_calls } = recordOr(module);
  const own = (Array.isArray(resources) ? resources : []).map((one): [string, Configured] => {
    const { address, expressions, provider_config_key: provider } = recordOr(one);
    return [
      prefix + String(address),
      { expressions: recordOr(expressions), provider: typeof provider === 'string' ? provider : undefined },
    ];
  });
  const below = Object.entries(recordOr(module_calls)).flatMap(([name, call]) =>
    configurationOf(recordOr(call).module, `${prefix}module.${name}.`),
  );
  return [...own, ...below];
}

/** The region that the resource names, or its provider, or else the one of the whole plan. */
function regionOfResource(
  { address, values }: PlannedResource,
  { plan, configured, region }: { plan: Body; configured: ReadonlyMap<string, Configured>; region: string | undefined },
): string | undefined {
  if (typeof values?.region === 'string') return values.region;
  const key = configured.get(withoutIndex(address))?.provider ?? 'aws';
  const providers = recordOr(recordOr(plan.configuration).provider_config);
  const provider = recordOr(providers[key] ?? providers[key.split(':').at(-1) ?? '']);
  const expression = recordOr(recordOr(provider.expressions).region);
  if (typeof expression.constant_value === 'string') return expression.constant_value;
  const [reference = ''] = Array.isArray(expression.references) ? expression.references.map(String) : [];
  const variable = recordOr(recordOr(plan.variables)[reference.replace(/^var\./, '')]).value;
  return typeof variable === 'string' ? variable : region;
}

/** What is set in the configuration and known only after the deployment leads to the region of what it refers to. */
function propertiesOf(
  { type, values = {} }: PlannedResource,
  config: Configured | undefined,
  regions: ReadonlyMap<string, string | undefined>,
): Record<string, unknown> {
  const given = Object.entries(config?.expressions ?? {}).flatMap(([key, expression]) => {
    if (values[key] !== undefined && values[key] !== null) return [];
    const references = recordOr(expression).references;
    if (!Array.isArray(references) || references.length === 0) return [];
    const known = references.map(String).find((reference) => regions.has(reference));
    return [[key, known === undefined ? unresolved : createdIn(regions.get(known))] as const];
  });
  const {
    region: _,
    id: __,
    tags_all: ___,
    ...rest
  } = shapeOfTerraform(type, { ...values, ...Object.fromEntries(given) });
  const { arn: ____, ...others } = rest;
  return others;
}

function inPascalCase(value: unknown, type: string): Record<string, unknown> {
  const convert = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(convert);
    if (!isRecord(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, one]) => blockOfTerraform(type, pascalCase(key), convert(one))),
    );
  };
  return recordOr(convert(value));
}

function pascalCase(key: string): string {
  if (!/^[a-z0-9_]+$/.test(key)) return key;
  return key.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function withoutIndex(address: string): string {
  return address.replaceAll(/\[[^\]]*\]/g, '');
}
