import type { IsoDate } from '../content.ts';

/** A decision of an authority that data are protected well enough in some countries. */
export interface Adequacy {
  /** ISO 3166-1 codes; `EEA` for the European Economic Area. */
  readonly countries: string;
  readonly from: IsoDate;
  /** The last day on which it holds; undefined for one without a term. */
  readonly until?: IsoDate;
  /** Undefined where it covers every recipient. */
  readonly onlyFor?: string;
  readonly source: string;
}

const framework =
  'organisations that take part in the Data Privacy Framework (https://www.dataprivacyframework.gov/list)';
const canadian = 'organisations to which the Canadian act on electronic documents (PIPEDA) applies';

/**
 * The decisions of each authority as of 2026-02-01. A decision that is new, or that falls, is a change of these lines; one that fell
 * stays with its last day, because earlier versions were made under it.
 */
export const adequacyDecisions = {
  // https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
  europeanCommission: [
    { countries: 'CH', from: '2000-07-26', source: 'Decision 2000/518/EC' },
    { countries: 'CA', from: '2001-12-20', onlyFor: canadian, source: 'Decision 2002/2/EC' },
    { countries: 'AR', from: '2003-06-30', source: 'Decision 2003/490/EC' },
    { countries: 'GG', from: '2003-11-21', source: 'Decision 2003/821/EC' },
    { countries: 'IM', from: '2004-04-28', source: 'Decision 2004/411/EC' },
    { countries: 'JE', from: '2008-05-08', source: 'Decision 2008/393/EC' },
    { countries: 'FO', from: '2010-03-05', source: 'Decision 2010/146/EU' },
    { countries: 'AD', from: '2010-10-19', source: 'Decision 2010/625/EU' },
    { countries: 'IL', from: '2011-01-31', source: 'Decision 2011/61/EU' },
    { countries: 'UY', from: '2012-08-21', source: 'Implementing Decision 2012/484/EU' },
    { countries: 'NZ', from: '2012-12-19', source: 'Implementing Decision 2013/65/EU' },
    { countries: 'US', from: '2016-07-12', until: '2020-07-15', onlyFor: framework, source: 'Decision (EU) 2016/1250' },
    { countries: 'JP', from: '2019-01-23', source: 'Implementing Decision (EU) 2019/419' },
    {
      countries: 'GB',
      from: '2021-06-28',
      until: '2031-12-27',
      source: 'Implementing Decision (EU) 2021/1772, extended on 2025-12-19',
    },
    { countries: 'KR', from: '2021-12-17', source: 'Implementing Decision (EU) 2022/254' },
    { countries: 'US', from: '2023-07-10', onlyFor: framework, source: 'Implementing Decision (EU) 2023/1795' },
    { countries: 'BR', from: '2026-01-26', source: 'Implementing Decision of 2026-01-26 under Article 45 GDPR' },
  ],
  // https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/international-transfers/
  unitedKingdom: [
    {
      countries: 'EEA AD AR CH FO GG GI IL IM JE JP NZ UY',
      from: '2021-01-01',
      source: 'Data Protection Act 2018, Schedule 21, paragraph 5',
    },
    {
      countries: 'CA',
      from: '2021-01-01',
      onlyFor: canadian,
      source: 'Data Protection Act 2018, Schedule 21, paragraph 5',
    },
    { countries: 'KR', from: '2022-12-19', source: 'S.I. 2022/1213' },
    { countries: 'US', from: '2023-10-12', onlyFor: framework, source: 'S.I. 2023/1028' },
  ],
  // https://www.fedlex.admin.ch/eli/cc/2022/568/en#annex_1
  switzerland: [
    {
      countries: 'EEA AD AR FO GB GG GI IL IM JE MC NZ UY',
      from: '2023-09-01',
      source: 'Data Protection Ordinance (SR 235.11), Annex 1',
    },
    { countries: 'CA', from: '2023-09-01', onlyFor: canadian, source: 'Data Protection Ordinance, Annex 1' },
    { countries: 'US', from: '2024-09-15', onlyFor: framework, source: 'Data Protection Ordinance, Annex 1' },
  ],
  // https://www.ppc.go.jp/files/pdf/h31iinkaikokuji01.pdf
  japan: [{ countries: 'EEA GB', from: '2019-01-23', source: 'PPC Notice 1 of 2019, under Article 28 APPI' }],
  // https://www.pipc.go.kr/eng/
  korea: [{ countries: 'EEA', from: '2025-09-16', source: 'Recognition of equivalence under Article 28-8 PIPA' }],
  // https://www.gov.br/anpd/
  brazil: [{ countries: 'EEA', from: '2026-01-26', source: 'Resolução CD/ANPD 32/2026, under Article 33 LGPD' }],
} as const satisfies Readonly<Record<string, readonly Adequacy[]>>;
