import { readFileSync } from 'node:fs';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { manyApplications, withSettings } from '../application-files.ts';
import { exampleSite } from './shipped-function.ts';

/** The documented syntax of runtime 2.0 that the function needs; it excludes spread, destructuring, `?.`, classes and the like. */
const allowed = [
  'Program VariableDeclaration VariableDeclarator FunctionDeclaration ArrowFunctionExpression BlockStatement',
  'ExpressionStatement ReturnStatement SequenceExpression IfStatement ForStatement WhileStatement ConditionalExpression',
  'BinaryExpression LogicalExpression UnaryExpression AssignmentExpression CallExpression MemberExpression',
  'ObjectExpression Property ArrayExpression TemplateLiteral TemplateElement Identifier Literal',
].flatMap((line) => line.split(' '));
const allowedOperators = '=== !== == != < > <= >= + - * += -= && || ! typeof void delete ='.split(' ');
const knownGlobals = ['Number'];

function nodesOf(value: unknown): AnyNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null || !('type' in value)) return [];
  return [value as AnyNode, ...Object.values(value).flatMap(nodesOf)];
}

function faultsOf(code: string): string[] {
  return nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'script' })).flatMap((node) => {
    if (!allowed.includes(node.type)) return [node.type];
    if ('operator' in node && !allowedOperators.includes(node.operator)) return [node.operator];
    if (node.type === 'VariableDeclaration' && node.kind === 'var') return ['var'];
    if ('async' in node && (node.async || node.generator)) return ['async or generator'];
    if ('params' in node && node.params.some(({ type }) => type !== 'Identifier'))
      return ['parameter that is not a name'];
    if (node.type === 'Property' && (node.shorthand || node.computed || node.method || node.kind !== 'init'))
      return ['newer kind of property'];
    if (
      node.type === 'Literal' &&
      'regex' in node &&
      /[(]\?|\\p|[^gim]$/.test(`${node.regex?.pattern}/${node.regex?.flags || 'g'}`)
    )
      return ['newer regular expression'];
    return [];
  });
}

describe('the shipped bytes', () => {
  const { functionCode, responseFunctionCode } = createEdge(exampleSite);

  test('use only syntax of CloudFront function runtime 2.0', () => {
    expect([...faultsOf(functionCode), ...faultsOf(responseFunctionCode)]).toEqual([]);
  });

  test.each([
    'a?.b',
    'f(...a)',
    'const {a} = b',
    'a ?? b',
    'for (const a of b) c()',
    'class A {}',
    'async () => 1',
    '(a = 1) => a',
    'a ** b',
    'var a',
    '/(?<=a)b/',
    'x = {a}',
    'new Map()',
    '/a/u',
  ])('may not contain %s', (code) => {
    expect(faultsOf(code)).not.toEqual([]);
  });

  test('use only their own names and those of the language', () => {
    const declared = nodesOf(parse(functionCode, { ecmaVersion: 'latest' })).flatMap((node) => {
      if (node.type === 'VariableDeclarator') return node.id.type === 'Identifier' ? [node.id.name] : [];
      if (node.type !== 'FunctionDeclaration' && node.type !== 'ArrowFunctionExpression') return [];
      const names = node.params.map((param) => (param.type === 'Identifier' ? param.name : ''));
      return node.type === 'FunctionDeclaration' ? [node.id?.name ?? '', ...names] : names;
    });
    const used = nodesOf(parse(functionCode, { ecmaVersion: 'latest' })).flatMap(function free(node): string[] {
      if (node.type === 'CallExpression' && node.callee.type === 'Identifier') return [node.callee.name];
      return node.type === 'MemberExpression' && node.object.type === 'Identifier' ? [node.object.name] : [];
    });
    expect(used.filter((name) => !declared.includes(name) && !knownGlobals.includes(name))).toEqual([]);
  });

  test('begin with the site in one line, and are the same for the same site', () => {
    expect(functionCode.split('\n')[0]).toMatch(/^let site = \{"policies":\["privacy"\],.*\};$/);
    expect(createEdge(exampleSite).functionCode).toBe(functionCode);
  });

  test('are what esbuild makes of the readable source', () => {
    for (const name of ['viewer-request', 'viewer-response']) {
      const [source = '', shipped] = [`${name}.js`, `${name}.min.js`].map((file) =>
        readFileSync(new URL(`../../lambda/shared/edge/${file}`, import.meta.url), 'utf8'),
      );
      expect(shipped).toBe(transformSync(source, { minify: true, target: 'es2015' }).code);
    }
  });

  test('stay under 7,200 bytes with the 50 locales of the App Store', () => {
    expect(appStoreLocales).toHaveLength(50);
    const code = createEdge({
      policies: ['privacy', 'terms-of-use'],
      locales: appStoreLocales,
      sourceLocale: 'en-US',
      styles: [],
    }).functionCode;
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(7_200);
  });

  test('are as many for 30 applications as for one, far under the 10,240 that CloudFront takes', () => {
    const bytesWith = (applications: number) => {
      const { settings, policies } = contentOf(withSettings(manyApplications(applications)));
      const locales = appStoreLocales;
      const edge = edgeOf({ policies, settings: { ...settings, locales, sourceLocale: 'en-US' } });
      return Buffer.byteLength(edge.functionCode);
    };
    expect(bytesWith(30)).toBe(bytesWith(1));
    expect(bytesWith(30)).toBeLessThanOrEqual(7_150);
  });
});
