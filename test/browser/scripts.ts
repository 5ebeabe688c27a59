/** A script that the tests show: a line of it, and the font that the tests' browser shows it in. */
export interface Script {
  readonly name: string;
  readonly locale: string;
  readonly line: string;
  /** The npm package that carries the font, split into files, each for a part of Unicode. */
  readonly fontPackage: string;
  /** The name of the font inside its files. */
  readonly family: string;
  /** Which of those parts are taken: the others hold Latin again. */
  readonly parts: RegExp;
}

const noto = '@fontsource-variable/noto-sans';

export const scripts: readonly Script[] = [
  latin('Latin', 'de', 'Größe der Übermittlung: “naïve” – 12 €'),
  latin('Greek', 'el', 'Πολιτική απορρήτου'),
  latin('Cyrillic', 'ru', 'Политика конфиденциальности'),
  latin('Devanagari', 'hi', 'गोपनीयता नीति'),
  of('arabic', 'Arabic', 'ar', 'سياسة الخصوصية'),
  of('hebrew', 'Hebrew', 'he', 'מדיניות פרטיות'),
  of('thai', 'Thai', 'th', 'นโยบายความเป็นส่วนตัว'),
  eastAsian('sc', 'Simplified Chinese', 'zh-Hans', '隐私权政策、个人信息与数据'),
  eastAsian('tc', 'Traditional Chinese', 'zh-Hant', '隱私權政策、個人資料與數據'),
  eastAsian('jp', 'Japanese', 'ja', 'プライバシーポリシー、個人情報の取扱い'),
  eastAsian('kr', 'Korean', 'ko', '개인정보 처리방침'),
];

function latin(name: string, locale: string, line: string): Script {
  return { name, locale, line, fontPackage: noto, family: 'Noto Sans', parts: /./ };
}

function of(part: string, name: string, locale: string, line: string): Script {
  return {
    name,
    locale,
    line,
    fontPackage: `${noto}-${part}`,
    family: `Noto Sans ${name}`,
    parts: RegExp(`^${part}$`),
  };
}

function eastAsian(part: string, name: string, locale: string, line: string): Script {
  const family = `Noto Sans ${part.toUpperCase()} Thin`;
  return { name, locale, line, fontPackage: `${noto}-${part}`, family, parts: /^\d+$/ };
}
