import type { Settings } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { Instant } from '../site.ts';

/** Renders whom researchers tell of a weakness of the site (RFC 9116); undefined without a contact. */
export function renderSecurityTxt(
  { securityContact, locales }: Settings,
  origin: string,
  at: Instant,
): string | undefined {
  if (securityContact === undefined) return undefined;
  const contact = securityContact.includes('@') ? `mailto:${securityContact}` : securityContact;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(halfYearAfter(halfYearAfter(at))).toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${origin}${paths.security}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The file must expire, within a year at best: it is written anew with each half-year, and then holds for a year. */
export function halfYearAfter(at: Instant): Instant {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() < 6 ? 6 : 12, 1);
}
