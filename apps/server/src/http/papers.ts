import { withContext, type Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import type { ListOrder, OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeBallotResult, composeMinutes, listOrders } from '@vinh-danh/workflows/documents';
import type { Hono } from 'hono';
import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { ListInput } from '../nominations/list.ts';
import { findConsultationLetter } from '../papers/consultation.ts';
import { findLetterPaper } from '../papers/letter.ts';
import { getNomineeList } from '../papers/nominee-list.ts';
import { findResultNotice } from '../papers/notice.ts';
import { findReport } from '../papers/report.ts';
import { findSession } from '../papers/session.ts';
import type { FileStore } from '../files/file-store.ts';
import { fieldsOf } from '../templates/fields.ts';
import { findInUse, type TemplateKind } from '../templates/kept-templates.ts';
import { idIn } from './attachment.ts';
import { type FileKind, sendPaper, toFile } from './send-paper.ts';
import { readWhole } from './templates.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

type Asked = { readonly readable: readonly string[] | '*'; readonly on: Day; readonly order: ListOrder };
/** A paper and what its file is called; undefined when there is none, or none for this reader. */
type Named = { readonly document: OfficialDocument; readonly name: string };
type Issued = Named & { readonly issuerId: string };
type Find = (tx: Tx, id: string, asked: Asked) => Promise<Issued | undefined>;

/** The official papers by their addresses, each as PDF and as Word, for whoever reads all that stands in it. */
const papers: Readonly<Record<string, { readonly kind: TemplateKind; readonly find: Find }>> = {
  'letters/:id/paper': {
    kind: 'submissionLetter',
    find: async (tx, id, asked) => {
      const letter = await findLetterPaper(tx, id, asked);
      return letter && { ...letter, name: letter.symbol };
    },
  },
  'letters/:id/notice': {
    kind: 'resultNotice',
    find: async (tx, id, asked) => {
      const notice = await findResultNotice(tx, id, asked);
      return notice && { ...notice, name: `thong-bao-ket-qua-${notice.symbol}` };
    },
  },
  'councils/sessions/:id/minutes': {
    kind: 'councilMinutes',
    find: async (tx, id, asked) => {
      const session = await findSession(tx, id, asked);
      if (!session) return undefined;
      const { issuerId, heldOn } = session;
      return { issuerId, document: composeMinutes(session), name: `bien-ban-hop-${heldOn}` };
    },
  },
  'councils/sessions/:id/ballot': {
    kind: 'ballotResult',
    find: async (tx, id, asked) => {
      const session = await findSession(tx, id, asked);
      if (!session) return undefined;
      const { issuerId, heldOn } = session;
      return { issuerId, document: composeBallotResult(session), name: `bien-ban-kiem-phieu-${heldOn}` };
    },
  },
  'consultations/:id/letter': {
    kind: 'consultationLetter',
    find: async (tx, id, { readable }) => {
      const letter = await findConsultationLetter(tx, id, readable);
      return letter && { ...letter, name: `cong-van-hiep-y-${letter.document.day ?? ''}` };
    },
  },
  'nominations/:id/report': {
    kind: 'achievementReport',
    find: async (tx, id, asked) => {
      const report = await findReport(tx, id, asked);
      return report && { ...report, name: 'bao-cao-thanh-tich' };
    },
  },
};

export function addPapers(app: Hono<Http>, parts: Parts, store: FileStore): void {
  for (const type of ['pdf', 'docx'] as const) {
    app.get(`/api/nominations/list.${type}`, (c) => sendList(c, parts, type));
  }
  for (const [path, { kind, find }] of Object.entries(papers)) {
    app.get(`/api/${path}.pdf`, async (c) => {
      const { document, name } = await findPaper(c, parts, find);
      return sendPaper(parts, document, { type: 'pdf', name });
    });
    app.get(`/api/${path}.docx`, (c) => sendWord(c, parts, { kind, find, store }));
  }
}

/** As the province of whoever issues the paper wants it; `?own=no` for the paper as the product makes it. */
async function sendWord(
  c: HttpContext,
  parts: Parts,
  { kind, find, store }: { kind: TemplateKind; find: Find; store: FileStore },
): Promise<Response> {
  const paper = await findPaper(c, parts, find);
  const own = c.req.query('own') === 'no' ? undefined : await findInUse(parts.db, kind, paper.issuerId);
  if (!own) return sendPaper(parts, paper.document, { type: 'docx', name: paper.name });
  const content = await parts.filler.fill(await readWhole(store, own.sha256), fieldsOf(paper.document));
  return toFile(content, { type: 'docx', name: paper.name });
}

/** @throws RefusedError `notFound` when there is no such paper, or none for the caller. */
async function findPaper(c: HttpContext, parts: Parts, find: Find): Promise<Issued> {
  const context = await userContext(c, parts);
  checkAccess('nominations.get', context);
  const id = idIn(c, 'id');
  const readable = readableBy(context);
  const asked = { readable, on: context.on, order: orderIn(c) };
  const paper = await context.gate.run(() => withContext(context.db, readable, (tx) => find(tx, id, asked)));
  if (!paper) throw new RefusedError({ code: 'notFound' });
  return paper;
}

/** `GET /api/nominations/list.pdf?view=work&…`: the list that the same query of the list shows. */
async function sendList(c: HttpContext, parts: Parts, type: FileKind) {
  const context = await userContext(c, parts);
  checkAccess('nominations.list', context);
  const { order: _order, ...query } = c.req.query();
  const input = ListInput.safeParse({ view: 'work', ...toFilter(query) });
  if (!input.success) throw new RefusedError({ code: 'badInput' });
  const document = await context.gate.run(() => getNomineeList(context, input.data, orderIn(c)));
  return sendPaper(parts, document, { type, name: `danh-sach-trich-ngang-${context.on}` });
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
  if (key === 'counted') return toJson(value);
  return flags.has(key) ? value === 'true' : value;
}

/** Null for what is none, which no filter takes. */
function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
