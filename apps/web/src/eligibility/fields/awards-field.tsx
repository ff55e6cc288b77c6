import { useQuery } from '@tanstack/react-query';
import { Button, Columns, DateField, Quiet, Select, Stack } from '@vinh-danh/ui';
import { useCalendarWords } from '../../fields/day.tsx';
import { keysOf } from '../../keys.ts';
import { vi as messages } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { useSession } from '../../session.ts';
import { trpc } from '../../trpc.ts';
import type { AwardRow } from '../fact-values.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import { SaidChoice } from '../said-choice.tsx';
import { useBook } from '../use-book.ts';

const blank = (): AwardRow => ({ key: crypto.randomUUID(), award: '', decidedOn: '', commendationType: 'merit' });

/** Awards the register does not know: none, or all of them. */
export function AwardsField({ values, asked, onChange }: FactFieldsProps) {
  const { form } = useBook();
  const { awardsSaid, awards } = values;
  if (!asked.awards) return null;
  const change = (key: string, part: Partial<AwardRow>) =>
    onChange({ awards: awards.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return (
    <Stack gap="tight">
      <SaidChoice
        legend={form.awards}
        value={awardsSaid}
        options={form.awardsSaid}
        notSaid={form.notSaid}
        onChange={(said) =>
          onChange({ awardsSaid: said, ...(said === 'some' && awards.length === 0 ? { awards: [blank()] } : {}) })
        }
      />
      <Quiet>{form.awardsHint}</Quiet>
      {awardsSaid === 'some' && (
        <>
          {awards.map((row, index) => (
            <OneAward
              key={row.key}
              row={row}
              order={String(index + 1)}
              onChange={(part) => change(row.key, part)}
              onRemove={() => onChange({ awards: awards.filter(({ key }) => key !== row.key) })}
            />
          ))}
          <div>
            <Button onClick={() => onChange({ awards: [...awards, blank()] })}>{form.addAward}</Button>
          </div>
        </>
      )}
    </Stack>
  );
}

type RowProps = {
  readonly row: AwardRow;
  readonly order: string;
  readonly onChange: (part: Partial<AwardRow>) => void;
  readonly onRemove: () => void;
};

function OneAward({ row, order, onChange, onRemove }: RowProps) {
  const { t, award } = useAllWords();
  const { form } = useBook();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const { data: awards = [] } = useQuery(trpc.rules.awards.queryOptions(undefined, { staleTime: Infinity }));
  return (
    <Stack gap="tight">
      <Columns>
        <Select
          label={form.award}
          value={row.award}
          onChange={({ currentTarget }) => onChange({ award: currentTarget.value })}
          options={[
            { value: '', label: t('common.choose') },
            ...awards.map(({ code }) => ({ value: code, label: award(code) })),
          ]}
        />
        <DateField
          label={form.decidedOn}
          value={row.decidedOn}
          onChange={(decidedOn) => onChange({ decidedOn })}
          words={calendar}
          today={today}
        />
        <Select
          label={form.type}
          value={row.commendationType}
          onChange={({ currentTarget }) =>
            onChange({ commendationType: currentTarget.value as AwardRow['commendationType'] })
          }
          options={[
            ...keysOf(messages.types).map((value) => ({ value, label: t(`types.${value}`) })),
            { value: '', label: form.typeUnknown },
          ]}
        />
      </Columns>
      <div>
        <Button kind="quiet" label={form.removeAward(order)} onClick={onRemove}>
          {form.remove}
        </Button>
      </div>
    </Stack>
  );
}
