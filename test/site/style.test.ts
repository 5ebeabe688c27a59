import { describe, expect, test } from 'vitest';
import { pageStyles } from '../../lambda/site/pages/style.ts';

const style = pageStyles.comparison;

/** The colours by name of each palette: light, which paper has too, and dark. */
const dark = /@media screen and \(prefers-color-scheme:dark\)\{:root\{([^}]*)\}\}/g;
const palettes = [style.replace(dark, ''), [...style.matchAll(dark)].join('')].map((rules) =>
  Object.fromEntries([...rules.matchAll(/--(\w+):(#[\da-f]+)/g)].map(([, name, colour]) => [name, colour])),
);

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

test('contrast() is 21 between black and white, and 1 between equals', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777', '#777777')).toBe(1);
});

test('the style sheet has a palette for light, which paper has too, and for dark', () => {
  expect(palettes.map((palette) => Object.keys(palette).sort().join())).toEqual(
    Array(2).fill('gone,line,link,mark,new,page,quiet,text'),
  );
});

describe.each(palettes)('palette %#', (palette) => {
  test.each(['text', 'quiet', 'link'])(
    'shows %s with a contrast of at least 4.5 to 1 on the page and on what is marked, added or removed',
    (name) => {
      for (const ground of ['page', 'mark', 'new', 'gone']) {
        expect(contrast(palette[name] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

test('the style sheet sets no text smaller than 16 px on a screen', () => {
  expect(Number(/body\{[^}]*font:([\d.]+)rem/.exec(style)?.[1])).toBeGreaterThanOrEqual(1);
  const sizes = [...style.matchAll(/font-size:(?:clamp\()?([\d.]+)rem/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes) * 16).toBeGreaterThanOrEqual(16);
});

test.each(Object.values(pageStyles))('a style sheet loads nothing, and cannot end its element', (style) => {
  expect(style).not.toMatch(/url\(|@import|@font-face|<|\n/);
  expect(style.split('{')).toHaveLength(style.split('}').length);
});
