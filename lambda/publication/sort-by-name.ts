/** Values in the order of their names; the same object where they are in it, as in a record that was read. */
export function sortByName<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const names = Object.keys(values);
  const sorted = sortNames(names);
  return sorted === names ? values : Object.fromEntries(sorted.map((name) => [name, values[name] as Value]));
}

/** Names in their order, by UTF-16 code units; the same list where they are in it. */
export function sortNames(names: readonly string[]): readonly string[] {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
    ? names
    : names.toSorted((a, b) => (a < b ? -1 : 1));
}
