/** An object in `cdk.json`, or with `-c` its JSON; undefined, false and nothing at all are `off`; anything else has no properties. */
export function readObject(given: unknown): Readonly<Record<string, unknown>> | 'off' {
  if (given === undefined || given === false || given === 'false') return 'off';
  const value = typeof given === 'string' ? parseJson(given) : given;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
