/** For each byte; `crc32()` of `node:zlib` is not there before Node 20.15. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of bytes as S3 writes it: big-endian, in base64. */
export function crc32InBase64(bytes: Uint8Array): string {
  const checksum = Buffer.alloc(4);
  const rest = bytes.reduce((sum, byte) => (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0), 0xffffffff);
  checksum.writeUInt32BE(~rest >>> 0);
  return checksum.toString('base64');
}
