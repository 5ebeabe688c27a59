import { isStateless } from '../types/classify-type.ts';
import { indexKey } from './app-index.ts';
import { combineTexts, createdIn, unresolved } from './placeholders.ts';
import { isRecord, recordOr, type Template, typeOf } from './template.ts';

/** Where a function is called, and how its arguments are resolved. */
interface FunctionCall {
  readonly template: Template;
  readonly resolve: (value: unknown, template?: Template) => readonly string[];
}

type Resolve = (argument: unknown, call: FunctionCall) => readonly string[];

const unknown = [unresolved];

const functions: Readonly<Record<string, Resolve>> = {
  Ref: (name, call) => resolveReference(String(name), call),
  'Fn::GetAtt': (target, call) => {
    const [logicalId, ...attribute] = Array.isArray(target) ? target.map(String) : String(target).split('.');
    return resolveAttribute(logicalId ?? '', attribute.join('.'), call);
  },
  'Fn::ImportValue': resolveImport,
  'Fn::GetStackOutput': resolveOutput,
  'Fn::If': (argument, { resolve }) =>
    Array.isArray(argument)
      ? argument.slice(1).flatMap((outcome) => (isNoValue(outcome) ? [] : resolve(outcome)))
      : unknown,
  'Fn::FindInMap': findInMap,
  'Fn::Join': (argument, call) => {
    const [separator, parts] = Array.isArray(argument) ? argument : [];
    if (!Array.isArray(parts)) return listOf(parts, call)?.map((list) => list.join(String(separator))) ?? unknown;
    return combineTexts(
      parts.map((part) => call.resolve(part)),
      String(separator),
    );
  },
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': (argument, call) => (listOf({ 'Fn::Split': argument }, call) ?? [unknown]).flat(),
  'Fn::GetAZs': (region, { template, resolve }) =>
    region === '' ? [createdIn(template.region)] : resolve(region).map((name) => createdIn(name)),
  'Fn::Base64': (argument, { resolve }) => resolve(argument),
  'Fn::ToJsonString': (argument, call) => [toJson(argument, call)],
};

/** Resolves the call of a CloudFormation function; a function that is not known resolves to `unresolved`. */
export function resolveFunction(value: Readonly<Record<string, unknown>>, call: FunctionCall): readonly string[] {
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0 || !Object.hasOwn(functions, name)) return unknown;
  return functions[name]?.(argument, call) ?? unknown;
}

function isNoValue(value: unknown): boolean {
  return isRecord(value) && value.Ref === 'AWS::NoValue';
}

const pseudoParameters: Readonly<Record<string, (template: Template) => string>> = {
  'AWS::Region': ({ region }) => region ?? createdIn(undefined),
  'AWS::Partition': () => 'aws',
  'AWS::AccountId': ({ account }) => account ?? '⟨account⟩',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': () => '⟨stack⟩',
  'AWS::StackId': ({ region }) => createdIn(region),
  'AWS::NoValue': () => '',
};

function resolveReference(name: string, { template, resolve }: FunctionCall): readonly string[] {
  const pseudo = Object.hasOwn(pseudoParameters, name) ? pseudoParameters[name]?.(template) : undefined;
  if (pseudo !== undefined) return [pseudo];
  const given = template.parameters.get(name);
  if (given !== undefined) return given;
  if (legacyAsset.test(name)) return [createdIn(template.region)];
  const parameter = recordOr(template.body.Parameters)[name];
  return isRecord(parameter) ? resolveParameter(parameter, resolve) : [createdBy(name, template)];
}

/** The bucket to which the CDK's legacy synthesiser uploads an asset: one in the region of the stack. */
const legacyAsset = /^AssetParameters[0-9a-f]{64}S3Bucket[0-9A-F]{8}$/;

/** A parameter may be given any value that it allows, so its default is only one of them. */
function resolveParameter(
  { Type, AllowedValues, Default }: Readonly<Record<string, unknown>>,
  resolve: FunctionCall['resolve'],
): readonly string[] {
  if (String(Type).startsWith('AWS::SSM::Parameter::')) return unknown;
  if (Array.isArray(AllowedValues)) return AllowedValues.flatMap((allowed) => resolve(allowed));
  return Default === undefined ? unknown : [...resolve(Default), unresolved];
}

/** Types whose attributes are whatever someone wrote or a program answered. */
const opaque = /^AWS::CloudFormation::(CustomResource|WaitCondition|WaitConditionHandle|Stack|Macro)$/;

function createdBy(logicalId: string, { resources, region }: Template): string {
  const type = typeOf(resources[logicalId]);
  return type.startsWith('AWS::') && !opaque.test(type) ? createdIn(region, isStateless(type)) : unresolved;
}

