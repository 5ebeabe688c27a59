import { knownPlaceholders } from '../fill-words.ts';

/** What a translator writes beside words that somebody else is to look at again. */
const requests =
  'check|please check|to check|verify|to verify|to be (?:checked|confirmed|defined|reviewed|verified)|review|unsure|draft|tbc|wip|todo|fixme|x{3,}|' +
  'bitte prüfen|(?:noch )?(?:zu )?(?:prüfen|klären)|unklar|(?:à )?(?:vérifier|confirmer|revoir|relire)|(?:da )?(?:verificare|confermare|controllare|rivedere)|' +
  '(?:a |por )?(?:verificar|confirmar|comprobar|revisar)|(?:na te kijken|nakijken|controleren|nog checken)|(?:do )?(?:sprawdzić|sprawdzenia|potwierdzenia|weryfikacji)|' +
  'проверить|уточнить|перевірити|уточнити|zkontrolovat|ověřit|k ověření|overiť|skontrolovať|ellenőrizni|ellenőrizendő|tarkista|tarkistettava|kontrollera|kontrollér|kontroller|kontrolleres|sjekk|tjek|' +
  'de verificat|kontrol et|teyit edilecek|να ελεγχθεί|يرجى التحقق|للمراجعة|לבדוק|לבדיקה|जाँचें|जांचें|ตรวจสอบ|cần kiểm tra|kiểm tra lại|periksa|perlu dicek|' +
  '要確認|要検討|訳注|待确认|待確認|待核实|待核實|待定|译注|譯註|확인 필요|확인필요|역주';

/** The name of a note by its translator, whatever it says. */
const names = 'n\\. ?d\\. ?[tr]\\.?|ndt|n\\. ?t\\.|t\\. ?n\\.|anm\\. ?d\\. ?(?:ü|übers)\\.?|прим\\. ?(?:пер|перев)\\.';

const request = new RegExp(
  `^(?:[\\s?!？！.…]+|[\\s?!？！.]*(?:${requests})[\\s?!？！.]*|(?:${names})(?:[\\s:,].*)?)$`,
  'iu',
);

/** Words in brackets of any kind. */
const brackets =
  /\[[^[\]\n]*\](?! \((?:https?:|mailto:|\/|#))|［[^［］\n]*］|【[^【】\n]*】|〔[^〔〕\n]*〕|\{[^{}\n]*\}|<\p{L}[^<>\n]*>|\([^()\n]*\)|（[^（）\n]*）/gu;
const opening = /[[［【〔{<(（]/u;
/** A list of things to do, two question marks, or the name of a colleague. */
const loose =
  /(?<![\p{L}\p{M}\p{N}])(?:FIXME|X{3,}|TBC|TODO)(?![:\p{L}\p{M}\p{N}])|(?<![?？])[?？]{2}(?![?？])|(?<![\p{L}\p{M}\p{N}._%+/@-])@\p{L}[\p{L}\p{M}\p{N}_-]+(?![\p{L}\p{N}@.])/gu;
/** Languages in which "TODO" is a word. */
const withTodo = /^(?:es|pt|gl|ast)\b/;
/** A note is short; more than that is a part of the text. */
const longest = 60;

/**
 * Finds a note that a translator left in the words: in square brackets, braces or angle brackets where its source has none of them, or
 * words that ask somebody to look again.
 */
export function findNote(own: string, source: string, locale: string): string | undefined {
  return findInBrackets(own, source) ?? findLoose(own, source, locale);
}

function findInBrackets(own: string, source: string): string | undefined {
  if (!opening.test(own)) return undefined;
  const [found, wanted] = [bracketsIn(own), bracketsIn(source)];
  const there = source.toLowerCase();
  // Brackets of one kind may be those of another kind in the source.
  const hasMore = found.length > wanted.length && !wanted.some(isSquare);
  const isNote = (note: string) =>
    asks(note)
      ? !wanted.some(asks)
      : hasMore && isSquare(note) && !isOriginal(note, there) && !isOfWord(note, own) && !isOfScreen(note, own);
  return found.find((note) => note.length <= longest && !source.includes(note) && !isPlaceholder(note) && isNote(note));
}

function bracketsIn(words: string): string[] {
  if (!opening.test(words)) return [];
  return (words.replace(/\{\{[^{}]*\}\}/g, '').match(brackets) ?? []).filter((note) =>
    /[\p{L}\p{N}?？!！]/u.test(note),
  );
}

/** What is reported by itself, whatever the source has. */
function isPlaceholder(note: string): boolean {
  return knownPlaceholders.some((pattern) => note.search(pattern) >= 0);
}

/** Brackets that running text hardly has. In Chinese and Japanese, 【】 stands for strong words. */
function isSquare(note: string): boolean {
  return /^[[［{<]/u.test(note);
}

/** A term of the source beside its translation. */
function isOriginal(note: string, source: string): boolean {
  return /\p{L}{3}/u.test(note) && source.includes(note.slice(1, -1).trim().toLowerCase());
}

/** Letters of a word in brackets, as in "Kund[inn]en", or the right ones after a word of an old text in a script without spaces. */
function isOfWord(note: string, words: string): boolean {
  const index = words.indexOf(note);
  const [before, after] = [words.slice(0, index), words.slice(index + note.length)];
  if (/^.\p{Lo}/u.test(note)) return /\p{Lo}\p{M}*$/u.test(before);
  return /^.\p{Ll}{1,6}.$/u.test(note) && (/\p{L}$/u.test(before) || /^\p{L}/u.test(after));
}

/** The name of something on a screen: one of several on the way to a setting, or in Chinese, Japanese and Korean a short one with what it is used for. */
function isOfScreen(note: string, words: string): boolean {
  const index = words.indexOf(note);
  const [before, after] = [words.slice(0, index), words.slice(index + note.length)];
  if (/[>→＞›»]\s*$/u.test(before) || /^\s*[>→＞›»]\s*\p{Ps}/u.test(after)) return true;
  return (
    /^.[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]{1,8}.$/u.test(note) &&
    /^(?:[をのにでへ]|から|より|[을를에]|的|中|按|選|选)/u.test(after)
  );
}

function asks(note: string): boolean {
  return request.test(note.slice(1, -1).trim());
}

function findLoose(own: string, source: string, locale: string): string | undefined {
  return own.match(loose)?.find((note) => {
    if ((note === 'TODO' && withTodo.test(locale)) || (note === 'XXX' && source.includes('30'))) return false;
    return !(/^[?？]/.test(note) ? /[?？]{2}/.test(source) : source.includes(note));
  });
}
