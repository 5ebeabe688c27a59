/** True for a host that one of the patterns names: itself, or as one below a name (`*.example.com`). */
export function isHostOf(host: string, patterns: readonly string[]): boolean {
  const name = host.toLowerCase();
  return patterns.some((pattern) => {
    const plain = pattern.toLowerCase();
    return plain.startsWith('*.') ? name.endsWith(plain.slice(1)) : name === plain;
  });
}
