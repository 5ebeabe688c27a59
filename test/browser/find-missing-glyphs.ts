import type { Page } from 'playwright-core';

/**
 * The characters of a text that a browser cannot show: they have no width, or look like a code point that Unicode assigns to nothing,
 * which every font draws as its box for a missing glyph. A page that has a policy against scripts is fit for it too.
 */
export function findMissingGlyphs(page: Page, text: string): Promise<string[]> {
  return page.evaluate((text) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [96, 96];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('Cannot draw: the browser gives no canvas');
    const draw = (character: string): string => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.font = '32px sans-serif';
      context.fillText(character, 32, 48);
      return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
    };
    const missing = draw('\u0378');
    const isMissing = (character: string) => context.measureText(character).width === 0 || draw(character) === missing;
    const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
    return [...new Set(characters)].filter(
      (character) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && isMissing(character),
    );
  }, text);
}
