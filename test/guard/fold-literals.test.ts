import { expect, test } from 'vitest';
import { foldLiterals } from '../../lambda/guard/net/fold-literals.ts';

test.each([
  ["'a' + 'b.io'", "'ab.io'"],
  ['const h = "api" + ".partner" + ".io";', "const h = 'api.partner.io';"],
  ["['api', 'partner', 'io'].join('.')", "'api.partner.io'"],
  ["'-'.join(['us', 'west', '2'])", "'us-west-2'"],
  ["'-'.join(('us', 'west-2',))", "'us-west-2'"],
  ["{% 'https://' & 'api' & '.io' %}", "{% 'https://api.io' %}"],
  ["const a = 'us'; const b = 'west-2'; f(a + '-' + b)", "const a = 'us'; const b = 'west-2'; f('us-west-2')"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a program, not a template of this one
  ["const z = 'io'; fetch(`https://partner.${z}/`)", "const z = 'io'; fetch(`https://partner.io/`)"],
  ["z = 'io'\nurl = f'https://partner.{z}/'", "z = 'io'\nurl = f'https://partner.io/'"],
  ["'%s-west-%d' % ('us', 2)", "'us-west-2'"],
  ["'{}-west-{}'.format('us', '2')", "'us-west-2'"],
  ["a = 'us'\nr = '{1}-{0}'.format('west-2', a)", "a = 'us'\nr = 'us-west-2'"],
])('%s is read as %s', (program, folded) => {
  expect(foldLiterals(program)).toBe(folded);
});

test.each([
  "const a = 'us'; a = 'eu'; f(a + '-west-2')",
  "'people/' + id + '.json'",
  "['a', b].join('.')",
  "'a' + name.first",
  "'%s-west-%d' % (area, 2)",
  "'{}.json'.format(id)",
  'plain text: 1 + 1',
])('%s stays as it is', (program) => {
  expect(foldLiterals(program)).toBeUndefined();
});
