import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publicKeyPattern } from '../../../lambda/publication/ledger/note-signatures.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';

/** A public key that somebody trusts to sign checkpoints. */
export interface TrustedKey {
  readonly name: string;
  /** In DER (SPKI), in base64. */
  readonly publicKey: string;
}

/** Reads an Ed25519 public key in PEM. */
export async function readTrustedKey(file: string): Promise<TrustedKey> {
  const publicKey = await readPem(file);
  if (publicKey !== undefined && publicKeyPattern.test(publicKey)) return { name: path.basename(file), publicKey };
  throw new HintedError(
    `Cannot use "${file}" as a key: it is not a file with an Ed25519 public key in PEM`,
    'Name a file that you kept of those under /ledger/keys/',
  );
}

async function readPem(file: string): Promise<string | undefined> {
  try {
    const pem = await readFile(file, 'utf8');
    return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
  } catch {
    return undefined;
  }
}
