/** For each value, what computes it from the source of its object. */
type Computed<Source, Values> = { readonly [Name in keyof Values]: (source: Source) => Values[Name] };

/**
 * Creates what adds values to objects that are computed each time somebody asks for one. All objects share the functions: V8 keeps each one that
 * has functions of its own as a table, which takes ten times the memory.
 */
export function createLazyValues<Source, Values extends object>(computed: Computed<Source, Values>) {
  const sources = Symbol('source');
  const getters = Object.entries(computed).map(([name, compute]) => {
    const get = function (this: Record<symbol, Source>) {
      return (compute as (source: Source | undefined) => unknown)(this[sources]);
    };
    return [name, { enumerable: true, get }] as const;
  });
  const shape = Object.fromEntries(getters);
  return <Known extends object>(known: Known, source: Source): Known & Values =>
    Object.defineProperties(Object.defineProperty(known, sources, { value: source }), shape) as Known & Values;
}
