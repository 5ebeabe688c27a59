/** The stores whose requirements are known, by the name that `site.yaml` and the command line use. */
export const stores = { 'google-play': 'Google Play', 'app-store': 'App Store', 'app-gallery': 'AppGallery' } as const;

/** The laws whose requirements are known. */
export const laws = {
  eu: 'European Union (GDPR)',
  california: 'California (CalOPPA, CCPA)',
  china: 'China (PIPL)',
  brazil: 'Brazil (LGPD)',
  japan: 'Japan (APPI)',
  korea: 'Korea (PIPA)',
} as const;

export type Store = keyof typeof stores;
export type Law = keyof typeof laws;

/** Who asks something; what any text should be is asked by nobody in particular. */
export type Asker = Store | Law | 'any';

/** The name of an asker in a sentence. */
export function nameAsker(asker: Asker): string {
  return { ...stores, ...laws, any: 'every text' }[asker];
}
