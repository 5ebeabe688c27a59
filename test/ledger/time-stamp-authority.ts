import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import { nonceOf } from '../../lambda/publication/witness/time-stamp.ts';

/** An authority in this process: real certificates and real stamps, by keys that are made anew for each. */
export interface Authority {
  /** The certificate that others trust, in PEM. */
  readonly rootPem: string;
  /** Answers a request as RFC 3161 says, as of an instant. */
  answer(request: Uint8Array, at: Date): Uint8Array;
  stamp(digest: string, at: Date, nonce?: string): Uint8Array;
}

const oids = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  timeStamp: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const;

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const set = (...parts: readonly Uint8Array[]) => der(0x31, ...[...parts].sort(Buffer.compare));
const integer = (...bytes: readonly number[]) => der(0x02, Buffer.from(bytes));
const octets = (bytes: Uint8Array) => der(0x04, bytes);
const explicit = (number: number, ...parts: readonly Uint8Array[]) => der(0xa0 + number, ...parts);
const oid = (value: string) => Buffer.from(new asn1.ObjectIdentifier({ value }).toBER());
const time = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\..*/g, '')}Z`));
const name = (text: string) => sequence(set(sequence(oid(oids.commonName), der(0x0c, Buffer.from(text)))));
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const signatureAlgorithm = sequence(oid(oids.ecdsaWithSha256));

interface Certified {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly extension: Uint8Array;
}

function certificate({ subject, issuer, publicKey, issuerKey, extension }: Certified): Buffer {
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x18, Buffer.from('99991231235959Z')));
  const body = sequence(
    explicit(0, integer(2)),
    integer(7),
    signatureAlgorithm,
    name(issuer),
    validity,
    name(subject),
    publicKey.export({ format: 'der', type: 'spki' }),
    explicit(3, sequence(extension)),
  );
  return sequence(body, signatureAlgorithm, der(0x03, Buffer.of(0), sign('sha256', body, issuerKey)));
}

const critical = (id: string, value: Uint8Array) => sequence(oid(id), der(0x01, Buffer.of(0xff)), octets(value));

/** Creates an authority with a root and a certificate of its own. */
export function createAuthority(): Authority {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuerKey = createPrivateKey(root.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const issuer = 'Test root';
  const isCa = critical(oids.basicConstraints, sequence(der(0x01, Buffer.of(0xff))));
  const forStamps = critical(oids.extendedKeyUsage, sequence(oid(oids.timeStamping)));
  const rootCertificate = certificate({
    subject: issuer,
    issuer,
    publicKey: root.publicKey,
    issuerKey,
    extension: isCa,
  });
  const certificateOfOwn = certificate({
    subject: 'Test authority',
    issuer,
    publicKey: own.publicKey,
    issuerKey,
    extension: forStamps,
  });
  const stamp: Authority['stamp'] = (digest, at, nonce = '4000000000000001') => {
    const imprint = sequence(sequence(oid(oids.sha256), der(0x05)), octets(Buffer.from(digest, 'hex')));
    const content = sequence(
      integer(1),
      oid('1.2.3.4'),
      imprint,
      integer(1),
      time(at),
      der(0x02, Buffer.from(nonce, 'hex')),
    );
    const attributes = set(
      sequence(oid(oids.contentType), set(oid(oids.timeStamp))),
      sequence(oid(oids.messageDigest), set(octets(digestOf(content)))),
      sequence(oid(oids.signingCertificate), set(sequence(sequence(sequence(octets(digestOf(certificateOfOwn))))))),
    );
    const implicit = Buffer.from(attributes);
    implicit[0] = 0xa0;
    const signer = sequence(
      integer(1),
      sequence(name(issuer), integer(7)),
      sequence(oid(oids.sha256)),
      implicit,
      signatureAlgorithm,
      octets(sign('sha256', attributes, own.privateKey)),
    );
    const signedData = sequence(
      integer(3),
      set(sequence(oid(oids.sha256))),
      sequence(oid(oids.timeStamp), explicit(0, octets(content))),
      explicit(0, certificateOfOwn, rootCertificate),
      set(signer),
    );
    return sequence(sequence(integer(0)), sequence(oid(oids.signedData), explicit(0, signedData)));
  };
  return {
    rootPem: `-----BEGIN CERTIFICATE-----\n${rootCertificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    stamp,
    answer: (request, at) => stamp(Buffer.from(request.slice(24, 56)).toString('hex'), at, nonceOf(request)),
  };
}
