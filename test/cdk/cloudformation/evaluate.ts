/** What a template's functions refer to. */
export interface Scope {
  /** The physical id of a resource, or a pseudo parameter such as `AWS::Region`. */
  readonly ref: (name: string) => unknown;
  readonly attribute: (logicalId: string, name: string) => unknown;
  readonly stackOutput: (stack: string, region: string, name: string) => unknown;
  readonly mapping: (name: string, first: string, second: string) => unknown;
}

type Arguments = readonly unknown[];

/** Replaces the functions in a value of a template by what they return. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope));
  const entries = Object.entries(value);
  const [[name, argument] = ['', undefined]] = entries;
  if (entries.length !== 1 || !(name === 'Ref' || name.startsWith('Fn::')))
    return Object.fromEntries(entries.map(([key, item]) => [key, evaluate(item, scope)]));
  return call(name, evaluate(argument, scope), scope);
}

function call(name: string, argument: unknown, { ref, attribute, stackOutput, mapping }: Scope): unknown {
  switch (name) {
    case 'Ref':
      return ref(String(argument));
    case 'Fn::GetAtt': {
      const [id = '', ...path] = Array.isArray(argument) ? argument : String(argument).split('.');
      return attribute(String(id), path.join('.'));
    }
    case 'Fn::Join': {
      const [separator, items] = argument as [string, Arguments];
      return items.join(separator);
    }
    case 'Fn::Sub':
      return String(argument).replace(/\$\{([^}]+)\}/g, (_, parameter: string) => String(ref(parameter)));
    case 'Fn::Select': {
      const [index, items] = argument as [number | string, Arguments];
      return items[Number(index)];
    }
    case 'Fn::Split': {
      const [separator, text] = argument as [string, string];
      return text.split(separator);
    }
    case 'Fn::GetStackOutput': {
      const { StackName, Region, OutputName } = argument as Record<string, string>;
      return stackOutput(StackName ?? '', Region ?? '', OutputName ?? '');
    }
    case 'Fn::FindInMap': {
      const [map = '', first = '', second = ''] = argument as string[];
      return mapping(map, first, second);
    }
    default:
      throw new Error(`Cannot evaluate ${name}: the model does not know it`);
  }
}
