import { Button, Pair, Select } from '@vinh-danh/ui';
import { yearsUpTo } from '../nominations/filters.tsx';
import type { CountSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { useCountWords } from './use-count-words.ts';

type Props = { readonly search: CountSearch; readonly onChange: (search: CountSearch) => void };
type Bound = 'from' | 'to' | 'againstFrom' | 'againstTo';

/** The years that are counted and those they are compared with. */
export function YearFields({ search, onChange }: Props) {
  const { c } = useCountWords();
  const { today } = useSession();
  const field = (bound: Bound, empty: string) => (
    <Select
      label={c(bound)}
      value={String(search[bound] ?? '')}
      options={[{ value: '', label: empty }, ...yearsUpTo(today).map((year) => ({ value: year, label: year }))]}
      onChange={({ currentTarget: { value } }) => onChange({ ...search, [bound]: value ? Number(value) : undefined })}
    />
  );
  return (
    <>
      <Pair>
        {field('from', c('anyFrom'))}
        {field('to', c('anyTo'))}
      </Pair>
      {isCompared(search) && (
        <Pair>
          {field('againstFrom', c('noComparison'))}
          {field('againstTo', c('noComparison'))}
        </Pair>
      )}
    </>
  );
}

/** Puts the period before beside the one that is counted, or takes it away. */
export function CompareButton({ search, onChange }: Props) {
  const { c } = useCountWords();
  const { today } = useSession();
  const { from, to = Number(today.slice(0, 4)) } = search;
  const length = to - (from ?? to) + 1;
  const before = { againstFrom: (from ?? to) - length, againstTo: (from ?? to) - 1 };
  return isCompared(search) ? (
    <Button kind="quiet" onClick={() => onChange({ ...search, againstFrom: undefined, againstTo: undefined })}>
      {c('stopComparing')}
    </Button>
  ) : (
    <Button kind="quiet" onClick={() => onChange({ ...search, from: from ?? to, to, ...before })}>
      {c('compareBefore')}
    </Button>
  );
}

function isCompared({ againstFrom, againstTo }: CountSearch): boolean {
  return againstFrom !== undefined || againstTo !== undefined;
}
