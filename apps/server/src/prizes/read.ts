import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { amountInWords } from '@vinh-danh/workflows/amount-in-words';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import type { Budget, Fund } from './funds.ts';
import { listBudgets, readFunds } from './funds.ts';
import type { ListInput } from './input.ts';
import type { DecisionHead, DecisionPayments, PaymentRow } from './lists.ts';
import { findDecisionHead, listDecision, listDecisionPayments, listYears, seesList } from './lists.ts';
import type { Payer } from './offices.ts';
import { ownPayers, readPayers } from './offices.ts';

/** A budget as the caller sees it. */
export type OwnBudget = Omit<Budget, 'setById'> & { mayDecide: boolean };
export type PrizeOverview = {
  year: number;
  years: number[];
  decisions: DecisionPayments[];
  /** Of the funds the caller works with. */
  funds: (Fund & { budgets: OwnBudget[]; maySet: boolean })[];
};

/** What the decisions of a year give, and how the funds stand that the caller works with. */
export async function listOverview(context: UserContext, input: ListInput): Promise<PrizeOverview> {
  const year = input.year ?? yearOf(context.on);
  return withContext(context.db, readableBy(context), async (tx) => {
    const payers = await ownPayers(tx, context);
    const ids = payers.map(({ id }) => id);
    const [years, decisions, funds, budgets] = await Promise.all([
      listYears(tx),
      listDecisionPayments(tx, { ...input, year }),
      readFunds(tx, ids, year),
      listBudgets(tx, ids, year),
    ]);
    return {
      year,
      years: [...new Set([yearOf(context.on), ...years])].toSorted((a, b) => b - a),
      decisions,
      funds: funds
        .filter((fund) => year === yearOf(context.on) || isUsed(fund, budgets))
        // What is at work stands before what lies still, else by name.
        .toSorted((a, b) => Number(isUsed(b, budgets)) - Number(isUsed(a, budgets)))
        .map((fund) => {
          const payer = payers.find(({ id }) => id === fund.payerId);
          const own = budgets.filter(({ payerId }) => payerId === fund.payerId);
          return { ...fund, maySet: payer?.marks !== undefined, budgets: own.map((one) => toOwn(one, payer, context)) };
        }),
    };
  });
}

/** Whether anything was given to a fund, or taken of it. */
function isUsed({ payerId, spent, committed }: Fund, budgets: readonly Budget[]): boolean {
  return spent + committed > 0 || budgets.some((budget) => budget.payerId === payerId);
}

function toOwn({ setById, ...budget }: Budget, payer: Payer | undefined, { user }: UserContext): OwnBudget {
  const office = payer?.checks;
  const mayDecide = budget.state === 'set' && office !== undefined && ![user.id, office.onBehalfOf].includes(setById);
  return { ...budget, mayDecide };
}

/** A payment with whether the caller has marked what it waits to be confirmed. */
export type ListedPayment = Omit<PaymentRow, 'markedById' | 'returnMarkedById'> & { isOwnMark: boolean };
export type PayerPart = {
  payerId: string;
  payerName: string;
  marks: boolean;
  checks: boolean;
  rows: ListedPayment[];
  /** What is due or was paid, in đồng and in words. */
  total: number;
  totalInWords: string;
  /** How the fund stands, for whoever works with it. */
  fund: Fund | null;
};
export type PaymentList = DecisionHead & { payers: PayerPart[] };

/**
 * The payment list of a decision, a part for each fund; none where it gives no money.
 * @throws RefusedError `notFound`, also for a decision of which the caller may see nobody.
 */
export async function getPaymentList(context: UserContext, decisionId: string): Promise<PaymentList> {
  return withContext(context.db, readableBy(context), (tx) => readPaymentList(tx, context, decisionId));
}

async function readPaymentList(tx: Tx, context: UserContext, decisionId: string): Promise<PaymentList> {
  const [head, rows] = await Promise.all([findDecisionHead(tx, decisionId), listDecision(tx, decisionId, context.on)]);
  if (!head || (rows.length === 0 && !(await seesList(tx, decisionId)))) throw new RefusedError({ code: 'notFound' });
  const groups = Map.groupBy(rows, ({ payerId }) => payerId);
  const payers = await readPayers(tx, [...groups.keys()], context);
  const own = [...payers.values()].filter(({ marks, checks }) => marks ?? checks).map(({ id }) => id);
  const funds = own.length > 0 ? await readFunds(tx, own, head.year) : [];
  return {
    ...head,
    payers: [...groups].map(([payerId, part]) => {
      const payer = payers.get(payerId);
      const total = part.filter(isDue).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      return {
        payerId,
        payerName: payer?.name ?? '',
        marks: payer?.marks !== undefined,
        checks: payer?.checks !== undefined,
        rows: part.map((row) => toListed(row, payer, context)),
        total,
        totalInWords: amountInWords(total),
        fund: funds.find((fund) => fund.payerId === payerId) ?? null,
      };
    }),
  };
}

/** On the list of what is paid out. */
export function isDue({ state }: Pick<PaymentRow, 'state'>): boolean {
  return state !== 'notDue' && state !== 'cancelled' && state !== 'recovered';
}

function toListed(row: PaymentRow, payer: Payer | undefined, { user }: UserContext): ListedPayment {
  const { markedById, returnMarkedById, ...listed } = row;
  const maker = row.state === 'returned' ? returnMarkedById : markedById;
  const isOwnMark = maker !== null && [user.id, payer?.checks?.onBehalfOf].includes(maker);
  return { ...listed, isOwnMark };
}

function yearOf(day: string): number {
  return Number(day.split('-')[0]);
}
