import { remember } from '../remember.ts';

/** A name that a translation has in the place of another one. */
export interface ChangedName {
  readonly found: string;
  readonly wanted: string;
}

const companyForm =
  'Ltd|Limited|LLC|LLP|Inc|Incorporated|Corp|Corporation|plc|PLC|GmbH|AG|SE|KG|S\\.A|SA|SARL|SAS|S\\.à r\\.l|BV|B\\.V|NV|N\\.V|AB|ASA|Oyj?|ApS|A/S|Pty|Pte|S\\.r\\.l|Srl|S\\.p\\.A|SpA|Sp\\. z o\\.o|Lda|EOOD|OOD|UAB|Kft|Zrt|d\\.o\\.o|s\\.r\\.o';
const nameWord = "\\p{Lu}[\\p{sc=Latn}\\p{N}&.'’-]*";
/** Up to five words with a capital before the form of a company, in Latin letters. */
const company = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${nameWord} ){0,4}${nameWord},? )(?:${companyForm})(?![\\p{L}\\p{N}])`,
  'gu',
);
const hasForm = new RegExp(` (?:${companyForm})(?![\\p{L}\\p{N}])`, 'u');
/** English words with a capital that are no part of a name: they begin a sentence, or say what the company is. */
const noName =
  /^(?:And|As|At|By|Contact|For|From|If|In|Of|On|Or|Our|Since|The|This|To|When|While|With|Your|Agent|Bank|Buyer|Client|Company|Controller|Customer|Department|Distributor|Employer|Host|Insurer|Legal|Licensor|Manufacturer|Merchant|Operator|Organi[sz]er|Owners?|Partners?|Processor|Providers?|Publisher|Sellers?|Service|Sponsors?|Suppliers?|Team|Trustee|Users?|Vendors?)$/;
/** Words that a name may have in each language. */
const translated =
  /^(?:Asia|Austria|Austrian|Belgium|Britain|British|Central|Cloud|Danish|Dutch|EMEA|Europe|European|Federal|First|France|French|General|German|Germany|Group|Holdings?|International|Ireland|Irish|Italian|Italy|Japan|National|Online|Payments?|Platforms?|Poland|Polish|Royal|Services?|Spain|Spanish|Swedish|Swiss|Switzerland|Technologies|UK|US|USA|United)$/;

/** Finds the name of a company, or a name in Latin letters, that a translation has in the place of that of its source. */
export function findChangedName(own: string, source: string, locale: string): ChangedName | undefined {
  return findCompany(own, source) ?? findMisspelt(own, source, locale);
}

/** A company of which the translation has the form, and not the first words of the name. */
function findCompany(own: string, source: string): ChangedName | undefined {
  if (!hasForm.test(source) || !hasForm.test(own)) return undefined;
  const small = own.toLowerCase();
  const [theirs, ours] = [companiesIn(source), companiesIn(own)];
  const isLost = (word: string) => word.length > 2 && !small.includes(word.slice(0, 3).toLowerCase());
  const wanted = theirs.find(({ firsts }) => firsts.length > 0 && firsts.every(isLost));
  if (wanted === undefined || theirs.length !== ours.length) return undefined;
  const known = source.toLowerCase();
  const found = ours.find(({ words }) => !words.every((word) => known.includes(word.toLowerCase())));
  return found && { found: found.name, wanted: wanted.name };
}

/** The companies of a text, each with the words of its name, and with the first one that is a name in any language, or the first two that may be. */
function companiesIn(text: string) {
  return [...text.matchAll(company)].flatMap(({ 0: typed, 1: group = '', index }) => {
    const all = group.split(/,? /).filter((word) => word !== '');
    const words = all.slice(all.findLastIndex((word) => noName.test(word)) + 1);
    const [first, second] = words;
    if (first === undefined) return [];
    // The first word of a sentence has a capital in any case.
    const isUnsure = words.length === all.length && /(?:^|[.!?:]["”»)]?\s+)$/.test(text.slice(0, index));
    const from = isUnsure && second !== undefined && !translated.test(second) ? second : first;
    const firsts = [first, ...(isUnsure && second !== undefined ? [second] : [])].filter(
      (word) => !translated.test(word),
    );
    return [{ name: typed.slice(typed.indexOf(from)), words, firsts }];
  });
}

const latinWord = /(?<![\p{sc=Latn}\p{N}@./_]|\p{sc=Latn}-)\p{sc=Latn}{5,}(?![\p{sc=Latn}\p{N}@/_]|[.-]\p{L})/gu;

/** So many names of one text that are not in the other one say that it has others. */
const mostNames = 50;

/** A word with a capital of which two letters have changed places; in a text in another script, one of which a letter is another. */
function findMisspelt(own: string, source: string, locale: string): ChangedName | undefined {
  const isOtherScript = hasOtherScript(locale);
  const [here, there] = [latinWordsIn(own), latinWordsIn(source)];
  const lost = [...there].filter((word) => /^\p{Lu}/u.test(word) && !here.has(word));
  if (lost.length > mostNames) return undefined;
  const known = source.toLowerCase();
  const isNew = (word: string) => !known.includes(word.toLowerCase()) && (isOtherScript || /^\p{Lu}/u.test(word));
  for (const wanted of lost) {
    const found = [...here].find(
      (word) => isNew(word) && (isOtherScript ? isOneOff(word, wanted) : areSwappedWithin(word, wanted)),
    );
    if (found !== undefined) return { found, wanted };
  }
  return undefined;
}

const hasOtherScript = remember((locale) => new Intl.Locale(locale).maximize().script !== 'Latn');

function latinWordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(latinWord));
}

/** The index of two neighbouring letters that are in each other's place; undefined where the words differ otherwise. */
function swapIn(a: string, b: string): number | undefined {
  const at = firstDifference(a, b);
  const areSwapped = a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at];
  return areSwapped && a.slice(at + 2) === b.slice(at + 2) ? at : undefined;
}

/** The same where languages do not differ: "Ierland" is "Ireland", "Centre" is "Center", and "Filtres" are "Filters". */
function areSwappedWithin(a: string, b: string): boolean {
  const at = swapIn(a, b);
  return at !== undefined && at > 0 && !/^(?:e[lr]|[lr]e)$/.test(a.slice(at, at + 2));
}

/** Whether one letter is another, too many or missing, or two have changed places: not at the end, where languages differ, and without accents. */
function isOneOff(word: string, other: string): boolean {
  const [a, b] = [word, other].map(inOneSpelling) as [string, string];
  if (a === b) return false;
  if (swapIn(a, b) !== undefined) return true;
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  const at = firstDifference(longer, shorter);
  if (longer.length - shorter.length > 1 || at >= shorter.length - (longer.length === shorter.length ? 1 : 0))
    return false;
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at);
}

/** British and American spellings are one. */
function inOneSpelling(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/(?:[cs]e|[td]re|[td]er|le|el)$/u, '').replace(/is(?=ation)/u, 'iz');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
