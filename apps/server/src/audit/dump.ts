import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Connection } from '@vinh-danh/db';
import { connect } from '@vinh-danh/db';

export type DumpSize = { nominations: number; entries: number };

type Row = { nomination: string; version: number; head: string; entry: Record<string, unknown> | null };

const rowsAtOnce = 500;

/**
 * Writes the whole history as JSON Lines, one snapshot of it: a header with the counts; then for each nomination its id,
 * version and head, followed by its entries in order, each with its payload and its hash. Read with the verifier's
 * connection, which sees nothing of a person but what a payload holds. Gives the counts.
 */
export async function dumpHistory(verifier: Connection, file: string): Promise<DumpSize> {
  const db = connect({ ...verifier, max: 1, statementTimeout: 0, applicationName: 'vinh-danh-dump' });
  const out = createWriteStream(file, { mode: 0o600 });
  try {
    const write = async (line: unknown) => {
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    };
    const size = await db.sql.begin('isolation level repeatable read read only', async (sql) => {
      const [counts] = await sql<DumpSize[]>`
        select (select count(*)::int from nominations) as nominations, (select count(*)::int from history) as entries`;
      if (!counts) throw new Error('no counts');
      await write({ format: 'vinh-danh-history', version: 1, ...counts });
      let last: string | undefined;
      const rows = sql<Row[]>`
        select n.id as nomination, n.version, n.history_head as head,
          case when h.nomination_id is null then null else jsonb_build_object('nominationId', h.nomination_id, 'sequence', h.sequence,
            'previousHash', h.previous_hash, 'recordedAt', to_char(h.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'effectiveOn', h.effective_on, 'actorId', h.actor_id, 'role', h.role, 'organisationId', h.organisation_id,
            'onBehalfOf', h.on_behalf_of, 'eventType', h.event_type, 'payloadHash', h.payload_hash, 'stageFrom', h.stage_from,
            'stageTo', h.stage_to, 'award', h.award, 'ruleVersion', h.rule_version, 'commandId', h.command_id,
            'payload', h.payload, 'hash', h.hash) end as entry
        from nominations n left join history h on h.nomination_id = n.id
        order by n.id, h.sequence`;
      for await (const page of rows.cursor(rowsAtOnce)) {
        for (const { nomination, version, head, entry } of page) {
          if (nomination !== last) await write({ nomination, version, head });
          last = nomination;
          if (entry) await write(entry);
        }
      }
      return counts;
    });
    out.end();
    await finished(out);
    return size;
  } finally {
    out.destroy();
    await db.end();
  }
}
