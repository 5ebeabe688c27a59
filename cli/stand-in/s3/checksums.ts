import { createHash } from 'node:crypto';

/** The checksums that programs send here with what they write, as S3 writes them: in base64, and by the names that it has for them. */
export const checksums = {
  /** What the SDK sends. */
  CRC32: crc32,
  /** What the publisher sends. */
  SHA256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64'),
} as const;

/** For each byte; `crc32()` of `node:zlib` is not there before Node 20.15. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): string {
  const checksum = Buffer.alloc(4);
  const rest = bytes.reduce((sum, byte) => (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0), 0xffffffff);
  checksum.writeUInt32BE(~rest >>> 0);
  return checksum.toString('base64');
}
