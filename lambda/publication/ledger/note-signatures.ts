import { createHash, createPublicKey, verify } from 'node:crypto';
import { formatCheckpoint, type ParsedCheckpoint } from './checkpoint.ts';

/** The form of a public key for Ed25519 in DER (SPKI), in base64: https://www.rfc-editor.org/rfc/rfc8410 */
export const publicKeyPattern = /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/;

/** The type of a signature by the log itself: https://c2sp.org/signed-note */
export const ed25519 = Buffer.from([0x01]);

/** Formats a line of a signed note. */
export function formatSignature(name: string, publicKey: string, signature: Uint8Array): string {
  return `\u2014 ${name} ${Buffer.concat([keyIdOf(name, publicKey), signature]).toString('base64')}\n`;
}

/** Tells keys of the same name apart. */
export function keyIdOf(name: string, publicKey: string): Buffer {
  const key = Buffer.from(publicKey, 'base64').subarray(-32);
  return createHash('sha256').update(`${name}\n`).update(ed25519).update(key).digest().subarray(0, 4);
}

/** True if the ledger's own name has signed a checkpoint with a key. */
export function isSignedBy(checkpoint: ParsedCheckpoint, publicKey: string): boolean {
  return signatureBy(checkpoint, publicKey) !== undefined;
}

/** Formats a checkpoint with the signature of a key and no other; undefined if the key has not signed it. */
export function formatSignedBy(checkpoint: ParsedCheckpoint, publicKey: string): string | undefined {
  const signature = signatureBy(checkpoint, publicKey);
  return signature && `${formatCheckpoint(checkpoint)}\n${formatSignature(checkpoint.log, publicKey, signature)}`;
}

function signatureBy({ log, text, signatures }: ParsedCheckpoint, publicKey: string): Buffer | undefined {
  const keyId = keyIdOf(log, publicKey);
  return signatures.find(
    (line) => line.name === log && line.keyId.equals(keyId) && isSignatureOf(text, publicKey, line.signature),
  )?.signature;
}

/** True for the signature of a text by a key. */
export function isSignatureOf(text: string, publicKey: string, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return signature.length === 64 && verify(null, Buffer.from(text), key, signature);
}

/** Formats a public key in the form that OpenSSL reads. */
export function formatPem(publicKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;
}
