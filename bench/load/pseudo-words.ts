import { createHash } from 'node:crypto';

/** Letters of which words of a script are made. */
const alphabets = {
  latin: 'abcdefghijklmnoprstuvwyz',
  cyrillic: 'абвгдежзийклмнопрстуфхцчшщыьэюя',
  greek: 'αβγδεζηθικλμνξοπρστυφχψω',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  hebrew: 'אבגדהוזחטיכלמנסעפצקרשת',
  devanagari: 'कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह',
  thai: 'กขคงจชซดตถทธนบปผพภมยรลวสหอ',
  bengali: 'কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহ',
  gujarati: 'કખગઘચછજઝટઠડઢતથદધનપફબભમયરલવશષસહ',
  gurmukhi: 'ਕਖਗਘਚਛਜਝਟਠਡਢਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ',
  oriya: 'କଖଗଘଚଛଜଝଟଠଡଢତଥଦଧନପଫବଭମଯରଲଶଷସହ',
  tamil: 'கஙசஞடணதநபமயரலவழளறன',
  telugu: 'కఖగఘచఛజఝటఠడఢతథదధనపఫబభమయరలవశషసహ',
  kannada: 'ಕಖಗಘಚಛಜಝಟಠಡಢತಥದಧನಪಫಬಭಮಯರಲವಶಷಸಹ',
  malayalam: 'കഖഗഘചഛജഝടഠഡഢതഥദധനപഫബഭമയരലവശഷസഹ',
  hangul: '가나다라마바사아자차카타파하고노도로모보소오조초코토포호',
  han: '信息应用服务用户个人提供隐私政策收集使用披露公司第三方同意权利法律规定安全措施密码内容',
} as const;

const scripts: Readonly<Record<string, keyof typeof alphabets>> = {
  Arab: 'arabic',
  Beng: 'bengali',
  Cyrl: 'cyrillic',
  Deva: 'devanagari',
  Grek: 'greek',
  Gujr: 'gujarati',
  Guru: 'gurmukhi',
  Hans: 'han',
  Hant: 'han',
  Hebr: 'hebrew',
  Jpan: 'han',
  Knda: 'kannada',
  Kore: 'hangul',
  Mlym: 'malayalam',
  Orya: 'oriya',
  Taml: 'tamil',
  Telu: 'telugu',
  Thai: 'thai',
};

/** What a translation keeps as it is: facts, ids, addresses, labels and the numbers of clauses and sections. */
const kept = /(\{\{[^}]*\}\}|\{#[^}]*\}|\]\([^)]*\)|\([a-z]\)|[^\p{L}])/u;

/** Returns what takes the place of each word of a text: the same word always has the same translation. */
export function translateWords(text: string, locale: string, salt = '', every = 1): string {
  const letters = [...alphabets[scripts[new Intl.Locale(locale).maximize().script ?? ''] ?? 'latin']];
  let count = 0;
  const translate = (word: string) => {
    count += 1;
    return count % every === 0 ? pseudoWord(word, `${locale} ${salt} ${word}`, letters) : word;
  };
  return text
    .split(kept)
    .map((piece, index) => (index % 2 === 1 || piece === '' ? piece : translate(piece)))
    .join('');
}

function pseudoWord(word: string, seed: string, letters: readonly string[]): string {
  const bytes = createHash('sha256').update(seed).digest();
  const indices = Array.from({ length: Math.max(2, word.length) }, (_, index) => bytes[index % bytes.length] ?? 0);
  const [first = '', ...rest] = indices.map((index) => letters[index % letters.length] ?? '');
  return `${/^\p{Lu}/u.test(word) ? first.toUpperCase() : first}${rest.join('')}`;
}
