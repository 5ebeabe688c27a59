import type { KMSClient } from '@aws-sdk/client-kms';
import { isSignatureOf, publicKeyPattern } from '../ledger/note-signatures.ts';

/** What signs checkpoints; each call is one request, and may fail. */
export interface CheckpointSigner {
  /** Returns the public key in DER (SPKI), in base64. */
  readPublicKey(): Promise<string>;
  /** Returns the Ed25519 signature of a text, which was verified. */
  sign(text: string): Promise<Uint8Array>;
}

/** The only access to KMS; it is loaded and connects only when it is first used. */
export function createSigner(createClient: () => Promise<KMSClient>, key: string): CheckpointSigner {
  let publicKey: Promise<string> | undefined;
  const readPublicKey = async () => {
    publicKey ??= fetchPublicKey(createClient, key);
    return publicKey.catch((error: unknown) => {
      publicKey = undefined;
      throw error;
    });
  };
  return {
    readPublicKey,
    async sign(text) {
      const { SignCommand } = await import('./kms-commands.ts');
      const client = await createClient();
      // Only a message that is sent whole gets the signature of RFC 8032, which others can verify:
      // https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
      const message = { Message: Buffer.from(text), MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' } as const;
      const { Signature = new Uint8Array() } = await client.send(new SignCommand({ KeyId: key, ...message }));
      if (!isSignatureOf(text, await readPublicKey(), Signature))
        throw new Error(`Cannot use the signature that ${key} made: it is not that of its public key`);
      return Signature;
    },
  };
}

async function fetchPublicKey(createClient: () => Promise<KMSClient>, key: string): Promise<string> {
  const { GetPublicKeyCommand } = await import('./kms-commands.ts');
  const client = await createClient();
  const { PublicKey, KeySpec } = await client.send(new GetPublicKeyCommand({ KeyId: key }));
  const text = Buffer.from(PublicKey ?? []).toString('base64');
  if (publicKeyPattern.test(text)) return text;
  throw new Error(`Cannot sign with ${key}: its key spec is ${KeySpec}, and it must be ECC_NIST_EDWARDS25519`);
}
