import { withContext, type Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import type { ListOrder, OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeBallotResult, composeMinutes, listOrders } from '@vinh-danh/workflows/documents';
import type { Hono } from 'hono';
import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import { toPdf } from '../documents/print-official.ts';
import { toWord } from '../documents/word/official.ts';
import { RefusedError } from '../errors.ts';
import { mediaTypes } from '../files/sniff.ts';
import { readableBy } from '../nominations/acting.ts';
import { ListInput } from '../nominations/list.ts';
import { findConsultationLetter } from '../papers/consultation.ts';
import { findLetterPaper } from '../papers/letter.ts';
import { getNomineeList } from '../papers/nominee-list.ts';
import { findResultNotice } from '../papers/notice.ts';
import { findReport } from '../papers/report.ts';
import { findSession } from '../papers/session.ts';
import { attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

type FileKind = 'pdf' | 'docx';
type Asked = { readonly readable: readonly string[] | '*'; readonly on: Day; readonly order: ListOrder };
/** A paper and what its file is called; undefined when there is none, or none for this reader. */
type Named = { readonly document: OfficialDocument; readonly name: string };
type Find = (tx: Tx, id: string, asked: Asked) => Promise<Named | undefined>;

/** The official papers by their addresses, each as PDF and as Word, for whoever reads all that stands in it. */
const papers: Readonly<Record<string, Find>> = {
  'letters/:id/paper': async (tx, id, asked) => {
    const letter = await findLetterPaper(tx, id, asked);
    return letter && { document: letter.document, name: letter.symbol };
  },
  'letters/:id/notice': async (tx, id, asked) => {
    const notice = await findResultNotice(tx, id, asked);
    return notice && { document: notice.document, name: `thong-bao-ket-qua-${notice.symbol}` };
  },
  'councils/sessions/:id/minutes': async (tx, id, asked) => {
    const session = await findSession(tx, id, asked);
    return session && { document: composeMinutes(session), name: `bien-ban-hop-${session.heldOn}` };
  },
  'councils/sessions/:id/ballot': async (tx, id, asked) => {
    const session = await findSession(tx, id, asked);
    return session && { document: composeBallotResult(session), name: `bien-ban-kiem-phieu-${session.heldOn}` };
  },
  'consultations/:id/letter': async (tx, id, { readable }) => {
    const document = await findConsultationLetter(tx, id, readable);
    return document && { document, name: `cong-van-hiep-y-${document.day ?? ''}` };
  },
  'nominations/:id/report': async (tx, id, asked) => {
    const document = await findReport(tx, id, asked);
    return document && { document, name: 'bao-cao-thanh-tich' };
  },
};

export function addPapers(app: Hono<Http>, parts: Parts): void {
  for (const type of ['pdf', 'docx'] as const) {
    app.get(`/api/nominations/list.${type}`, (c) => sendList(c, parts, type));
    for (const [path, find] of Object.entries(papers)) {
      app.get(`/api/${path}.${type}`, (c) => sendPaper(c, parts, { find, type }));
    }
  }
}

async function sendPaper(c: HttpContext, parts: Parts, { find, type }: { find: Find; type: FileKind }) {
  const context = await userContext(c, parts);
  checkAccess('nominations.get', context);
  const id = idIn(c, 'id');
  const readable = readableBy(context);
  const asked = { readable, on: context.on, order: orderIn(c) };
  const paper = await context.gate.run(() => withContext(context.db, readable, (tx) => find(tx, id, asked)));
  if (!paper) throw new RefusedError({ code: 'notFound' });
  return answer(paper, parts, type);
}

/** `GET /api/nominations/list.pdf?view=work&…`: the list that the same query of the list shows. */
async function sendList(c: HttpContext, parts: Parts, type: FileKind) {
  const context = await userContext(c, parts);
  checkAccess('nominations.list', context);
  const { order: _order, ...query } = c.req.query();
  const input = ListInput.safeParse({ view: 'work', ...toFilter(query) });
  if (!input.success) throw new RefusedError({ code: 'badInput' });
  const document = await context.gate.run(() => getNomineeList(context, input.data, orderIn(c)));
  return answer({ document, name: `danh-sach-trich-ngang-${context.on}` }, parts, type);
}

async function answer({ document, name }: Named, parts: Parts, type: FileKind): Promise<Response> {
  const content = type === 'pdf' ? await toPdf(parts.press, document) : await toWord(document);
  const file = `${name.replaceAll('/', '-')}.${type}`;
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': mediaTypes[type], 'Content-Disposition': attachment(`van-ban.${type}`, file) },
  });
}

/** `?order=givenName` or `unit`, which is what is taken when nothing is said. */
function orderIn(c: HttpContext): ListOrder {
  const order = z.enum(listOrders).default('unit').safeParse(c.req.query('order'));
  if (!order.success) throw new RefusedError({ code: 'badInput' });
  return order.data;
}

const flags: ReadonlySet<string> = new Set(['posthumous', 'standing', 'isUnderWay']);

/** A query of an address holds words: a year and yes or no are told from them. */
function toFilter(query: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, toValue(key, value)]));
}

function toValue(key: string, value: string): unknown {
  if (key === 'year') return Number(value);
  return flags.has(key) ? value === 'true' : value;
}
