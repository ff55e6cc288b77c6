import { buffer } from 'node:stream/consumers';
import { inTransaction } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { mediaTypes, nameOf } from '../files/sniff.ts';
import { drafterOf, listProvinces, readsDrafts } from '../regulations/offices.ts';
import { fieldsOf } from '../templates/fields.ts';
import { samplePaper } from '../templates/sample-paper.ts';
import { findTemplate, insertTemplate, templateKinds } from '../templates/kept-templates.ts';
import { attachment, idIn } from './attachment.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/templates/:province/:kind?name=…`, the Word file as the body: kept once it can be filled, to be approved. */
export async function takeTemplate(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const kind = z.enum(templateKinds).safeParse(c.req.param('kind'));
  const content = c.req.raw.body;
  // A form of a foreign page cannot send this kind.
  if (c.req.header('content-type') !== 'application/octet-stream' || !kind.success || !content)
    throw new RefusedError({ code: 'badInput' });
  const organisationId = c.req.param('province') ?? '';
  await context.gate.run(async () => drafterOf(await listProvinces(context.db, context), organisationId));
  const kept = await store.keep(content);
  if (kept.type !== 'docx') throw new RefusedError({ code: 'templateUnreadable' });
  await parts.filler.fill(await readWhole(store, kept.sha256), fieldsOf(samplePaper));
  const template = {
    id: newId(),
    organisationId,
    kind: kind.data,
    sha256: kept.sha256,
    name: nameOf(c.req.query('name') ?? '', 'docx'),
    uploadedById: context.user.id,
  };
  await context.gate.run(() => inTransaction(context.db, (tx) => insertTemplate(tx, template)));
  return c.json({ id: template.id });
}

/** `GET /api/templates/:id/preview.docx`: the template filled with a paper that is made up. */
export async function sendPreview(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const template = await context.gate.run(async () => {
    const found = await findTemplate(context.db, id);
    const province = (await listProvinces(context.db, context)).find((one) => one.id === found?.organisationId);
    return province && readsDrafts(province) ? found : undefined;
  });
  if (!template) throw new RefusedError({ code: 'notFound' });
  const filled = await parts.filler.fill(await readWhole(store, template.sha256), fieldsOf(samplePaper));
  return new Response(new Uint8Array(filled), {
    headers: { 'Content-Type': mediaTypes.docx, 'Content-Disposition': attachment(`${id}.docx`, template.name) },
  });
}

export async function readWhole(store: FileStore, sha256: string): Promise<Uint8Array> {
  const content = await store.read(sha256);
  if (!content) throw new RefusedError({ code: 'fileLost' });
  return buffer(content);
}
