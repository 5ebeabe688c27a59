/** Calls a function once for each text, and gives the same result again from then on; nothing but the text may decide it. */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/** The same for so many texts or objects: of those that were asked for longest ago, the results are forgotten. */
export function rememberLast<Result, Subject extends string | object = string>(
  count: number,
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const known = new Map<Subject, { readonly result: Result; readonly at: number }>();
  let asked = 0;
  return (subject) => {
    asked += 1;
    const found = known.get(subject);
    // Moving a key at each call is several times slower; a recent one is far from being forgotten anyway.
    if (found !== undefined && asked - found.at < count / 2) return found.result;
    const result = found === undefined ? compute(subject) : found.result;
    known.delete(subject);
    known.set(subject, { result, at: asked });
    if (known.size > count) {
      // Not earlier: V8 finds the first key by going through all that were deleted before it.
      const [oldest = subject] = known.keys();
      known.delete(oldest);
    }
    return result;
  };
}

/** The same for objects, whose results live as long as they do. */
export function rememberOf<Subject extends object, Result>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const known = new WeakMap<Subject, Result>();
  return (subject) => {
    const found = known.get(subject);
    if (found !== undefined) return found;
    const result = compute(subject);
    known.set(subject, result);
    return result;
  };
}

/** Computes a value when it is first asked for. */
export function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}
