import type { Tx } from '@vinh-danh/db';
import type { Day, Stage } from '@vinh-danh/workflows';
import { addWorkingDays } from '@vinh-danh/workflows';
import type { ListOrder, OfficialDocument, Result } from '@vinh-danh/workflows/documents';
import { composeResultNotice } from '@vinh-danh/workflows/documents';
import { readIssuers } from './issuer.ts';
import { findLetter } from './letter.ts';
import { readNominees } from './nominees.ts';

type Outcome = { id: string; stage: Stage; symbol: string | null; decidedOn: Day | null; reason: string | null };

/** What the sender of a letter is told of each nomination in it; undefined for who may not read the letter. */
export async function findResultNotice(
  tx: Tx,
  id: string,
  { readable, order }: { readable: readonly string[] | '*'; order: ListOrder },
): Promise<{ symbol: string; issuerId: string; document: OfficialDocument } | undefined> {
  const letter = await findLetter(tx, id, readable);
  if (!letter) return undefined;
  const { symbol, signedOn, fromId, toId, ids } = letter;
  const outcomes = new Map((await readOutcomes(tx, ids)).map((one) => [one.id, one]));
  const listed = await readNominees(tx, ids, { readable, on: signedOn });
  const [sender, issuer] = await readIssuers(tx, [fromId, toId], signedOn);
  if (!issuer || !sender) throw new Error(`no sender or receiver of the letter ${id}`);
  const lastDecided = [...outcomes.values()]
    .flatMap(({ decidedOn }) => decidedOn ?? [])
    .toSorted()
    .at(-1);
  const [first] = listed;
  const document = composeResultNotice({
    issuer,
    letter: { symbol, signedOn, sender: sender.name },
    nominees: listed.map(({ row, nominee }) => ({ ...nominee, result: resultOf(outcomes.get(row.id)) })),
    confer:
      lastDecided && first
        ? {
            days: first.book.procedure.workingDays.decided.value,
            until: addWorkingDays(lastDecided, first.book.procedure.workingDays.decided.value, first.book.days),
          }
        : undefined,
    order,
  });
  return { symbol, issuerId: toId, document };
}

function resultOf(outcome: Outcome | undefined): Result {
  if (outcome?.stage === 'withdrawn' || outcome?.stage === 'discarded') return { kind: 'withdrawn' };
  if (outcome?.stage === 'rejected') return { kind: 'refused', reason: outcome.reason ?? '' };
  if (outcome?.symbol && outcome.decidedOn && ['decided', 'conferred'].includes(outcome.stage))
    return { kind: 'recognised', symbol: outcome.symbol, decidedOn: outcome.decidedOn };
  return { kind: 'open' };
}

async function readOutcomes({ sql }: Tx, ids: readonly string[]): Promise<Outcome[]> {
  return sql<Outcome[]>`
    select n.id, n.stage, d.symbol, d.decided_on as "decidedOn", h.payload->'event'->>'reason' as reason
    from nominations n
    left join decisions d on d.id = n.decision_id
    left join lateral (
      select payload from history where nomination_id = n.id and event_type = 'reject'
      order by sequence desc limit 1) h on true
    where n.id = any(${[...ids]}::uuid[])`;
}
