import { TSTInfo, type Certificate } from 'pkijs';
import { findSigned, type Signed } from './byte-ranges.ts';
import { attributeOf, derOf, digestNamed, hashOf, oid, proveCms, type Proved } from './cms.ts';
import { type NamedBy, type ReadSignature, SignatureFault } from './signature.ts';
import { leadsToAnchor } from './trust.ts';

const detached = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);
const documentTimestamp = 'ETSI.RFC3161';
const extendedUse = '2.5.29.37';
const timestamping = '1.3.6.1.5.5.7.3.8';

/** Every signature of a PDF, the earliest first, each proved to fit. @throws SignatureFault. */
export function readSignatures(pdf: Uint8Array, anchors: readonly Uint8Array[]): ReadSignature[] {
  const signatures = findSigned(pdf).map((signed) => read(signed, { anchors, length: pdf.byteLength }));
  if (signatures.every(({ kind }) => kind === 'timestamp')) throw new SignatureFault('signedFileNone');
  return signatures;
}

function read(signed: Signed, file: { anchors: readonly Uint8Array[]; length: number }): ReadSignature {
  const { subFilter, contents, content } = signed;
  if (subFilter === documentTimestamp) {
    const { proved, at } = proveTimestamp(contents, content);
    return tell(proved, { kind: 'timestamp', at, timeFrom: 'timestamp', signed, ...file });
  }
  if (!detached.has(subFilter)) throw new SignatureFault('signatureUnsupported');
  const proved = proveCms(contents, content);
  const stamp = stampOf(proved);
  if (stamp) {
    const timestampBy = nameIn(stamp.proved.certificate.subject).name;
    return tell(proved, { kind: 'signature', at: stamp.at, timeFrom: 'timestamp', timestampBy, signed, ...file });
  }
  const at = claimedTime(proved) ?? dayOf(signed.toldAt);
  return tell(proved, { kind: 'signature', at, timeFrom: at ? 'claimed' : null, signed, ...file });
}

type Told = Pick<ReadSignature, 'kind' | 'timeFrom'> & {
  at: Date | undefined;
  timestampBy?: string;
  signed: Signed;
  anchors: readonly Uint8Array[];
  length: number;
};

function tell({ certificate, certificates }: Proved, told: Told): ReadSignature {
  const { at, anchors } = told;
  const { notBefore, notAfter, serialNumber } = certificate;
  const among = certificates.map(derOf);
  const leads = leadsToAnchor(derOf(certificate), among, { anchors, at: at ?? new Date() });
  return {
    kind: told.kind,
    signer: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
    at: at?.toISOString() ?? null,
    timeFrom: told.timeFrom,
    timestampBy: told.timestampBy ?? null,
    wasValid: at ? notBefore.value <= at && at <= notAfter.value : null,
    coversAll: told.signed.end === told.length,
    chain: anchors.length === 0 ? 'notChecked' : leads ? 'trusted' : 'untrusted',
  };
}

/** Common name and organisation of a subject. */
export function nameIn({ typesAndValues }: Certificate['subject']): NamedBy {
  const find = (type: string) => {
    const found = typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
    return found?.normalize('NFC').slice(0, 300);
  };
  const organisation = find('2.5.4.10') ?? null;
  return { name: find('2.5.4.3') ?? organisation ?? '', organisation };
}

/** The timestamp a signature carries, proved to be of this signature. */
function stampOf({ signerInfo }: Proved): { proved: Proved; at: Date } | undefined {
  const token = attributeOf(signerInfo.unsignedAttrs, oid.timestampToken);
  if (!token) return undefined;
  return proveTimestamp(new Uint8Array(token.valueBeforeDecodeView), new Uint8Array(signerInfo.signature.getValue()));
}

function proveTimestamp(token: Uint8Array, content: Uint8Array): { proved: Proved; at: Date } {
  const proved = proveCms(token, 'inside');
  const { messageImprint, genTime } = TSTInfo.fromBER(proved.inside ?? new Uint8Array());
  const digest = hashOf(digestNamed(messageImprint.hashAlgorithm.algorithmId), content);
  if (Buffer.compare(new Uint8Array(messageImprint.hashedMessage.getValue()), digest) !== 0)
    throw new SignatureFault('signedFileChanged');
  const { parsedValue } = proved.certificate.extensions?.find(({ extnID }) => extnID === extendedUse) ?? {};
  const uses = (parsedValue as { keyPurposes?: readonly string[] } | undefined)?.keyPurposes ?? [];
  if (!uses.includes(timestamping)) throw new SignatureFault('signatureUnsupported');
  return { proved, at: genTime };
}

function claimedTime({ signerInfo }: Proved): Date | undefined {
  const value = attributeOf(signerInfo.signedAttrs, oid.signingTime) as { toDate?(): Date } | undefined;
  return value?.toDate?.();
}

/** A time as PDF writes it: `D:20261127143000+07'00'`. */
function dayOf(told: string | undefined): Date | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)?/.exec(told ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone, part = '00'] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${part}` : 'Z'}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
