/** What is read of site.yaml asks whether a language has a name; pages ask for the name, and fail. */
const fault = `const { of } = Intl.DisplayNames.prototype;
Intl.DisplayNames.prototype.of = function (code) {
  if (this.resolvedOptions().fallback === 'none') return of.call(this, code);
  throw new RangeError('no language data');
};`;

/** `NODE_OPTIONS` of a program whose content can be read, and whose pages cannot be built. */
export const withoutLanguageData = `--import=data:text/javascript,${encodeURIComponent(fault)}`;
