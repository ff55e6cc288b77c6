import { Button, Columns, Row, Select, Stack } from '@vinh-danh/ui';
import { yearsUpTo } from '../nominations/filters.tsx';
import type { CountSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { useCountWords } from './use-count-words.ts';

type Props = { readonly search: CountSearch; readonly onChange: (search: CountSearch) => void };
type Bound = 'from' | 'to' | 'againstFrom' | 'againstTo';

/** The years that are counted and those they are compared with. */
export function YearChoice({ search, onChange }: Props) {
  const { c } = useCountWords();
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const { from, to = thisYear, againstFrom, againstTo } = search;
  const isCompared = againstFrom !== undefined || againstTo !== undefined;
  const length = to - (from ?? to) + 1;
  const before = { againstFrom: (from ?? to) - length, againstTo: (from ?? to) - 1 };
  const field = (bound: Bound, empty: string) => (
    <Select
      key={bound}
      label={c(bound)}
      value={String(search[bound] ?? '')}
      options={[{ value: '', label: empty }, ...yearsUpTo(today).map((year) => ({ value: year, label: year }))]}
      onChange={({ currentTarget: { value } }) => onChange({ ...search, [bound]: value ? Number(value) : undefined })}
    />
  );
  return (
    <Stack gap="tight">
      <Columns>
        {field('from', c('anyYear'))}
        {field('to', c('anyYear'))}
        {isCompared && field('againstFrom', c('noComparison'))}
        {isCompared && field('againstTo', c('noComparison'))}
      </Columns>
      <Row>
        {isCompared ? (
          <Button kind="quiet" onClick={() => onChange({ ...search, againstFrom: undefined, againstTo: undefined })}>
            {c('stopComparing')}
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => onChange({ ...search, from: from ?? to, to, ...before })}>
            {c('compareBefore')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}
