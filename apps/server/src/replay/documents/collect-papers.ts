import type { Caller, Client } from '../client.ts';
import type { PaperFolder, PaperKind } from './paper-folder.ts';

type Parts = { readonly client: Client; readonly folder: PaperFolder };
type FileType = 'pdf' | 'docx' | 'xlsx';
/** A paper by its address without the kind of file. */
type Paper = {
  readonly kind: PaperKind;
  readonly id: string;
  readonly day: string;
  readonly about: string;
  readonly path: string;
  readonly query?: string;
  readonly types?: readonly FileType[];
};

/** Everything the product prints of a case, saved as a person saves it who reads all. */
export async function collectPapers(parts: Parts, reader: Caller, ids: readonly string[]): Promise<void> {
  const { client } = parts;
  const save = (paper: Paper) => savePaper(parts, reader, paper);
  for (const { id, symbol, decidedOn, issuerName } of await client.query(reader, 'decisions.list', undefined)) {
    const about = `${symbol} ${issuerName}`;
    await save({ kind: 'decisions', id, day: decidedOn, about, path: `decisions/${id}/paper` });
  }
  for (const paper of await paymentPapers(client, reader)) await save(paper);
  for (const paper of (await roadPapers(client, reader, ids)).values()) await save(paper);
  const { ceremonies } = await client.query(reader, 'conferral.overview', undefined);
  for (const { id, heldOn, title } of ceremonies)
    await save({ kind: 'registers', id, day: heldOn, about: title, path: `ceremonies/${id}/register` });
}

/** The nominees of a decision as its clerk lists them on the day. */
export async function collectNomineeList(parts: Parts, clerk: Caller, decisionId: string): Promise<void> {
  const { symbol, decidedOn, issuerName } = await parts.client.query(clerk, 'decisions.get', { id: decisionId });
  await savePaper(parts, clerk, {
    kind: 'lists',
    id: decisionId,
    day: decidedOn,
    about: `theo Quyết định ${symbol} ${issuerName}`,
    path: 'nominations/list',
    query: `?view=all&decisionId=${decisionId}`,
  });
}

async function savePaper({ client, folder }: Parts, reader: Caller, paper: Paper): Promise<void> {
  const { kind, id, day, about, path, query = '', types = ['pdf', 'docx'] } = paper;
  for (const type of types) {
    const content = await client.download(reader, `/api/${path}.${type}${query}`);
    await folder.save({ kind, id, day, about, type, content });
  }
}

async function paymentPapers(client: Client, reader: Caller): Promise<Paper[]> {
  const { years } = await client.query(reader, 'prizes.decisions', {});
  const listed = await Promise.all(years.map((year) => client.query(reader, 'prizes.decisions', { year })));
  return listed.flatMap(({ decisions }) =>
    decisions
      .filter(({ count }) => count > 0)
      .map(({ decisionId, payerId, payerName, symbol, decidedOn }) => ({
        kind: 'payments' as const,
        id: decisionId,
        day: decidedOn,
        about: `theo Quyết định ${symbol}, quỹ ${payerName}`,
        path: `prizes/${decisionId}`,
        query: `?payer=${payerId}`,
        types: ['xlsx', 'pdf', 'docx'] as const,
      })),
  );
}

/** The letters, minutes, ballots and questions on the road of these nominations, each once. */
async function roadPapers(client: Client, reader: Caller, ids: readonly string[]): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  const add = (paper: Paper) => void papers.set(paper.path, paper);
  for (const id of ids) {
    const { letters, votes, consultations, code } = await client.query(reader, 'nominations.get', { id });
    for (const { id: letter, symbol, signedOn: day, fromName } of letters)
      add({ kind: 'letters', id: letter, day, about: `${symbol} ${fromName}`, path: `letters/${letter}/paper` });
    for (const { sessionId, heldOn: day, councilName: about } of votes) {
      const path = `councils/sessions/${sessionId}`;
      add({ kind: 'minutes', id: sessionId, day, about, path: `${path}/minutes` });
      add({ kind: 'ballots', id: sessionId, day, about, path: `${path}/ballot` });
    }
    for (const { id: question, askedOn: day, organisationName } of consultations) {
      const about = `${organisationName}, hồ sơ ${code}`;
      add({ kind: 'consultations', id: question, day, about, path: `consultations/${question}/letter` });
    }
  }
  return papers;
}
