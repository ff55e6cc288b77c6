/** Whom a certificate names; of its subject only what an official paper would say, no personal number. */
export type NamedBy = { readonly name: string; readonly organisation: string | null };

/** What a signature in a PDF says, once it is proved to fit the bytes of the file. */
export type ReadSignature = {
  /** `timestamp`: of the whole document, by an authority for time. */
  readonly kind: 'signature' | 'timestamp';
  readonly signer: NamedBy;
  readonly issuer: NamedBy;
  /** Of the certificate, hexadecimal. */
  readonly serial: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** When it was signed; null when neither the signer nor a timestamp says so. */
  readonly at: string | null;
  /** Who says so. */
  readonly timeFrom: 'claimed' | 'timestamp' | null;
  readonly timestampBy: string | null;
  /** Whether the certificate was valid then; null when there is no time. */
  readonly wasValid: boolean | null;
  /** Whether it covers the file to its end; what was added after an earlier signature a later one covers. */
  readonly coversAll: boolean;
  /** Whether its certificate leads to an anchor of the installation; revocation is looked at nowhere. */
  readonly chain: 'trusted' | 'untrusted' | 'notChecked';
};

export const signatureFaults = [
  'signedFileBroken',
  'signedFileNone',
  'signedFileAppended',
  'signedFileChanged',
  'signatureUnsupported',
] as const;

/** Why a file is not taken as signed. */
export class SignatureFault extends Error {
  override readonly name = 'SignatureFault';
  readonly code: (typeof signatureFaults)[number];

  constructor(code: (typeof signatureFaults)[number]) {
    super(code);
    this.code = code;
  }
}
