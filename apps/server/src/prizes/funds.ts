import type { Executor, Tx } from '@vinh-danh/db';

/** A fund in a year: what was given to it, and what the decisions of the year take of it. Sums in đồng. */
export type Fund = {
  payerId: string;
  payerName: string;
  year: number;
  given: number;
  spent: number;
  committed: number;
  /** What is missing when everything listed is paid; 0 while it suffices. */
  missing: number;
};

type Sums = Omit<Fund, 'missing'>;

/**
 * The funds of these payers in a year. Spent is what was paid and has not come back, committed what is listed and not paid;
 * both by the year of the decision, so that a list stays in one year's fund. Reads in a context that sees all of the payers'
 * payments.
 */
export async function readFunds({ sql }: Executor, payerIds: readonly string[], year: number): Promise<Fund[]> {
  const rows = await sql<Sums[]>`
    select o.id as "payerId", o.name_vi as "payerName", ${year}::int as year,
      coalesce((select sum(amount) from fund_budgets b where b.payer_id = o.id and b.year = ${year} and b.state = 'confirmed'), 0)::bigint as given,
      coalesce(s.spent, 0)::bigint as spent, coalesce(s.committed, 0)::bigint as committed
    from organisations o
    left join lateral (
      select sum(p.amount) filter (where p.state in ('paid', 'confirmed', 'toReturn', 'returned')) as spent,
        sum(coalesce(p.amount, p.at_most)) filter (where p.state = 'listed') as committed
      from payments p join decisions d on d.id = p.decision_id
      where p.payer_id = o.id and d.year = ${year}) s on true
    where o.id = any(${[...payerIds]}::text[])
    order by o.name_vi`;
  return rows.map((row) => ({ ...row, missing: Math.max(0, row.spent + row.committed - row.given) }));
}

export type Budget = {
  id: string;
  payerId: string;
  year: number;
  amount: number;
  document: string;
  documentOn: string;
  state: 'set' | 'confirmed' | 'refused';
  setById: string;
  setBy: string;
  decidedBy: string | null;
  note: string | null;
};

function columns(sql: Executor['sql']) {
  return sql`b.id, b.payer_id as "payerId", b.year, b.amount, b.document, b.document_on as "documentOn", b.state,
    b.set_by_id as "setById", s.name as "setBy", d.name as "decidedBy", b.note
    from fund_budgets b join users s on s.id = b.set_by_id left join users d on d.id = b.decided_by_id`;
}

/** What was given to these funds in a year, what waits for the second person first. */
export async function listBudgets({ sql }: Executor, payerIds: readonly string[], year: number): Promise<Budget[]> {
  return sql<Budget[]>`
    select ${columns(sql)} where b.payer_id = any(${[...payerIds]}::text[]) and b.year = ${year}
    order by b.state = 'set' desc, b.document_on, b.set_at`;
}

export async function lockBudget({ sql }: Tx, id: string): Promise<Budget | undefined> {
  const [row] = await sql<Budget[]>`select ${columns(sql)} where b.id = ${id} for update of b`;
  return row;
}

type NewBudget = Pick<Budget, 'id' | 'payerId' | 'year' | 'amount' | 'document' | 'documentOn' | 'setById'>;

/** Gives false when the document has been entered already. */
export async function insertBudget({ sql }: Tx, budget: NewBudget): Promise<boolean> {
  const { id, payerId, year, amount, document, documentOn, setById } = budget;
  const { count } = await sql`
    insert into fund_budgets (id, payer_id, year, amount, document, document_on, state, set_by_id)
    values (${id}, ${payerId}, ${year}, ${amount}, ${document}, ${documentOn}, 'set', ${setById})
    on conflict (payer_id, year, document) where state <> 'refused' do nothing`;
  return count === 1;
}

type Decided = { id: string; state: 'confirmed' | 'refused'; decidedById: string; note: string | null };

export async function decide({ sql }: Tx, { id, state, decidedById, note }: Decided): Promise<void> {
  await sql`
    update fund_budgets set state = ${state}, decided_by_id = ${decidedById}, decided_at = now(), note = ${note}
    where id = ${id}`;
}
