import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';
import { oid } from '../cms.ts';
import { openssl, runOn, type TestKeys } from './keys.ts';

const config = `[tsa]
default_tsa = own
[own]
serial = serial
crypto_device = builtin
signer_cert = own.pem
signer_key = own.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

/** A signature with OpenSSL's timestamp of it, or of something else. */
export function stamped(cms: Uint8Array, { key, certificate }: TestKeys, of?: Uint8Array): Uint8Array {
  const info = ContentInfo.fromBER(cms);
  const signed = new SignedData({ schema: info.content });
  const [signerInfo] = signed.signerInfos;
  if (!signerInfo) throw new Error('nobody signed');
  const digest = createHash('sha256')
    .update(of ?? new Uint8Array(signerInfo.signature.getValue()))
    .digest('hex');
  const files = { 'own.pem': certificate, 'own.key': key, 'tsa.cnf': config, serial: '01' };
  const asking = runOn(openssl ?? '', ['ts', '-query', '-digest', digest, '-sha256', '-cert', '-out', 'query'], {});
  const query = asking.read('query');
  asking.end();
  const reply = ['ts', '-reply', '-config', 'tsa.cnf', '-section', 'own', '-queryfile', 'query'];
  const answering = runOn(openssl ?? '', [...reply, '-token_out', '-out', 'token'], { ...files, query });
  const token = answering.read('token');
  answering.end();
  signerInfo.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: oid.timestampToken, values: [fromBER(token).result] })],
  });
  const whole = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER());
}
