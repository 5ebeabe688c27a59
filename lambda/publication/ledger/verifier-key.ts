import { ed25519, keyIdOf, publicKeyPattern } from './note-signatures.ts';

/** A key for Ed25519 with the name in which it signs. For a ledger's own key, that is the name of the ledger. */
export interface VerifierKey {
  readonly name: string;
  /** In DER (SPKI), in base64. */
  readonly publicKey: string;
}

/** What comes before the 32 bytes of the key in DER, and in a verifier key. */
const derPrefix = Buffer.from('MCowBQYDK2VwAyEA', 'base64');

const pattern = /^([\x21-\x2a\x2c-\x7e]{1,253})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;

/** Formats a key in the form in which programs for signed notes take keys: its name, its key id, and its type with its bytes. */
export function formatVerifierKey({ name, publicKey }: VerifierKey): string {
  const bytes = Buffer.from(publicKey, 'base64').subarray(derPrefix.length);
  const id = keyIdOf(name, publicKey).toString('hex');
  return `${name}+${id}+${Buffer.concat([ed25519, bytes]).toString('base64')}`;
}

/** Parses such a key; undefined for anything else, a key of another type or a mistyped one included: the id is that of the rest. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name = '', , encoded = ''] = pattern.exec(text) ?? [];
  const publicKey = Buffer.concat([derPrefix, Buffer.from(encoded, 'base64').subarray(ed25519.length)]).toString(
    'base64',
  );
  if (name === '' || !publicKeyPattern.test(publicKey)) return undefined;
  const key = { name, publicKey };
  return formatVerifierKey(key) === text ? key : undefined;
}
