import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';
import { exampleSite } from './shipped-function.ts';

describe('createEdge()', () => {
  test('allows the given style sheets by digest and nothing else', () => {
    const styles = ['body{color:#111}', 'a::after{content:"→"}'];
    const digests = styles.map((style) => createHash('sha256').update(Buffer.from(style)).digest('base64'));
    expect(createEdge({ ...exampleSite, styles }).headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digests[0]}' 'sha256-${digests[1]}'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    const bare = createEdge({ ...exampleSite, styles: [] }).headers['content-security-policy'];
    expect(bare).toBe(
      "default-src 'none'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('sets the other security headers', () => {
    const {
      'content-security-policy': _,
      'permissions-policy': permissions = '',
      ...headers
    } = createEdge(exampleSite).headers;
    expect(headers).toEqual({
      'access-control-allow-origin': '*',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const denied = ['camera=()', 'microphone=()', 'geolocation=()', 'payment=()', 'usb=()', 'browsing-topics=()'];
    expect(permissions.split(', ')).toEqual(expect.arrayContaining(denied));
  });

  test('limits errors, lifetimes and compression as CloudFront is configured', () => {
    const { notFoundPath, errorSeconds, defaultSeconds, maxSeconds, compression } = createEdge(exampleSite);
    expect([notFoundPath, errorSeconds, defaultSeconds, maxSeconds]).toEqual(['/404', 10, 86_400, 86_400]);
    expect(compression).toEqual({ minBytes: 1_000, maxBytes: 10_000_000 });
  });

  test('rejects a source locale that the site does not have', () => {
    expect(() => createEdge({ ...exampleSite, sourceLocale: 'fr' })).toThrow(
      'Cannot create the edge: source locale "fr" is not one of en, ar, de, ja, zh-Hans, zh-Hant',
    );
  });
});
