import type { ScriptName } from './font-scripts.ts';
import type { Picture } from './svg/clean-svg.ts';

/** The colours of pages, each as the style sheet names it. */
export const colourNames = ['text', 'quiet', 'page', 'line', 'mark', 'link'] as const;
type ColourName = (typeof colourNames)[number];

/** A colour such as `#0b4fa8`. */
export type Colours = Readonly<Record<ColourName, string>>;

/** The colours that pages have by themselves. */
export const defaultColours = {
  light: { text: '#222222', quiet: '#555555', page: '#ffffff', line: '#cccccc', mark: '#eeeeee', link: '#0055aa' },
  dark: { text: '#eeeeee', quiet: '#bbbbbb', page: '#111111', line: '#444444', mark: '#222222', link: '#88bbff' },
} as const satisfies Readonly<Record<'light' | 'dark', Colours>>;

/** A look of the company's own, with its pictures as a file names them, or as they were read. */
interface Look<Image> {
  /** The company or application, as the top of each page names it. */
  readonly name?: string | undefined;
  /** In the place of the name, which it then has for those who do not see it. */
  readonly logo?: Image | undefined;
  /** The same for dark screens. */
  readonly logoDark?: Image | undefined;
  /** For the tabs and bookmarks of browsers. */
  readonly favicon?: Image | undefined;
  /** Colours in the place of the default ones, for light and for dark screens. */
  readonly colours?:
    | {
        readonly light?: Partial<Colours> | undefined;
        readonly dark?: Partial<Colours> | undefined;
      }
    | undefined;
  /** Names of fonts that readers may have, by script, each list from the best to the last. */
  readonly fonts?: Readonly<Partial<Record<ScriptName, readonly string[]>>> | undefined;
  /** Links at the top of each page. */
  readonly headerLinks?: readonly ThemeLink[] | undefined;
  /** Links at the foot of each page. */
  readonly links?: readonly ThemeLink[] | undefined;
}

/** The lists of links of a look. */
export const linkLists = ['headerLinks', 'links'] as const;

/** The names of the pictures of a look. */
export const pictureNames = ['logo', 'logoDark', 'favicon'] as const;

/** What `theme:` in `site.yaml` says: pictures are files beside it. */
export type WrittenTheme = Look<string>;

/** A look with its pictures. */
export type Theme = Look<Picture>;

/** A link, with its words by language; those of the source language stand for any that has none. */
export interface ThemeLink {
  readonly href: string;
  readonly label: Readonly<Record<string, string>>;
}

/** WCAG 2.2, success criterion 1.4.3: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const neededContrast = 4.5;

/** Words and what is behind them, as pages use them together. */
const pairs: readonly (readonly [words: ColourName, behind: ColourName])[] = [
  ['text', 'page'],
  ['text', 'mark'],
  ['quiet', 'page'],
  ['quiet', 'mark'],
  ['link', 'page'],
  ['link', 'mark'],
];

/** A pair of colours with too little contrast, and a colour that has enough. */
export interface LowContrast {
  readonly words: ColourName;
  readonly behind: ColourName;
  readonly ratio: number;
  /** Instead of that of the words. */
  readonly better: string;
}

/** Finds each pair of a palette with too little contrast. */
export function findLowContrast(colours: Colours): LowContrast[] {
  return pairs.flatMap(([words, behind]) => {
    const ratio = contrast(colours[words], colours[behind]);
    if (ratio >= neededContrast) return [];
    return [{ words, behind, ratio, better: nearestReadable(colours[words], colours[behind]) }];
  });
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** The colour nearest to one, towards black or white, that can be read on another. */
function nearestReadable(colour: string, behind: string): string {
  for (let step = 1; step <= 100; step += 1)
    for (const end of [0, 255]) {
      const mixed = channels(colour).map((value) => Math.round(value + ((end - value) * step) / 100));
      const candidate = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      if (contrast(candidate, behind) >= neededContrast) return candidate;
    }
  return contrast('#000000', behind) > contrast('#ffffff', behind) ? '#000000' : '#ffffff';
}
