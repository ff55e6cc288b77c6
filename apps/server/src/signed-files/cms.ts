import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { fromBER, type BaseBlock } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { SignatureFault } from './signature.ts';

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  rsa: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha256WithEcdsa: '1.2.840.10045.4.3.2',
} as const;

/** SHA-1 and older are not listed: they prove nothing any more. */
const digests: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const rsaSignatures = new Set<string>([oid.rsa, oid.sha256WithRsa, '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13']);
const ecdsaSignatures = new Set<string>([oid.sha256WithEcdsa, '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4']);

/** A CMS signature of one signer that was proved to fit. */
export type Proved = {
  readonly certificate: Certificate;
  readonly certificates: readonly Certificate[];
  readonly signerInfo: SignerInfo;
  /** What stands inside; a timestamp has it, a signature of a document must not. */
  readonly inside: Uint8Array | undefined;
};

/** Proves the signature of a CMS message over `content`, or over what stands inside when it is a timestamp. @throws SignatureFault. */
export function proveCms(der: Uint8Array, content: Uint8Array | 'inside'): Proved {
  const signed = parse(der);
  const [signerInfo, ...others] = signed.signerInfos;
  if (!signerInfo || others.length > 0) throw new SignatureFault('signatureUnsupported');
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const certificate = certificates.find((one) => isOf(signerInfo, one));
  const digest = digests[signerInfo.digestAlgorithm.algorithmId];
  if (!certificate || !digest) throw new SignatureFault('signatureUnsupported');
  const { eContent, eContentType } = signed.encapContentInfo;
  const inside = eContent && new Uint8Array(eContent.getValue());
  if ((content === 'inside') !== (inside !== undefined)) throw new SignatureFault('signatureUnsupported');
  const told = content === 'inside' ? (inside ?? new Uint8Array()) : content;
  const covered = coveredBytes(signerInfo, { eContentType, digest: hashOf(digest, told), told });
  const { algorithmId } = signerInfo.signatureAlgorithm;
  const key = publicKeyOf(certificate);
  if (!isProved(algorithmId, { digest, covered, key, signature: new Uint8Array(signerInfo.signature.getValue()) }))
    throw new SignatureFault('signedFileChanged');
  return { certificate, certificates, signerInfo, inside };
}

/** The value of an attribute that stands at most once. */
export function attributeOf(attributes: SignerInfo['signedAttrs'], type: string): BaseBlock | undefined {
  const found = attributes?.attributes.filter((one) => one.type === type) ?? [];
  const values: readonly BaseBlock[] = found.length === 1 ? (found[0]?.values ?? []) : [];
  return values.length === 1 ? values[0] : undefined;
}

export function hashOf(name: string, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(name).update(bytes).digest());
}

export function digestNamed(algorithm: string): string {
  const name = digests[algorithm];
  if (!name) throw new SignatureFault('signatureUnsupported');
  return name;
}

/** The certificate as it came in. */
export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER());
}

function parse(der: Uint8Array): SignedData {
  const { result, offset } = fromBER(der);
  // The gap is longer than what it holds, and filled up with zeros; nothing else may hide there.
  if (offset === -1 || der.subarray(offset).some((byte) => byte !== 0)) throw new SignatureFault('signedFileChanged');
  try {
    const info = new ContentInfo({ schema: result });
    if (info.contentType !== oid.signedData) throw new SignatureFault('signatureUnsupported');
    return new SignedData({ schema: info.content });
  } catch {
    throw new SignatureFault('signatureUnsupported');
  }
}

function isOf({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber)
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
  const key = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue as
    | { valueBlock?: { valueHexView: Uint8Array } }
    | undefined;
  const told = (sid as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView;
  return key?.valueBlock !== undefined && told !== undefined && Buffer.compare(key.valueBlock.valueHexView, told) === 0;
}

/** What the signature is of: the signed attributes, which name the digest of the content; or the content itself. */
function coveredBytes(
  { signedAttrs }: SignerInfo,
  { eContentType, digest, told }: { eContentType: string; digest: Uint8Array; told: Uint8Array },
): Uint8Array {
  if (!signedAttrs) return told;
  const type = attributeOf(signedAttrs, oid.contentType) as { valueBlock?: { toString(): string } } | undefined;
  const named = attributeOf(signedAttrs, oid.messageDigest) as { getValue?(): ArrayBuffer } | undefined;
  if (type?.valueBlock?.toString() !== eContentType || !named?.getValue)
    throw new SignatureFault('signatureUnsupported');
  if (Buffer.compare(new Uint8Array(named.getValue()), digest) !== 0) throw new SignatureFault('signedFileChanged');
  return new Uint8Array(signedAttrs.encodedValue);
}

type Claim = { digest: string; covered: Uint8Array; key: KeyObject; signature: Uint8Array };

function isProved(algorithm: string, { digest, covered, key, signature }: Claim): boolean {
  const type = key.asymmetricKeyType;
  if (type === 'rsa' && rsaSignatures.has(algorithm)) return verify(digest, covered, key, signature);
  if ((type === 'rsa' || type === 'rsa-pss') && algorithm === oid.rsaPss) {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify(digest, covered, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, signature);
  }
  if (type === 'ec' && ecdsaSignatures.has(algorithm)) return verify(digest, covered, key, signature);
  throw new SignatureFault('signatureUnsupported');
}

function publicKeyOf(certificate: Certificate): KeyObject {
  const der = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER());
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    throw new SignatureFault('signatureUnsupported');
  }
}
