/** Without letters that are taken for others (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsInLetter = 5;
const bitsInByte = 8;
const bytesInCode = 16;
const lettersInCode = Math.ceil((bytesInCode * bitsInByte) / bitsInLetter);

/** The code of a certificate from 128 random bits: 26 letters. */
export function toCode(bytes: Uint8Array): string {
  if (bytes.length !== bytesInCode) throw new Error(`a code has ${bytesInCode} bytes, not ${bytes.length}`);
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let letter = 0; letter < lettersInCode; letter += 1) {
    code = alphabet.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return code;
}

/** What somebody typed or scanned, as the code is stored; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === lettersInCode && Array.from(code).every((letter) => alphabet.includes(letter))
    ? code
    : undefined;
}

/** In groups, as it is printed and read aloud. */
export function spellCode(code: string): string {
  return code.replaceAll(/.{5}(?=.{5})/g, '$&-');
}
