import { type Layout, type Offset, say, type Stock } from '@vinh-danh/workflows/certificates';
import type { Sheet } from './sheets.ts';

const none = { dx: 0, dy: 0 };

/**
 * A sheet to lay over the form: every box with its name, cross-hairs at the corners of the frame, rulers along the edges.
 * How far the cross-hairs are off the form's corners is what the printer has to be corrected by.
 */
export function drawTestSheet({ paper, frame, emblem, texts, qr }: Layout, stock: Stock, offset: Offset = none) {
  const { dx, dy } = offset;
  const move = <T extends { x: number; y: number }>(at: T) => ({ ...at, x: at.x + dx, y: at.y + dy });
  const boxes = texts
    .filter(({ on }) => on.includes(stock))
    .map(({ part, x, y, width, height }) => move({ x, y, width, height, label: say(`box.${part}`) }));
  const corners = [frame.x, frame.x + frame.width].flatMap((x) =>
    [frame.y, frame.y + frame.height].map((y) => ({ x, y })),
  );
  const sheet: Sheet & { guides: unknown } = {
    paper,
    frame: null,
    rule: null,
    texts: [],
    qr: null,
    guides: {
      width: paper.width,
      height: paper.height,
      boxes: [
        ...boxes,
        move({ ...emblem, label: say('box.emblem') }),
        move({ x: qr.x, y: qr.y, width: qr.size, height: qr.size, label: say('box.qr') }),
      ],
      crosses: corners.map((corner) => move({ ...corner, label: `${corner.x} × ${corner.y} mm` })),
    },
  };
  return { pages: [sheet] };
}
