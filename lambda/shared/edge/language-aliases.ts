const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

/** Bokmål, Nynorsk and their common code: a site has one of them, and browsers send all three. */
const norwegian: Readonly<Record<string, readonly string[]>> = { nb: ['no', 'nn'], nn: ['no', 'nb'], no: ['nb', 'nn'] };

/** The entries of a table under the obsolete codes of its languages (`iw` for `he`), except those that it has already. */
export function languageAliases(table: ReadonlyMap<string, number>): [string, number][] {
  return codes
    .filter((code) => !table.has(code))
    .flatMap((code) => {
      const canonical = (Intl.getCanonicalLocales(code)[0] ?? code).toLowerCase();
      const known = [canonical, ...(norwegian[code] ?? [])].find((language) => table.has(language));
      return known === undefined ? [] : renamed(table, known, code);
    });
}

function renamed(table: ReadonlyMap<string, number>, from: string, to: string): [string, number][] {
  return [...table]
    .filter(([range]) => range === from || range.startsWith(`${from}-`))
    .map(([range, index]) => [`${to}${range.slice(from.length)}`, index]);
}
