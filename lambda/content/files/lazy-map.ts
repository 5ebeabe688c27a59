/** A map whose keys are known, and whose values are read each time somebody asks for one. */
export function createLazyMap<Value>(keys: Iterable<string>, read: (key: string) => Value): ReadonlyMap<string, Value> {
  const known = new Set(keys);
  function* entries(): MapIterator<[string, Value]> {
    for (const key of known) yield [key, read(key)];
  }
  function* values(): MapIterator<Value> {
    for (const key of known) yield read(key);
  }
  const map: ReadonlyMap<string, Value> = {
    size: known.size,
    has: (key) => known.has(key),
    get: (key) => (known.has(key) ? read(key) : undefined),
    keys: () => known.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, map);
    },
  };
  return map;
}
