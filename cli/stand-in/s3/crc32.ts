import { crc32 } from 'node:zlib';

/** The CRC-32 of bytes as S3 writes it: big-endian, in base64. */
export function crc32InBase64(bytes: Uint8Array): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  return checksum.toString('base64');
}
