import type { Safeguard } from '../content.ts';
import { europeanEconomicArea } from '../countries.ts';
import { type Adequacy, adequacyDecisions } from './adequacy.ts';

/** What the law of a company's country asks where personal data leave it. */
export interface TransferLaw {
  /** The statute, as an editor reads it. */
  readonly statute: string;
  /** The countries within which nothing is a transfer, as an editor reads them. */
  readonly area: string;
  /** What may stand beside a place outside that area, the usual one first. */
  readonly safeguards: readonly Safeguard[];
  readonly adequacy: readonly Adequacy[];
  /** True where readers must be able to reach whoever gets their data abroad. */
  readonly asksForContact?: true;
  /** What people mistake for a safeguard there, and why it is none. */
  readonly instead?: Partial<Readonly<Record<Safeguard, string>>>;
}

const european = ['standardClauses', 'adequacy', 'bindingRules', 'certification', 'contract', 'consent'] as const;

const ofEuropeanUnion: TransferLaw = {
  statute: 'Articles 44 to 49 GDPR',
  area: 'the European Economic Area',
  safeguards: european,
  adequacy: adequacyDecisions.europeanCommission,
};

const lawsOfOthers: Readonly<Record<string, TransferLaw>> = {
  GB: {
    statute: 'Articles 44A to 49 UK GDPR',
    area: 'the United Kingdom',
    safeguards: european,
    adequacy: adequacyDecisions.unitedKingdom,
  },
  CH: {
    statute: 'Articles 16 and 17 of the Swiss Data Protection Act',
    area: 'Switzerland',
    safeguards: ['standardClauses', 'adequacy', 'bindingRules', 'contract', 'consent'],
    adequacy: adequacyDecisions.switzerland,
  },
  CN: {
    statute: 'Articles 38 and 39 PIPL',
    area: 'the mainland of China',
    safeguards: ['standardClauses', 'securityAssessment', 'certification', 'contract'],
    adequacy: [],
    asksForContact: true,
    instead: {
      adequacy: 'China recognises no other country',
      consent: 'consent is required there besides a standard contract, a certification or a security assessment',
    },
  },
  JP: {
    statute: 'Article 28 APPI',
    area: 'Japan',
    safeguards: ['equivalentMeasures', 'adequacy', 'consent'],
    adequacy: adequacyDecisions.japan,
    instead: { standardClauses: 'Japan has none, and calls what a contract ensures equivalent measures' },
  },
  KR: {
    statute: 'Article 28-8 PIPA',
    area: 'South Korea',
    safeguards: ['contract', 'adequacy', 'certification', 'consent'],
    adequacy: adequacyDecisions.korea,
    asksForContact: true,
    instead: { standardClauses: 'South Korea has none' },
  },
  BR: {
    statute: 'Articles 33 to 36 LGPD',
    area: 'Brazil',
    safeguards: european,
    adequacy: adequacyDecisions.brazil,
  },
};

/** The law on transfers of a company's country; undefined for a country whose rules are not known here. */
export function transferLawOf(country: string): TransferLaw | undefined {
  return europeanEconomicArea.has(country) ? ofEuropeanUnion : lawsOfOthers[country];
}

/** The country or union that made the law, whose name readers see beside a safeguard. */
export function lawmakerOf(country: string): string | undefined {
  if (europeanEconomicArea.has(country)) return 'EU';
  return Object.hasOwn(lawsOfOthers, country) ? country : undefined;
}

/** True where data that go from one country to the other stay in an area within which nothing is a transfer. */
export function isWithinArea(from: string, to: string): boolean {
  return from === to || (europeanEconomicArea.has(from) && europeanEconomicArea.has(to));
}
