import type { Files } from '../lambda/content/files/files.ts';
import { fixtureFiles } from './fixture-content.ts';

/** Two applications of the fixture's company, the second of which is no longer offered. */
export const twoApplications = `applications:
  shop: { facts: { application: Nordwind Shop, contact: shop@nordwind.example } }
  old-bank: { facts: { application: Nordwind Bank }, discontinued: true }
`;

/** The files with more settings. */
export function withSettings(lines: string, files: Files = fixtureFiles): Files {
  const settings = new TextDecoder().decode(files.get('site.yaml'));
  return new Map(files).set('site.yaml', new TextEncoder().encode(settings + lines));
}

/** Settings with so many applications. */
export function manyApplications(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const id = `white-label-${String(index + 1).padStart(2, '0')}`;
    return `  ${id}: { facts: { application: White Label ${index + 1}, contact: ${id}@nordwind.example } }\n`;
  });
  return `applications:\n${lines.join('')}`;
}
