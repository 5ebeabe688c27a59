import { unresolved } from './placeholders.ts';
import { isRecord, recordOr } from './template.ts';

type Body = Readonly<Record<string, unknown>>;

const loop = 'Fn::ForEach::';
/** CloudFormation takes 500 resources; what is far beyond that is left as it is, and is then of no type that the guard knows. */
const maxTurns = 10_000;

/**
 * Writes out the loops of a template, as the transform `AWS::LanguageExtensions` does. One over a list that is known only after the
 * deployment stays as it is. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function expandLoops(body: Body): Body {
  return [body.Transform].flat().includes('AWS::LanguageExtensions')
    ? recordOr(expand(body, { body, turns: 0 }))
    : body;
}

interface Expansion {
  readonly body: Body;
  turns: number;
}

function expand(value: unknown, expansion: Expansion): unknown {
  if (Array.isArray(value)) return value.map((one) => expand(one, expansion));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap((entry) => expandEntry(entry, expansion)));
}

function expandEntry([key, value]: readonly [string, unknown], expansion: Expansion): [string, unknown][] {
  const [variable, list, fragment] = key.startsWith(loop) && Array.isArray(value) ? value : [];
  const items = typeof variable === 'string' && isRecord(fragment) ? itemsOf(list, expansion.body) : undefined;
  if (items === undefined || expansion.turns + items.length > maxTurns) return [[key, expand(value, expansion)]];
  expansion.turns += items.length;
  return items.flatMap((item) =>
    Object.entries(recordOr(expand(replaceIn(fragment, String(variable), item), expansion))),
  );
}

function itemsOf(list: unknown, body: Body): readonly string[] | undefined {
  if (Array.isArray(list)) return list.some((item) => typeof item === 'object') ? undefined : list.map(String);
  const { Ref: name, 'Fn::FindInMap': entry } = recordOr(list);
  if (typeof name === 'string') return itemsOfParameter(recordOr(recordOr(body.Parameters)[name]));
  if (!Array.isArray(entry)) return undefined;
  const [map, first, second] = entry;
  const found = [first, second].reduce<unknown[]>(stepInto, stepInto([body.Mappings], map)).filter(Array.isArray);
  return found.length === 0 ? undefined : found.flat().map(String);
}

/** A key that is known only after the deployment leads to every entry. */
function stepInto(maps: readonly unknown[], key: unknown): unknown[] {
  return maps.flatMap((map) => (typeof key === 'string' ? [recordOr(map)[key]] : Object.values(recordOr(map))));
}

/** A parameter may be given another list than its default. */
function itemsOfParameter({ Default: given }: Body): readonly string[] | undefined {
  return typeof given === 'string' ? [...given.split(',').map((item) => item.trim()), unresolved] : undefined;
}

function replaceIn(value: unknown, variable: string, item: string): unknown {
  const fill = (text: string) =>
    text.replaceAll(`\${${variable}}`, item).replaceAll(`&{${variable}}`, item.replaceAll(/[^a-z0-9]/gi, ''));
  const replace = (inner: unknown): unknown => {
    if (typeof inner === 'string') return fill(inner);
    if (Array.isArray(inner)) return inner.map(replace);
    if (!isRecord(inner)) return inner;
    if (inner.Ref === variable) return item;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [fill(key), replace(one)]));
  };
  return replace(value);
}
