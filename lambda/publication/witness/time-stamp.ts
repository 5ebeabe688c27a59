import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';

/** A time stamp as it was read; nothing of it is believed before `signerOf()` has found who signed it. */
export interface TimeStamp {
  /** The stamped SHA-256 (hex). */
  readonly digest: string;
  /** Hex; undefined if the authority left it out. */
  readonly nonce: string | undefined;
  /** ISO 8601 instant by the authority's clock. */
  readonly at: string;
  /** Certificates that the authority sent. */
  readonly certificates: readonly X509Certificate[];
  readonly signed: { readonly content: Uint8Array; readonly attributes: Uint8Array; readonly hash: string };
  readonly signature: Uint8Array;
}

/** Formats a request for a stamp of a SHA-256 (hex), with a nonce of 8 bytes (hex): https://www.rfc-editor.org/rfc/rfc3161 */
export function formatStampRequest(digest: string, nonce: string): Uint8Array {
  // DER wants a positive number without a zero in front.
  const positive = Buffer.from(nonce, 'hex');
  positive[0] = ((positive[0] ?? 0) & 0x3f) | 0x40;
  const sha256Imprint = '3031300d060960864801650304020105000420';
  return Buffer.from(`3043020101${sha256Imprint}${digest}0208${positive.toString('hex')}0101ff`, 'hex');
}

/** The nonce of a request, as the answer has to repeat it. */
export function nonceOf(request: Uint8Array): string {
  return Buffer.from(request.slice(-11, -3)).toString('hex');
}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  timeStamp: '1.2.840.113549.1.9.16.1.4',
  messageDigest: '1.2.840.113549.1.9.4',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;
const hashes: Readonly<Record<string, string>> = {
  [oids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Parses the answer of a time-stamp authority; throws if it is not a stamp. */
export function parseTimeStamp(answer: Uint8Array): TimeStamp {
  const [status, token] = partsOf(parseDer(answer));
  const granted = Number(at(partsOf(status), 0, asn1.Integer).valueBlock.toString());
  if (granted > 1) throw new Error(`the authority refused it with status ${granted}`);
  const [type, wrapped] = partsOf(token);
  if (oidOf(type) !== oids.signedData) throw new Error('it is not a signed message');
  const parts = partsOf(partsOf(wrapped)[0]);
  const [contentType, explicit] = partsOf(parts[2]);
  if (oidOf(contentType) !== oids.timeStamp) throw new Error('it is not a time stamp');
  const content = octetsOf(partsOf(explicit)[0]);
  const certificates = parts.filter((part) => part.idBlock.tagClass === 3 && part.idBlock.tagNumber === 0);
  const signer = partsOf(partsOf(parts.at(-1))[0]);
  return {
    ...parseStamped(content),
    certificates: certificates.flatMap(partsOf).map((part) => new X509Certificate(bytesOf(part))),
    signed: { content, attributes: attributesOf(signer[3]), hash: hashOf(signer[2]) },
    signature: octetsOf(signer.at(-1)?.idBlock.tagClass === 3 ? signer.at(-2) : signer.at(-1)),
  };
}

/** TSTInfo: version, policy, imprint, serial number, time, and what is optional. */
function parseStamped(content: Uint8Array): Pick<TimeStamp, 'digest' | 'nonce' | 'at'> {
  const [, , imprint, , time, ...optional] = partsOf(parseDer(content));
  const [algorithm, digest] = partsOf(imprint);
  if (oidOf(partsOf(algorithm)[0]) !== oids.sha256) throw new Error('it stamps no SHA-256');
  if (!(time instanceof asn1.GeneralizedTime)) throw new Error('it has no time');
  const nonce = optional.find((part) => part instanceof asn1.Integer);
  return {
    digest: Buffer.from(octetsOf(digest)).toString('hex'),
    nonce: nonce && Buffer.from(nonce.valueBlock.valueHexView).toString('hex'),
    at: time.toDate().toISOString(),
  };
}

/** Returns the certificate of who signed a stamp; undefined if nobody whom it names did. It must be one for time stamps. */
export function signerOf({ certificates, signed, signature }: TimeStamp): X509Certificate | undefined {
  const { content, attributes, hash } = signed;
  const digest = createHash(hash).update(content).digest();
  if (!digest.equals(messageDigestIn(attributes))) return undefined;
  return certificates.find(
    (certificate) =>
      certificate.keyUsage?.includes('1.3.6.1.5.5.7.3.8') && verify(hash, attributes, certificate.publicKey, signature),
  );
}

/** What is signed is the set of attributes, although it is sent under a tag of its own. */
function attributesOf(part: asn1.AsnType | undefined): Uint8Array {
  const bytes = Uint8Array.from(bytesOf(part));
  bytes[0] = 0x31;
  return bytes;
}

function messageDigestIn(attributes: Uint8Array): Buffer {
  const attribute = partsOf(parseDer(attributes)).find((one) => oidOf(partsOf(one)[0]) === oids.messageDigest);
  return Buffer.from(octetsOf(partsOf(partsOf(attribute)[1])[0]));
}

function hashOf(algorithm: asn1.AsnType | undefined): string {
  const hash = hashes[oidOf(partsOf(algorithm)[0])];
  if (hash === undefined) throw new Error('it is signed with a hash other than SHA-2');
  return hash;
}

function parseDer(bytes: Uint8Array): asn1.AsnType {
  const { offset, result } = asn1.fromBER(Uint8Array.from(bytes).buffer);
  if (offset === -1) throw new Error('it is not DER');
  return result;
}

function partsOf(part: asn1.AsnType | undefined): asn1.AsnType[] {
  if (part instanceof asn1.Constructed) return part.valueBlock.value;
  throw new Error('it lacks a part');
}

function at<T extends asn1.AsnType>(parts: readonly asn1.AsnType[], index: number, type: new () => T): T {
  const part = parts[index];
  if (part instanceof type) return part;
  throw new Error('it lacks a part');
}

function oidOf(part: asn1.AsnType | undefined): string {
  return part instanceof asn1.ObjectIdentifier ? part.valueBlock.toString() : '';
}

function octetsOf(part: asn1.AsnType | undefined): Uint8Array {
  if (part instanceof asn1.OctetString) return new Uint8Array(part.getValue());
  throw new Error('it lacks a part');
}

function bytesOf(part: asn1.AsnType | undefined): Uint8Array {
  if (part === undefined) throw new Error('it lacks a part');
  return new Uint8Array(part.valueBeforeDecodeView);
}
