import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../lambda/content/svg/clean-svg.ts';
import { problemsWith } from '../small-content.ts';
import { findHarm } from './find-harm.ts';
import { hostilePictures, picture } from './hostile-pictures.ts';

const settings =
  'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\ntheme: { name: Nordwind, logo: logo.svg }\n';

describe('a picture that no page can carry is refused where it says so', () => {
  test.each(Object.entries(hostilePictures))('%s', (_, [source, place, found, reason, remedy]) => {
    const [first] = problemsWith({ 'site.yaml': settings, 'logo.svg': source });
    expect(first).toBe(`logo.svg:${place}: Cannot show ${found} in a picture: ${reason} [picture-part]\n    ${remedy}`);
  });

  test('all parts of a picture are reported at once', () => {
    const { faults } = cleanSvg(picture('<script/>', '<rect onload="x" fill="url(a)"/>', '<g'));
    expect(faults.map(({ found }) => found)).toEqual(['<script>', 'onload="x"', 'fill="url(a)"', '</svg']);
  });
});

describe('what drawing programs write is kept as far as it shows something', () => {
  const kept = (...parts: string[]) => cleanSvg(picture(...parts)).picture?.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');

  test.each([
    ['<path d="M0 0L5-5e1\n 3,.5z" fill="#0B4FA8"/>', "<path d='M0 0L5-5e1 3,.5z' fill='#0B4FA8'/>"],
    [
      "<g transform='translate(1 2) rotate(45)'><circle r='4'/></g>",
      "<g transform='translate(1 2) rotate(45)'><circle r='4'/></g>",
    ],
    [
      '<rect style="fill:none;stroke:#fff;font-family:Arial;-inkscape-stroke:none" fill="red"/>',
      "<rect fill='none' stroke='#fff'/>",
    ],
    [
      '<sodipodi:namedview id="v"><inkscape:grid/></sodipodi:namedview><rect inkscape:label="a" class="b" data-name="c"/>',
      '<rect/>',
    ],
    ['<!-- made by hand --><title>Nordwind &amp; Co</title><metadata><rdf:RDF/></metadata><rect/>', '<rect/>'],
    [
      '<rect fill="url(\'#a\')"/><linearGradient id="a"><stop offset="50%" stop-color="rgb(1, 2, 3)"/></linearGradient>',
      "<rect fill='url(#a)'/><linearGradient id='a'><stop offset='50%' stop-color='rgb(1, 2, 3)'/></linearGradient>",
    ],
    ['<g id="a"/><use xlink:href="#a"/>', "<g id='a'/><use href='#a'/>"],
  ])('%s', (source, expected) => {
    expect(kept(source)).toBe(expected);
  });

  test('a file of another system, with a declaration, its size and no viewBox', () => {
    const source =
      '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<svg xmlns="http://www.w3.org/2000/svg" width="120px" height="40">\r\n<rect/></svg>\r\n';
    expect(problemsWith({ 'site.yaml': settings, 'logo.svg': source })).toEqual([]);
    const { picture: read } = cleanSvg(source.slice(1));
    expect(read).toEqual({
      svg: "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><rect/></svg>",
      ratio: 3,
    });
  });
});

test('whatever is cut out of such pictures and put together, no page carries more than shapes', () => {
  const sources = [
    ...Object.values(hostilePictures).map(([source]) => source),
    picture('<g fill="url(#a)"/><mask id="a"/>'),
  ];
  const parts = sources.filter(({ length }) => length < 5_000).flatMap((source) => source.split(/(?=[<"' >])/));
  const mixed = fc.array(fc.constantFrom(...new Set(parts), '<rect', ' x="1"', '/>', '<g>', '</g>'), { maxLength: 12 });
  let carried = 0;
  fc.assert(
    fc.property(mixed, (pieces) => {
      const { picture: made, faults } = cleanSvg(picture(pieces.join('')));
      expect(made === undefined).toBe(faults.length > 0);
      if (made === undefined) return;
      carried += 1;
      expect(findHarm(made.svg)).toEqual([]);
    }),
    { seed: 12, numRuns: 3_000 },
  );
  expect(carried).toBeGreaterThan(20);
});
