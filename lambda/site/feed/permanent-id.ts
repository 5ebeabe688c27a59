import { sha256 } from '../../content/digest.ts';

/**
 * Makes an id that is always the same for the same names: a UUID of version 8 (RFC 9562, 5.8 and B.2) from their SHA-256. Feed
 * readers recognise an entry by its id alone, so it must not depend on anything that can change: origin, title or bytes of a page.
 */
export function permanentId(...names: readonly string[]): string {
  const digits = sha256(`promulgate/${names.join('/')}`);
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
