import { RefusedError } from '../errors.ts';
import { Id } from '../nominations/item.ts';
import type { HttpContext } from './shell.ts';

/** The id in the address. @throws RefusedError `notFound` for what is none. */
export function idIn(c: HttpContext, name: string): string {
  const id = Id.safeParse(c.req.param(name));
  if (!id.success) throw new RefusedError({ code: 'notFound' });
  return id.data;
}

/** The header by which a browser saves a file, and never shows it on this site: a plain name, and the real one (RFC 5987). */
export function attachment(plainName: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
