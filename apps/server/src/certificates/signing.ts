import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packText, type SignedText, unpackText } from '@vinh-danh/workflows/certificates';
import { type Env, EnvError } from '../env.ts';

/** Base64url. */
export type Proof = { readonly payload: string; readonly signature: string };
export type Signer = {
  readonly keyId: string;
  /** SPKI in base64. */
  readonly publicKey: string;
  /** Signs what is printed on a certificate, for a reader without a network. */
  readonly sign: (text: Omit<SignedText, 'keyId'>) => Proof;
};

const lettersInKeyId = 8;

/**
 * The Ed25519 key with which this installation signs its certificates, from its PEM file. Outside of production it is made
 * at the first start. @throws EnvError when it is not there or is of another kind.
 */
export async function openSigner({ mode, certificateKeyFile: file }: Env): Promise<Signer> {
  if (mode !== 'production') await makeKey(file);
  const pem = await readFile(file, 'utf8').catch(() => undefined);
  if (pem === undefined) {
    throw new EnvError(
      `VINHDANH_CERTIFICATE_KEY: there is no key at ${file}. Make one: openssl genpkey -algorithm ed25519 -out ${file}`,
    );
  }
  return createSigner(readKey(pem, file));
}

export function createSigner(key: KeyObject): Signer {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(publicKey).digest('hex').slice(0, lettersInKeyId);
  return {
    keyId,
    publicKey: publicKey.toString('base64'),
    sign(text) {
      const payload = Buffer.from(packText({ ...text, keyId }));
      return { payload: payload.toString('base64url'), signature: sign(null, payload, key).toString('base64url') };
    },
  };
}

/** The signed text, when the signature is that of its key; undefined for any other. */
export function readProof({ payload, signature }: Proof, keys: ReadonlyMap<string, string>): SignedText | undefined {
  const bytes = Buffer.from(payload, 'base64url');
  const text = unpackText(bytes.toString('utf8'));
  const publicKey = text && keys.get(text.keyId);
  if (publicKey === undefined) return undefined;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  return verify(null, bytes, key, Buffer.from(signature, 'base64url')) ? text : undefined;
}

/** Of two starts at the same moment one makes it. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function readKey(pem: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below.
  }
  throw new EnvError(`VINHDANH_CERTIFICATE_KEY: ${file} is no Ed25519 private key in PEM.`);
}
