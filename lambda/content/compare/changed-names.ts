/** A name that a translation has in the place of another one. */
export interface ChangedName {
  readonly found: string;
  readonly wanted: string;
}

const companyForm =
  'Ltd|Limited|LLC|LLP|Inc|Incorporated|Corp|Corporation|plc|PLC|GmbH|AG|SE|KG|S\\.A|SA|SARL|SAS|BV|B\\.V|NV|N\\.V|AB|ASA|Oyj?|ApS|A/S|Pty|Pte|S\\.r\\.l|Srl|S\\.p\\.A|SpA|Kft|Zrt|d\\.o\\.o|s\\.r\\.o';
/** Up to five words with a capital before the form of a company, in Latin letters. */
const company = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{sc=Latn}\\p{N}&.'’-]*,? ){1,5})(?:${companyForm})(?![\\p{L}\\p{N}])`,
  'gu',
);
const hasForm = new RegExp(` (?:${companyForm})(?![\\p{L}\\p{N}])`, 'u');
/** Words that begin a sentence rather than a name. */
const noName = /^(?:And|As|At|By|Contact|For|From|If|In|Of|On|Or|Our|Since|The|This|To|When|While|With|Your)$/;

/** Finds the name of a company, or a name in Latin letters, that a translation has in the place of that of its source. */
export function findChangedName(own: string, source: string): ChangedName | undefined {
  return findCompany(own, source) ?? findMisspelt(own, source);
}

/** A company of which the translation has the form, and not the first word of the name. */
function findCompany(own: string, source: string): ChangedName | undefined {
  if (!hasForm.test(source) || !hasForm.test(own)) return undefined;
  const small = own.toLowerCase();
  const [theirs, ours] = [companiesIn(source), companiesIn(own)];
  const wanted = theirs.find(({ first }) => first.length > 2 && !small.includes(first.slice(0, 3).toLowerCase()));
  if (wanted === undefined || theirs.length !== ours.length) return undefined;
  const known = source.toLowerCase();
  const found = ours.find(({ words }) => !words.every((word) => known.includes(word.toLowerCase())));
  return found && { found: found.name, wanted: wanted.name };
}

function companiesIn(text: string) {
  return [...text.matchAll(company)].flatMap(({ 0: name, 1: group = '', index }) => {
    const typed = group.split(/,? /).filter((word) => word !== '');
    // The first word of a sentence has a capital in any case.
    const startsSentence = typed.length > 1 && /(?:^|[.!?:]["”»)]?\s+)$/.test(text.slice(0, index));
    const words = startsSentence ? typed.slice(1) : typed;
    const from = words.findIndex((word) => !noName.test(word));
    const own = from < 0 ? [] : words.slice(from);
    const [first] = own;
    return first === undefined ? [] : [{ name: name.slice(name.indexOf(first)), first, words: own }];
  });
}

const latinWord = /(?<![\p{sc=Latn}\p{N}@./_-])\p{sc=Latn}{5,}(?![\p{sc=Latn}\p{N}@/_]|[.-]\p{L})/gu;

/** A word with a capital of which two letters have changed places; in a text in another script, one of which a letter is another. */
function findMisspelt(own: string, source: string): ChangedName | undefined {
  const isOtherScript = /[^\P{L}\p{sc=Latn}]/u.test(own);
  const [here, there] = [latinWordsIn(own), latinWordsIn(source)];
  const lost = [...there].filter((word) => /^\p{Lu}/u.test(word) && !here.has(word));
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
  return at !== undefined && at > 1 && at + 2 < a.length && !/^(?:e[lr]|[lr]e)$/.test(a.slice(at, at + 2));
}

/** Whether one letter is another, too many or missing, or two have changed places; an "s" at the end makes a plural. */
function isOneOff(a: string, b: string): boolean {
  if (swapIn(a, b) !== undefined) return true;
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  if (longer.length - shorter.length > 1 || longer === `${shorter}s`) return false;
  const at = firstDifference(longer, shorter);
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
