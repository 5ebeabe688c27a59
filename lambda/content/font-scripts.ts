/** Scripts by the names that `fonts:` in `site.yaml` gives them, as ISO 15924 codes of the likely script of a language. */
export const fontScripts = {
  latin: ['Latn'],
  cyrillic: ['Cyrl'],
  greek: ['Grek'],
  armenian: ['Armn'],
  georgian: ['Geor'],
  hebrew: ['Hebr'],
  arabic: ['Arab', 'Aran'],
  ethiopic: ['Ethi'],
  devanagari: ['Deva'],
  bengali: ['Beng'],
  gujarati: ['Gujr'],
  gurmukhi: ['Guru'],
  kannada: ['Knda'],
  malayalam: ['Mlym'],
  odia: ['Orya'],
  sinhala: ['Sinh'],
  tamil: ['Taml'],
  telugu: ['Telu'],
  thai: ['Thai'],
  lao: ['Laoo'],
  khmer: ['Khmr'],
  burmese: ['Mymr'],
  japanese: ['Jpan'],
  korean: ['Kore'],
  simplifiedChinese: ['Hans'],
  traditionalChinese: ['Hant'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScriptName = keyof typeof fontScripts;

/** Names that stand for whatever font a system has. */
export const genericFonts: readonly string[] = [
  ...['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-rounded'],
];
