/** The interface messages that pages use, each with the names that it must interpolate. */
export const messageKeys = {
  'page.skip': [],
  'page.languages': [],
  'page.history': [],
  'page.latest': [],
  'page.permalink': [],
  'version.inForceSince': ['date'],
  'version.takesEffect': ['date'],
  'version.wasInForce': ['from', 'until'],
  'version.announced': ['date'],
  'version.coming': [],
  'version.replaced': [],
  'version.replacedBy': [],
  'notice.coming': ['date', 'link'],
  'notice.readNew': [],
  'notice.changed': ['date', 'link'],
  'notice.readFormer': [],
  'translation.machine': [],
  'translation.none': [],
  'translation.section': [],
  'history.title': [],
  'history.effective': [],
  'history.announced': [],
  'history.change': [],
  'history.languages': [],
  'history.summary': [],
  'history.status': [],
  'change.major': [],
  'change.minor': [],
  'status.announced': [],
  'status.inForce': [],
  'status.replaced': [],
  'storage.caption': [],
  'storage.place': [],
  'storage.holds': [],
  'storage.provider': [],
  'storage.processor': ['provider'],
  'storage.safeguard': [],
  'storage.retention': ['period'],
  'safeguard.notNeeded': [],
  'safeguard.adequacy': [],
  'safeguard.standardClauses': [],
  'safeguard.consent': [],
  'notFound.title': [],
  'notFound.text': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of an interface message that every locale has. */
export type MessageKey = keyof typeof messageKeys;

/** Key of the message that names a kind of stored information, such as `holds.accounts`. */
export function holdsKey(name: string): string {
  return `holds.${name}`;
}
