import type { Executor } from '@vinh-danh/db';
import type { Offset } from '@vinh-danh/workflows/certificates';
import { z } from 'zod';

const mostMillimetres = 50;
/** In millimetres. */
export const Correction = z.number().min(-mostMillimetres).max(mostMillimetres);

/** Kept in hundredths of a millimetre. */
const inMillimetre = 100;

export type Printer = Offset & { id: string; name: string };

export async function listPrinters({ sql }: Executor, organisationId: string): Promise<Printer[]> {
  const rows = await sql<Printer[]>`
    select id, name, dx, dy from certificate_printers where organisation_id = ${organisationId} order by name`;
  return rows.map(({ dx, dy, ...row }) => ({ ...row, dx: dx / inMillimetre, dy: dy / inMillimetre }));
}

export async function findPrinter(db: Executor, id: string, organisationId: string): Promise<Offset | undefined> {
  const printers = await listPrinters(db, organisationId);
  return printers.find((printer) => printer.id === id);
}

/** Keeps the offset of an office's printer under its name. */
export async function keepPrinter(
  { sql }: Executor,
  { id, organisationId, name, dx, dy, userId }: Printer & { organisationId: string; userId: string },
): Promise<Printer> {
  const [x, y] = [Math.round(dx * inMillimetre), Math.round(dy * inMillimetre)];
  const [row] = await sql<{ id: string }[]>`
    insert into certificate_printers as p (id, organisation_id, name, dx, dy, changed_by_id)
    values (${id}, ${organisationId}, ${name}, ${x}, ${y}, ${userId})
    on conflict (organisation_id, name) do update
      set dx = excluded.dx, dy = excluded.dy, changed_by_id = excluded.changed_by_id, changed_at = now()
    returning id`;
  return { id: row?.id ?? id, name, dx: x / inMillimetre, dy: y / inMillimetre };
}
