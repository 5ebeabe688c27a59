/**
 * What Unicode's data for language matching (CLDR 48) say of regions and of related languages. A test derives the same facts from the
 * package `cldr-core`. https://unicode.org/reports/tr35/tr35.html#LanguageMatching
 */
const americas = codes(`
  005 013 019 021 029 419 AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY
  HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI
`);

/** For a language, or a language in one script: the regions that share one standard of it. All others share a second one. */
export const regionClusters: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: codes('DZ EH LY MA MR TN'),
  en: codes('AS CA GU MH MP PH PR UM US VI'),
  es: americas,
  pt: americas,
  'zh-Hant': codes('HK MO'),
};

/** Regions in whose standard a language is at its nearest to every region outside its cluster. */
export const nearestOutside: Readonly<Record<string, string>> = { en: 'GB' };

/** The locales that are preferred among equally near ones. */
export const paradigmLocales = ['en', 'en-GB', 'es', 'es-419', 'pt-BR', 'pt-PT'];

/** For a language: the languages whose readers understand it without effort, most of them counted as its varieties. */
export const understoodBy: Readonly<Record<string, ReadonlySet<string>>> = {
  aa: codes('ssy'),
  ak: codes('fat tw'),
  ar: codes(`
    aao abh abv acm acq acw acx acy adf aeb aec afb apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp bbz pga
    shu ssh
  `),
  ay: codes('ayr'),
  az: codes('azb azj'),
  bal: codes('bcc'),
  bho: codes('bh'),
  bik: codes('bcl'),
  bnc: codes('lbk'),
  bs: codes('hr sh'),
  bua: codes('bxr'),
  chm: codes('mhr'),
  cr: codes('cwd'),
  de: codes('gsw lb'),
  del: codes('umu'),
  den: codes('xsl'),
  din: codes('dik'),
  doi: codes('dgo'),
  et: codes('ekk vro'),
  fa: codes('pes'),
  ff: codes('ffm fub fuc fue fuf fuh fui fuq fuv'),
  gba: codes('gya'),
  gn: codes('gnw gug gui gun nhd'),
  gon: codes('gno'),
  grb: codes('gbo'),
  hai: codes('hdn'),
  hmn: codes('hea'),
  hr: codes('bs sh'),
  ik: codes('esk'),
  iu: codes('ike ikt'),
  jrb: codes('aju'),
  kg: codes('kng'),
  kln: codes('enb eyo niq oki pko sgc spy tec tuy'),
  kok: codes('gom knn'),
  kpe: codes('gkp xpe'),
  kr: codes('knc'),
  ku: codes('kmr'),
  kv: codes('kpv'),
  lah: codes('pnb'),
  luy: codes('bxk ida lkb lko lks lri lrm lsm lto lts lwg nle nyd rag'),
  lv: codes('ltg lvs'),
  man: codes('emk'),
  mg: codes('bhr bjq bmm bzc msh plt skg tdx tkg txy xmv xmw'),
  mn: codes('khk mvf'),
  ms: codes(`
    bjn btj bve bvu coa dup hji id jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn ors pel
    pse tmw urk vkk vkt xmm zlm zmi zsm
  `),
  mwr: codes('dhd'),
  nb: codes('no'),
  ne: codes('dty npi'),
  no: codes('nb'),
  oj: codes('ojg'),
  om: codes('gax gaz hae orc'),
  or: codes('ory spv'),
  ps: codes('pbt pbu pst'),
  qu: codes(`
    qub qud quf qug quh quk qul qup qur qus quw qux quy quz qva qvc qve qvh qvi qvj qvl qvm qvn qvo qvp qvs qvw
    qvz qwa qwc qwh qws qxa qxc qxh qxl qxn qxo qxp qxr qxt qxu qxw
  `),
  raj: codes('mup'),
  rom: codes('rmy'),
  sa: codes('cls'),
  sc: codes('sdc sdn src sro'),
  sh: codes('bs hr sr'),
  sq: codes('aae aat aln als'),
  sr: codes('sh'),
  srx: codes('him'),
  ssy: codes('aa'),
  sw: codes('swh'),
  syr: codes('aii cld'),
  tmh: codes('ttq'),
  uz: codes('uzn uzs'),
  yi: codes('ydd yih'),
  za: codes('zyb'),
  zap: codes('zai'),
  zh: codes('cdo cjy cmn cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu yue'),
  zza: codes('diq'),
};

function codes(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
