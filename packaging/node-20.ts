// What Node 20 lacks of what the programs use; packaging/tsconfig.json lets them use no more of it.

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

const promises: Partial<Mutable<PromiseConstructor>> = Promise;
promises.withResolvers ??= <T>() => {
  const parts: Partial<PromiseWithResolvers<T>> = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return Object.assign(parts, { promise }) as PromiseWithResolvers<T>;
};

const maps: Partial<Mutable<MapConstructor>> = Map;
maps.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => {
  const groups = new Map<K, T[]>();
  for (const [index, item] of [...items].entries()) {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const locales: Partial<Mutable<Intl.Locale>> & { readonly textInfo?: Intl.TextInfo } = Intl.Locale.prototype;
locales.getTextInfo ??= function (this: typeof locales) {
  // What the method was before it was one.
  return this.textInfo ?? {};
};
