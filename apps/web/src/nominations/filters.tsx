import { Button, Checkbox, Columns, Row, Select, Stack, TextField } from '@vinh-danh/ui';
import type { Stage, SubjectKind } from '@vinh-danh/workflows';
import { type FormEvent, useState } from 'react';
import { keysOf } from '../keys.ts';
import { vi } from '../messages/vi.ts';
import { useWords } from '../messages/words.ts';
import type { ListSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';

type Props = { readonly search: ListSearch; readonly onChange: (search: ListSearch) => void };

/** The filters of the list of all nominations; a choice takes effect at once, typed text when it is sent. */
export function Filters({ search, onChange }: Props) {
  const { t, award } = useWords();
  const { today } = useSession();
  const [text, setText] = useState(search.text ?? '');
  const change = (part: ListSearch) => onChange(withoutEmpty({ ...search, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ text });
  };
  const narrowed = Object.keys(search).length > 0;
  return (
    <search>
      <form onSubmit={submit}>
        <Stack>
          <Columns>
            <TextField
              label={t('list.text')}
              type="search"
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <Select
              label={t('list.stage')}
              value={search.stage ?? ''}
              onChange={({ currentTarget }) => change({ stage: currentTarget.value as Stage })}
              options={[
                { value: '', label: t('list.anyStage') },
                ...keysOf(vi.stages).map((stage) => ({ value: stage, label: t(`stages.${stage}`) })),
              ]}
            />
            <Select
              label={t('list.award')}
              value={search.award ?? ''}
              onChange={({ currentTarget }) => change({ award: currentTarget.value })}
              options={[
                { value: '', label: t('list.anyAward') },
                ...keysOf(vi.awards).map((code) => ({ value: code, label: award(code) })),
              ]}
            />
            <Select
              label={t('list.subjectKind')}
              value={search.subjectKind ?? ''}
              onChange={({ currentTarget }) => change({ subjectKind: currentTarget.value as SubjectKind })}
              options={[
                { value: '', label: t('list.anySubject') },
                ...keysOf(vi.subjects).map((kind) => ({ value: kind, label: t(`subjects.${kind}`) })),
              ]}
            />
            <Select
              label={t('list.year')}
              value={String(search.year ?? '')}
              onChange={({ currentTarget }) => change({ year: Number(currentTarget.value) || undefined })}
              options={[
                { value: '', label: t('list.anyYear') },
                ...yearsUpTo(today).map((year) => ({ value: year, label: year })),
              ]}
            />
          </Columns>
          <Row>
            <Checkbox
              label={t('list.posthumousOnly')}
              checked={search.posthumous ?? false}
              onChange={({ currentTarget }) => change({ posthumous: currentTarget.checked || undefined })}
            />
            <Checkbox
              label={t('list.standing')}
              checked={search.standing ?? false}
              onChange={({ currentTarget }) => change({ standing: currentTarget.checked || undefined })}
            />
            <Button type="submit">{t('list.search')}</Button>
            {narrowed && (
              <Button kind="quiet" onClick={() => onChange({})}>
                {t('list.clear')}
              </Button>
            )}
          </Row>
        </Stack>
      </form>
    </search>
  );
}

/** The years in which something may have been decided, the latest first. */
export function yearsUpTo(today: string, first = 2018): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}

function withoutEmpty(search: ListSearch): ListSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}
