/** Names a program together with the data of Unicode, which formats dates and numbers, and comes with a release of Node. */
export function withUnicode(program: string): string {
  const { icu = '', cldr = '', unicode = '', tz = '' } = process.versions;
  return [program, icu, cldr, unicode, tz].join(' ');
}
