import { Button, type Column, DataTable, Facts, Notice, Quiet, Row, ScreenOnly, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import type { OwnFund } from '../trpc.ts';
import { BudgetDialog, DecideBudget } from './budget-dialogs.tsx';
import { type PrizeWords, usePrizeWords } from './use-prize-words.ts';

type Budget = OwnFund['budgets'][number];
type Deciding = { readonly budget: Budget; readonly confirm: boolean };

/** How a fund stands in a year, and by which documents it was given its money. */
export function FundSection({ fund }: { readonly fund: OwnFund }) {
  const words = usePrizeWords();
  const { p } = words;
  const [isAdding, setAdding] = useState(false);
  const [deciding, setDeciding] = useState<Deciding>();
  const { payerName, budgets, maySet } = fund;
  return (
    <Stack>
      <FundFacts fund={fund} />
      {budgets.length === 0 ? (
        <Quiet>{p('noBudget')}</Quiet>
      ) : (
        <DataTable
          caption={p('budgets', { payer: payerName })}
          captionShown
          columns={columnsOf(words, setDeciding)}
          rows={budgets}
          rowKey={({ id }) => id}
        />
      )}
      {maySet && (
        <ScreenOnly>
          <Button onClick={() => setAdding(true)}>{p('addBudget')}</Button>
        </ScreenOnly>
      )}
      {isAdding && <BudgetDialog payerId={fund.payerId} year={fund.year} onClose={() => setAdding(false)} />}
      {deciding && <DecideBudget {...deciding} onClose={() => setDeciding(undefined)} />}
    </Stack>
  );
}

type Sums = Pick<OwnFund, 'payerName' | 'given' | 'spent' | 'committed' | 'missing'>;

/** What a fund was given, has spent and has still to pay; and what it lacks. */
export function FundFacts({ fund: { payerName, given, spent, committed, missing } }: { readonly fund: Sums }) {
  const { p, dong, number } = usePrizeWords();
  return (
    <Stack>
      <Facts
        across
        facts={[
          { label: p('payer'), value: payerName },
          { label: p('given'), value: dong(given) },
          { label: p('spent'), value: dong(spent) },
          { label: p('committed'), value: dong(committed) },
          { label: p('left'), value: missing > 0 ? undefined : dong(given - spent - committed) },
        ]}
      />
      {missing > 0 && (
        <Notice tone="warning" title={p('missing', { amount: number(missing) })}>
          <p>{p('missingLead')}</p>
        </Notice>
      )}
    </Stack>
  );
}

function columnsOf({ p, day, number }: PrizeWords, onDecide: (deciding: Deciding) => void): Column<Budget>[] {
  return [
    { key: 'document', header: p('document'), lead: true, cell: ({ document }) => document },
    { key: 'on', header: p('documentOn'), whole: true, cell: ({ documentOn }) => day(documentOn) },
    { key: 'amount', header: p('amount'), numeric: true, cell: ({ amount }) => number(amount) },
    { key: 'setBy', header: p('setBy'), cell: ({ setBy }) => setBy },
    {
      key: 'state',
      header: p('state'),
      cell: (budget) => (
        <Stack gap="tight">
          <span>{p(`budgetStates.${budget.state}`)}</span>
          {budget.decidedBy !== null && <Quiet>{budget.decidedBy}</Quiet>}
          {budget.note !== null && <Quiet>{budget.note}</Quiet>}
          {budget.mayDecide && (
            <Row>
              <Button
                label={p('confirmBudgetOf', { document: budget.document })}
                onClick={() => onDecide({ budget, confirm: true })}
              >
                {p('confirmBudget')}
              </Button>
              <Button
                kind="quiet"
                label={p('refuseBudgetOf', { document: budget.document })}
                onClick={() => onDecide({ budget, confirm: false })}
              >
                {p('refuseBudget')}
              </Button>
            </Row>
          )}
        </Stack>
      ),
    },
  ];
}
