import { createHash } from 'node:crypto';
import type { Stage } from '../../site/stage.ts';

const twoYears = 63_072_000;

/** Browser features that would tell something about a reader, and that a text never needs; an empty allow list denies them to the page and everything in it. */
const deniedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of every answer: pages may load nothing, and apply only the given style sheets, which are identified by digest. Programs on
 * other sites may read everything, which is public and the same for all. Search engines are asked not to list a trial.
 */
export function responseHeaders(styles: readonly string[], stage: Stage): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': '*',
    'content-security-policy': contentSecurityPolicy(styles),
    'permissions-policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'strict-transport-security': `max-age=${twoYears}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(stage === 'trial' && { 'x-robots-tag': 'noindex' }),
  };
}

function contentSecurityPolicy(styles: readonly string[]): string {
  const digests = styles.map((style) => `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`);
  const styleSources = digests.length > 0 ? [`style-src ${digests.join(' ')}`] : [];
  const none = ['base-uri', 'form-action', 'frame-ancestors'].map((directive) => `${directive} 'none'`);
  // No page asks for anything, but tools that audit one ask for robots.txt in its name.
  return ["default-src 'none'", ...styleSources, 'img-src data:', "connect-src 'self'", ...none].join('; ');
}
