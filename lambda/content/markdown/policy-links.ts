/** A link to another policy of the site, such as `policy:terms#payment-a`. */
interface PolicyLink {
  readonly policy: string;
  /** The id of a section, sub-heading or clause; undefined for the whole policy. */
  readonly anchor: string | undefined;
}

const form = 'policy:([a-z][a-z0-9-]*)(?:#([A-Za-z0-9_.-]*[A-Za-z0-9_-]))?';
const whole = new RegExp(`^${form}$`);
const typed = new RegExp(String.raw`(?<=\]\([ \t]*<?|\]:[ \t]*<?)${form}`, 'g');

/** The policy that an address names; undefined for any other address. */
export function parsePolicyLink(address: string): PolicyLink | undefined {
  const match = whole.exec(address);
  return match === null ? undefined : { policy: match[1] ?? '', anchor: match[2] };
}

/** Every link to a policy in a text as it is typed, with its offset. */
export function findPolicyLinks(text: string): (PolicyLink & { readonly offset: number })[] {
  return [...text.matchAll(typed)].map(({ 1: policy = '', 2: anchor, index }) => ({ policy, anchor, offset: index }));
}
