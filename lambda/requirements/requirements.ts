import type { Asker } from '../content/askers.ts';
import type { Requirement } from './requirement.ts';
import { appGallery } from './tables/app-gallery.ts';
import { appStore } from './tables/apple.ts';
import { europe } from './tables/europe.ts';
import { everyText } from './tables/every-text.ts';
import { googlePlay } from './tables/google-play.ts';
import { brazil, california, china, japan, korea } from './tables/other-laws.ts';
import type { RequirementRow } from './tables/row.ts';

/** The day of the list that the requirements were last compared with. */
const checked = '2026-11-26';

/** The page of each asker that asks, unless a requirement names its own. */
const sources: Readonly<Record<Asker, string>> = {
  'google-play': 'https://support.google.com/googleplay/android-developer/answer/10144311',
  'app-store': 'https://developer.apple.com/app-store/review/guidelines/#5.1.1',
  'app-gallery': 'https://developer.huawei.com/consumer/en/doc/app/50104',
  eu: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  california: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=22575',
  china: 'http://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm',
  brazil: 'https://www.gov.br/anpd/pt-br/acesso-a-informacao/institucional/atos-normativos/regulamentacoes_anpd',
  japan: 'https://www.japaneselawtranslation.go.jp/en/laws/view/4241',
  korea: 'https://www.law.go.kr/LSW/eng/engLsSc.do?menuId=2&query=PERSONAL%20INFORMATION%20PROTECTION%20ACT',
  any: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_12',
};

const tables: Readonly<Record<Asker, readonly RequirementRow[]>> = {
  'google-play': googlePlay,
  'app-store': appStore,
  'app-gallery': appGallery,
  eu: europe,
  california,
  china,
  brazil,
  japan,
  korea,
  any: everyText,
};

/** Every requirement that is known, by asker. */
export const requirements: readonly Requirement[] = (Object.keys(tables) as Asker[]).flatMap((asker) =>
  tables[asker].map(([id, severity, asks, how, judge, more]): Requirement => {
    return { id, asker, severity, source: sources[asker], checked, asks, how, judge, ...more };
  }),
);
