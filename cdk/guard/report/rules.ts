/** What the guard is called in the validation report. */
export const guardName = 'promulgate';

/** Names of what the guard reports. */
export const rules = {
  undisclosed: 'undisclosed-region',
  unknownRegion: 'unknown-region',
  unknownType: 'unknown-type',
  everywhere: 'every-region',
  unseen: 'unseen-template',
  noPolicy: 'no-version-in-force',
  declared: 'holds-no-personal-data',
} as const;
