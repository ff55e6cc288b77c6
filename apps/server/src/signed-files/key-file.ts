import forge from 'node-forge';
import type { Keys } from './signer.ts';

export type KeyFault = 'keyFileUnreadable' | 'keyPasswordWrong';

/** Opens a PKCS#12 file; nothing of it or of its password is kept. */
export function openKeyFile(content: Uint8Array, password: string): Keys | { readonly fault: KeyFault } {
  const { pkcs12, asn1, pki, util } = forge;
  let tree: forge.asn1.Asn1;
  try {
    tree = asn1.fromDer(util.createBuffer(Buffer.from(content).toString('latin1')));
  } catch {
    return { fault: 'keyFileUnreadable' };
  }
  try {
    const file = pkcs12.pkcs12FromAsn1(tree, false, password);
    const bags = (type: string) => file.getBags({ bagType: type })[type] ?? [];
    const [keyBag] = [...bags(pki.oids['pkcs8ShroudedKeyBag'] ?? ''), ...bags(pki.oids['keyBag'] ?? '')];
    const certificates = bags(pki.oids['certBag'] ?? '').map((bag) => ({
      id: localIdOf(bag),
      der: toBytes(bag.cert ? pki.certificateToAsn1(bag.cert) : bag.asn1),
    }));
    const own = certificates.find(({ id }) => keyBag && id !== '' && id === localIdOf(keyBag)) ?? certificates[0];
    if (!keyBag || !own) return { fault: 'keyFileUnreadable' };
    const key = keyBag.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(keyBag.key)) : keyBag.asn1;
    const others = certificates.filter((one) => one !== own);
    return { key: toBytes(key), certificates: [own, ...others].map(({ der }) => der) };
  } catch (error) {
    const isPassword = error instanceof Error && /password|MAC could not be verified/iu.test(error.message);
    return { fault: isPassword ? 'keyPasswordWrong' : 'keyFileUnreadable' };
  }
}

function localIdOf({ attributes }: forge.pkcs12.Bag): string {
  const [id] = (attributes as { localKeyId?: string[] } | undefined)?.localKeyId ?? [];
  return id ?? '';
}

function toBytes(tree: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(tree).getBytes(), 'latin1'));
}
