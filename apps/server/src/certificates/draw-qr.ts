import { encodeQR } from 'qr';

/** Light modules around the code, as its standard asks for. */
const quiet = 4;

/** A QR code as SVG: one path of the dark modules, so that a page stays small. */
export function drawQr(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet });
  const path = rows.flatMap((row, y) => runs(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`));
  const side = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path.join('')}"/></svg>`;
}

function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (isDark && last?.[1] === x) last[1] = x + 1;
    else if (isDark) found.push([x, x + 1]);
  });
  return found;
}
