/** Placeholder in a resolved text for what is known only after the deployment. */
export const unresolved = '⟨⟩';

/** Name that stands for the region of a stack that does not state where it is deployed. */
export const unstated = 'unstated';

/** More texts than these are not compared one by one. */
export const maxAlternatives = 32;

const createdInRegion = /^⟨([a-z0-9-]+)(\|stateless)?⟩/;

/** Returns the region of what a resolved text names first, if the deployment creates that. */
export function regionCreatedIn(text: string): string | undefined {
  return createdInRegion.exec(text)?.[1];
}

/** The placeholder for what is created in a region. Certificates, keys and the like are marked, since nothing is stored in them. */
export function createdIn(region: string | undefined, isStateless = false): string {
  if (region?.includes(unresolved)) return unresolved;
  return `⟨${regionCreatedIn(region ?? '') ?? region ?? unstated}${isStateless ? '|stateless' : ''}⟩`;
}

/** All combinations of texts, one of each list, joined. */
export function combineTexts(lists: readonly (readonly string[])[], separator: string): readonly string[] {
  let combined: readonly string[] = [''];
  for (const [index, list] of lists.entries()) {
    if (list.length === 1) combined = combined.map((text) => text + (index > 0 ? separator : '') + list[0]);
    else combined = combined.flatMap((text) => list.map((next) => text + (index > 0 ? separator : '') + next));
    if (combined.length > maxAlternatives) return combineTexts(lists.map(oneOf), separator);
  }
  return combined;
}

function oneOf(list: readonly string[]): readonly string[] {
  return list.length === 1 ? list : [unresolved];
}
