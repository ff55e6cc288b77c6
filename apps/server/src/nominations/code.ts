import { randomInt } from 'node:crypto';

/** Without 0 O 1 I L U: read out on the telephone, copied by hand. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code an officer quotes, `HS-7K3M-9QXD` (HS: hồ sơ). Random, so that nobody can count or guess others. */
export function newCode(): string {
  const pick = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `HS-${pick()}-${pick()}`;
}
