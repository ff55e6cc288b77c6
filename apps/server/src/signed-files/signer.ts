import { createPrivateKey, sign as signBytes, type KeyObject } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { hashOf, oid } from './cms.ts';
import { nameIn } from './read-signatures.ts';

/** Whoever signs bytes: a key file today; a token or a signing service from afar is to be another. */
export type Signer = {
  readonly name: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** A detached CMS signature of these bytes, with the certificates of the signer. */
  sign(content: Uint8Array): Promise<Uint8Array>;
};

/** A private key (PKCS#8) with its certificates, the signer's own first. */
export type Keys = { readonly key: Uint8Array; readonly certificates: readonly Uint8Array[] };

/** Signs with a key that is at hand, as PAdES asks (CAdES baseline B, SHA-256). @throws when the key is neither RSA nor elliptic. */
export function createKeySigner({ key, certificates }: Keys): Signer {
  const [own, ...others] = certificates.map((der) => Certificate.fromBER(der));
  if (!own) throw new Error('a key without a certificate');
  const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  return {
    name: nameIn(own.subject).name,
    validFrom: own.notBefore.value,
    validTo: own.notAfter.value,
    sign: (content) => Promise.resolve(signCms(content, privateKey, [own, ...others])),
  };
}

function signCms(content: Uint8Array, key: KeyObject, certificates: readonly Certificate[]): Uint8Array {
  const [own] = certificates;
  if (!own) throw new Error('a key without a certificate');
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(content, own) });
  const covered = new Uint8Array(signedAttrs.toSchema().toBER());
  // What is signed has the tag of a set, not the one it stands under.
  covered[0] = 0x31;
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs,
    signatureAlgorithm: signatureAlgorithm(key),
    signature: new OctetString({ valueHex: toBuffer(signBytes('sha256', covered, key)) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [...certificates],
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

/** The signed attributes, in the order of their bytes, as a set in DER has them. */
function attributesOf(content: Uint8Array, own: Certificate): Attribute[] {
  const certificateHash = hashOf('sha256', new Uint8Array(own.toSchema(false).toBER()));
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: toBuffer(certificateHash) })] });
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({
      type: oid.messageDigest,
      values: [new OctetString({ valueHex: toBuffer(hashOf('sha256', content)) })],
    }),
    new Attribute({
      type: oid.signingCertificate,
      values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
    }),
  ];
  const bytes = (one: Attribute) => Buffer.from(one.toSchema().toBER());
  return attributes.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
}

function signatureAlgorithm(key: KeyObject): AlgorithmIdentifier {
  if (key.asymmetricKeyType === 'rsa')
    return new AlgorithmIdentifier({ algorithmId: oid.sha256WithRsa, algorithmParams: new Null() });
  if (key.asymmetricKeyType === 'ec') return new AlgorithmIdentifier({ algorithmId: oid.sha256WithEcdsa });
  throw new Error('a key of a kind that cannot sign');
}

function sha256(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() });
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
