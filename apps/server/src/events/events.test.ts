import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addAccounts, createClient, serve, type Client, type Served } from '../testing/serve.ts';
import { dispatchOnce } from './dispatch.ts';

let server: Served;

beforeAll(async () => {
  server = await serve();
  await server.database.owner.sql`
    insert into organisations (id, name_vi, kind, level) values
      ('so-y-te', 'Sở Y tế', 'department', 'province'), ('so-noi-vu', 'Sở Nội vụ', 'department', 'province')`;
});
afterAll(() => server.close());
afterEach(() => vi.useRealTimers());

async function officer(organisationId: string, role: string): Promise<Client> {
  const email = `${randomUUID()}@tinh.example`;
  const [userId = ''] = await addAccounts(server.database, [email]);
  await server.database.owner.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    values (${randomUUID()}, ${userId}, ${role}, ${organisationId}, '2020-01-01')`;
  const client = createClient(server.url);
  await client.signIn(email);
  return client;
}

async function addNomination(visibleTo: string[]): Promise<string> {
  const id = randomUUID();
  const { sql } = server.database.owner;
  await sql`
    with household as (
      insert into households (id, head_name, search_name, organisation_id) values (${id}, ${id}, 'a', 'so-y-te') returning id
    ), ladders as (insert into ladders (id, ladders) values ('none', '{}') on conflict do nothing)
    insert into nominations (id, code, version, stage, subject_kind, household_id, award, requested_award, commendation_type,
      procedure, posthumous, submitting_unit_id, position, visible_to, dossier, ladders_id, history_head)
    select ${id}, ${id}, 1, 'draft', 'household', household.id, 'BKT', 'BKT', 'merit', 'standard', false, 'so-y-te', 0,
      ${visibleTo}, '{}', 'none', 'x' from household`;
  return id;
}

const announceRows = (ids: string[]) => server.database.owner.sql`
  insert into outbox (topic, payload) select 'nomination', to_jsonb(id) from unnest(${ids}::text[]) as id`;

/** Opens the stream; `until` reads on until the text has come, and gives all that came. */
async function listen(client: Client) {
  const stop = new AbortController();
  const response = await client.get('/api/events', { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (wanted: string) => {
    while (!heard.includes(wanted)) heard += (await reader?.read())?.value ?? '';
    return heard;
  };
  /** Reads on until the server ends the stream. */
  const end = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) heard += part.value;
    return heard;
  };
  await until('retry:');
  return { response, until, end, stop: () => stop.abort() };
}

describe('the event stream', () => {
  it('is for the signed-in', async () => {
    const response = await createClient(server.url).get('/api/events');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ refusal: { code: 'signInRequired' } });
  });

  it('tells of what one may see, by id alone, and of nothing else', async () => {
    const [appraiser, auditor] = await Promise.all([officer('so-noi-vu', 'appraiser'), officer('so-y-te', 'auditor')]);
    const [one, all] = await Promise.all([listen(appraiser), listen(auditor)]);
    expect(one.response.headers.get('content-type')).toBe('text/event-stream');
    const hidden = await addNomination(['so-y-te']);
    const seen = await addNomination(['so-y-te', 'so-noi-vu']);
    await announceRows([hidden]);
    await dispatchOnce(server.database.app);
    await announceRows([seen]);
    await dispatchOnce(server.database.app);
    const heard = await one.until(seen);
    expect(heard).toContain(`event: nomination\ndata: {"id":"${seen}"}\n\n`);
    expect(heard).not.toContain(hidden);
    expect(await all.until(seen)).toContain(hidden);
    one.stop();
    all.stop();
  });

  it('tells an administrator nothing, and a consultee what they are asked about', async () => {
    const [administrator, consultee] = await Promise.all([
      officer('so-noi-vu', 'administrator').then(listen),
      officer('so-noi-vu', 'consultee').then(listen),
    ]);
    const hidden = await addNomination(['so-noi-vu']);
    const asked = await addNomination(['so-y-te']);
    await server.database.owner.sql`
      insert into consultations (id, nomination_id, organisation_id, question, asked_on, due_on, status)
      values (${randomUUID()}, ${asked}, 'so-noi-vu', 'Ý kiến?', '2026-01-01', '2026-01-11', 'asked')`;
    await announceRows([hidden, asked]);
    await dispatchOnce(server.database.app);
    expect(await consultee.until(asked)).not.toContain(hidden);
    await announceRows(Array.from({ length: 300 }, () => randomUUID()));
    await dispatchOnce(server.database.app);
    expect(await administrator.until('event: refresh')).not.toContain('event: nomination');
    consultee.stop();
    administrator.stop();
  });

  it('says refresh instead of hundreds of ids', async () => {
    const stream = await listen(await officer('so-noi-vu', 'appraiser'));
    await announceRows(Array.from({ length: 400 }, () => randomUUID()));
    await dispatchOnce(server.database.app);
    expect(await stream.until('event: refresh')).not.toContain('event: nomination');
    stream.stop();
  });

  it('beats every 25 seconds, and ends at the beat after signing out', async () => {
    const client = await officer('so-noi-vu', 'appraiser');
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const stream = await listen(client);
    vi.advanceTimersByTime(25_000);
    expect(await stream.until(': still here')).not.toContain('event:');
    await client.post('/api/auth/sign-out');
    vi.advanceTimersByTime(25_000);
    await expect(stream.end()).resolves.not.toContain('event:');
  });

  it('is limited to ten for each user, and a closed one counts no more', async () => {
    const client = await officer('so-noi-vu', 'appraiser');
    const streams = await Promise.all(Array.from({ length: 10 }, () => listen(client)));
    expect((await client.get('/api/events')).status).toBe(429);
    streams[0]?.stop();
    await expect.poll(async () => (await listen(client)).response.status).toBe(200);
    streams.forEach(({ stop }) => stop());
  });
});