function resolveAttribute(
  logicalId: string,
  attribute: string,
  { template, resolve }: FunctionCall,
): readonly string[] {
  const resource = template.resources[logicalId];
  const type = typeOf(resource);
  if (type === 'AWS::SSM::Parameter' && attribute === 'Value') return resolve(recordOr(resource?.Properties).Value);
  if (type === 'AWS::CloudFormation::Stack' && attribute.startsWith('Outputs.')) {
    const child = template.app.children.get(indexKey(template.file, logicalId));
    const output = recordOr(child?.body.Outputs)[attribute.slice('Outputs.'.length)];
    return child !== undefined && isRecord(output) ? resolve(output.Value, child) : unknown;
  }
  if (type === 'Custom::CrossRegionExportReader') {
    const exported = template.app.crossRegionExports.get(indexKey(template.region, attribute));
    return exported === undefined ? unknown : resolve(exported.value, exported.template);
  }
  return [createdBy(logicalId, template)];
}

/** Exports belong to a region, but their values are whatever another stack wrote: known only if that stack is part of the app. */
function resolveImport(name: unknown, { template, resolve }: FunctionCall): readonly string[] {
  return resolve(name).flatMap((text) => {
    const exported = template.app.exports.get(indexKey(template.region, text));
    return exported === undefined ? unknown : resolve(exported.value, exported.template);
  });
}

function resolveOutput(argument: unknown, { template, resolve }: FunctionCall): readonly string[] {
  const { StackName, OutputName, Region } = recordOr(argument);
  const [stack] = resolve(StackName);
  const [region] = Region === undefined ? [template.region] : resolve(Region);
  const output = template.app.outputs.get(indexKey(region, stack, String(OutputName)));
  return output === undefined ? unknown : resolve(output.value, output.template);
}

/** Every entry that the keys may lead to: a key that is not known leads to all of them. */
function findInMap(argument: unknown, call: FunctionCall): readonly string[] {
  if (!Array.isArray(argument)) return unknown;
  const [map, first, second, options] = argument;
  const maps = recordOr(call.template.body.Mappings);
  const entries = entriesAt(maps, map, call).flatMap((top) => entriesAt(top, first, call));
  const values = entries.flatMap((entry) => entriesAt(entry, second, call));
  if (isRecord(options) && 'DefaultValue' in options) values.push(options.DefaultValue);
  return values.length === 0 ? unknown : values.flat().flatMap((value) => call.resolve(value));
}

function entriesAt(from: unknown, key: unknown, { resolve }: FunctionCall): unknown[] {
  const entries = recordOr(from);
  const keys = resolve(key);
  if (keys.some((text) => text.includes('⟨'))) return Object.values(entries);
  return keys.flatMap((text) => (Object.hasOwn(entries, text) ? [entries[text]] : []));
}

function substitute(argument: unknown, { template, resolve }: FunctionCall): readonly string[] {
  const [text, values] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof text !== 'string') return unknown;
  const given = recordOr(values);
  const parts = text.split(/\$\{([^!}][^}]*)\}/);
  return combineTexts(
    parts.map((part, index) => {
      if (index % 2 === 0) return resolve(part);
      const name = part.trim();
      if (Object.hasOwn(given, name)) return resolve(given[name], template);
      return name.includes('.') ? resolve({ 'Fn::GetAtt': name }) : resolve({ Ref: name });
    }),
    '',
  );
}

function select(argument: unknown, call: FunctionCall): readonly string[] {
  if (!Array.isArray(argument)) return unknown;
  const [index, list] = argument;
  const [at] = call.resolve(index);
  const lists = listOf(list, call);
  if (lists === undefined) return call.resolve(list);
  return lists.flatMap((texts) => (at?.includes('⟨') ? texts : [texts[Number(at)] ?? pieceOfCreated(texts)]));
}

/** What the deployment creates is a single placeholder: each piece of its ARN belongs to the same region. */
function pieceOfCreated(texts: readonly string[]): string {
  const [only = unresolved] = texts;
  return texts.length === 1 && /^⟨[^⟩]*⟩$/.test(only) ? only : unresolved;
}

/** The lists that a value may become; undefined if it is not known to be a list of texts. */
function listOf(value: unknown, call: FunctionCall): readonly (readonly string[])[] | undefined {
  if (Array.isArray(value)) {
    const texts = value.map((one) => call.resolve(one));
    return texts.every((alternatives) => alternatives.length === 1) ? [texts.flat()] : undefined;
  }
  const split = isRecord(value) ? value['Fn::Split'] : undefined;
  if (!Array.isArray(split)) return undefined;
  const [separator, text] = split;
  return call.resolve(text).map((whole) => (whole === unresolved ? unknown : whole.split(String(separator))));
}

function toJson(argument: unknown, { resolve }: FunctionCall): string {
  return JSON.stringify(argument, (_, inner: unknown) =>
    isRecord(inner) && isCall(inner) ? resolve(inner)[0] : inner,
  );
}

/** The key of an object that has exactly one. It is asked of every object, so nothing is allocated. */
function onlyKey(value: Readonly<Record<string, unknown>>): string | undefined {
  let only: string | undefined;
  for (const key in value) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** True for a call of a CloudFormation function. */
export function isCall(value: Readonly<Record<string, unknown>>): boolean {
  const name = onlyKey(value);
  return name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}
