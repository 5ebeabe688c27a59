/** Where an AWS region is. */
export interface RegionLocation {
  /** ISO 3166-1 code of the country, whose name the table shows in the reader's language. */
  readonly country: string;
  /** City or area, in Latin letters. */
  readonly city: string;
  /** An account must enable it before anything can be stored there. */
  readonly optIn?: true;
}

/** The form of a region's name, whether the region is known or not. */
export const regionName = /[a-z]{2,4}(?:-[a-z]+)+-\d+/;

/** True for a text that could be the name of an AWS region. */
export function isRegionName(text: string): boolean {
  return new RegExp(`^${regionName.source}$`).test(text);
}

/**
 * Every region that aws-cdk-lib knows, with the country and the city or area that AWS names for it
 * (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html),
 * and which of them are not enabled in a new account (https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html).
 */
export const awsRegions: Readonly<Record<string, RegionLocation>> = {
  'af-south-1': { country: 'ZA', city: 'Cape Town', optIn: true },
  'ap-east-1': { country: 'HK', city: 'Hong Kong', optIn: true },
  'ap-east-2': { country: 'TW', city: 'Taipei', optIn: true },
  'ap-northeast-1': { country: 'JP', city: 'Tokyo' },
  'ap-northeast-2': { country: 'KR', city: 'Seoul' },
  'ap-northeast-3': { country: 'JP', city: 'Osaka' },
  'ap-south-1': { country: 'IN', city: 'Mumbai' },
  'ap-south-2': { country: 'IN', city: 'Hyderabad', optIn: true },
  'ap-southeast-1': { country: 'SG', city: 'Singapore' },
  'ap-southeast-2': { country: 'AU', city: 'Sydney' },
  'ap-southeast-3': { country: 'ID', city: 'Jakarta', optIn: true },
  'ap-southeast-4': { country: 'AU', city: 'Melbourne', optIn: true },
  'ap-southeast-5': { country: 'MY', city: 'Kuala Lumpur', optIn: true },
  'ap-southeast-6': { country: 'NZ', city: 'Auckland', optIn: true },
  'ap-southeast-7': { country: 'TH', city: 'Bangkok', optIn: true },
  'ca-central-1': { country: 'CA', city: 'Montréal' },
  'ca-west-1': { country: 'CA', city: 'Calgary', optIn: true },
  'cn-north-1': { country: 'CN', city: 'Beijing' },
  'cn-northwest-1': { country: 'CN', city: 'Ningxia' },
  'eu-central-1': { country: 'DE', city: 'Frankfurt' },
  'eu-central-2': { country: 'CH', city: 'Zürich', optIn: true },
  'eu-isoe-west-1': { country: 'GB', city: 'United Kingdom' },
  'eu-north-1': { country: 'SE', city: 'Stockholm' },
  'eu-south-1': { country: 'IT', city: 'Milano', optIn: true },
  'eu-south-2': { country: 'ES', city: 'Aragón', optIn: true },
  'eu-west-1': { country: 'IE', city: 'Dublin' },
  'eu-west-2': { country: 'GB', city: 'London' },
  'eu-west-3': { country: 'FR', city: 'Paris' },
  'eusc-de-east-1': { country: 'DE', city: 'Brandenburg' },
  'il-central-1': { country: 'IL', city: 'Tel Aviv', optIn: true },
  'me-central-1': { country: 'AE', city: 'United Arab Emirates', optIn: true },
  'me-south-1': { country: 'BH', city: 'Bahrain', optIn: true },
  'me-west-1': { country: 'SA', city: 'Saudi Arabia', optIn: true },
  'mx-central-1': { country: 'MX', city: 'Querétaro', optIn: true },
  'sa-east-1': { country: 'BR', city: 'São Paulo' },
  'us-east-1': { country: 'US', city: 'Northern Virginia' },
  'us-east-2': { country: 'US', city: 'Ohio' },
  'us-gov-east-1': { country: 'US', city: 'Ohio' },
  'us-gov-west-1': { country: 'US', city: 'Oregon' },
  'us-iso-east-1': { country: 'US', city: 'Virginia' },
  'us-iso-west-1': { country: 'US', city: 'Colorado' },
  'us-isob-east-1': { country: 'US', city: 'Ohio' },
  'us-isob-west-1': { country: 'US', city: 'United States' },
  'us-isof-east-1': { country: 'US', city: 'United States' },
  'us-isof-south-1': { country: 'US', city: 'United States' },
  'us-west-1': { country: 'US', city: 'Northern California' },
  'us-west-2': { country: 'US', city: 'Oregon' },
};
