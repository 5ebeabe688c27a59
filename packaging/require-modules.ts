import { isBuiltin } from 'node:module';
import { type ImportDeclaration, parse } from 'acorn';

/**
 * Lets a built ES module require what it imports of Node, of libraries that are CommonJS, and of JSON. For an import, Node reads every name of
 * its own module, and loads what some of them stand for: for `node:fs` what reads lines, for `node:util` what compares. In a library, it
 * looks for the names first.
 */
export function requireModules(text: string): string {
  const { body } = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  const imports = body.filter((node) => node.type === 'ImportDeclaration').filter(isRequired);
  const rest = imports.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const declarations = [...Map.groupBy(imports, nameOf)].map(([name, those]) => declare(name, those)).join('');
  const required = declarations + rest;
  return /\brequire\b/.test(required) ? `${createRequire}${required}` : required;
}

const createRequire = 'const require=process.getBuiltinModule("module").createRequire(import.meta.url);';

function nameOf({ source }: ImportDeclaration): string {
  return String(source.value);
}

function isRequired(node: ImportDeclaration): boolean {
  return isBuiltin(nameOf(node)) || /\.(?:cjs|json)$/.test(nameOf(node));
}

/** Declares what the imports of a module declared. */
function declare(name: string, imports: readonly ImportDeclaration[]): string {
  const parts: string[] = [];
  const wholes: string[] = [];
  for (const specifier of imports.flatMap(({ specifiers }) => specifiers)) {
    const own = specifier.local.name;
    const imported = 'imported' in specifier && 'name' in specifier.imported ? specifier.imported.name : 'default';
    if (imported === 'default') wholes.push(own);
    else parts.push(`${imported}:${own}`);
  }
  const module = isBuiltin(name) ? `process.getBuiltinModule("${name}")` : `require("${name}")`;
  const [first = `{${parts.join(',')}}`, ...others] = parts.length === 0 ? wholes : [...wholes, `{${parts.join(',')}}`];
  return `const ${[`${first}=${module}`, ...others.map((other) => `${other}=${wholes[0]}`)].join(',')};`;
}
