import nodeCrypto from 'node:crypto';

/** SHA-256 as 64 lower-case hexadecimal digits, of bytes or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): string {
  return digest(data);
}

// At once takes a quarter of the time for a short text. Node has it since 20.12.
const { hash, createHash }: Partial<Pick<typeof nodeCrypto, 'hash'>> & Pick<typeof nodeCrypto, 'createHash'> =
  nodeCrypto;
const digest: typeof sha256 =
  hash === undefined
    ? (data) => createHash('sha256').update(data).digest('hex')
    : (data) => hash('sha256', data, 'hex');
