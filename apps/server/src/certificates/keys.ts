import type { Executor } from '@vinh-danh/db';

export type KnownKey = {
  readonly id: string;
  /** SPKI in base64. */
  readonly publicKey: string;
};

/** Keeps a public key for good; one that is known already stays. */
export async function keepKey({ sql }: Executor, { id, publicKey }: KnownKey): Promise<void> {
  await sql`insert into certificate_keys (id, public_key) values (${id}, ${publicKey}) on conflict (id) do nothing`;
}

/** The public keys of this installation, old ones too. */
export async function listKeys({ sql }: Executor): Promise<KnownKey[]> {
  return sql<KnownKey[]>`select id, public_key as "publicKey" from certificate_keys order by known_since, id`;
}
