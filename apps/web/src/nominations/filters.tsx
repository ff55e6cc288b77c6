import { useQuery } from '@tanstack/react-query';
import { type ActiveFilter, Checkbox, FilterBar, SearchBox, Select } from '@vinh-danh/ui';
import type { CommendationType, Procedure, Stage, SubjectKind } from '@vinh-danh/workflows';
import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import { useAllWords } from '../messages/further/words.ts';
import { unitsIn } from '../statistics/narrowed.ts';
import type { ListSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { describeFilters } from './describe-filters.ts';
import { UnitFilter } from './unit-filter.tsx';
import { useNames } from './use-names.ts';

type Props = {
  readonly search: ListSearch;
  readonly onChange: (search: ListSearch) => void;
};

/** The filters of the list of all nominations; a choice takes effect at once, typed text when it is sent. */
export function Filters({ search, onChange }: Props) {
  const words = useAllWords();
  const { t, award } = words;
  const { today } = useSession();
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const units = useNames([search.submittingUnitId, search.holderId, ...unitsIn(search.counted ?? {})]);
  const names = { ...units, ...Object.fromEntries(movements.map(({ id, name }) => [id, name])) };
  const change = (part: ListSearch) => onChange(withoutEmpty({ ...search, ...part }));
  const active: ActiveFilter[] = describeFilters(search, names, words).map(({ key, label }) => ({
    key,
    label,
    removeLabel: t('list.removeFilter', { name: label }),
    onRemove: () => change({ [key]: undefined }),
  }));
  const { sort, towards } = search;
  return (
    <FilterBar
      label={t('list.filters')}
      search={
        <SearchBox
          label={t('list.text')}
          value={search.text ?? ''}
          onSearch={(text) => change({ text })}
          words={{ submit: t('list.search'), clear: t('list.clearText') }}
        />
      }
      active={active}
      words={{ open: t('list.filterButton', { count: active.length }), clear: t('list.clear') }}
      onClear={() => onChange(withoutEmpty({ sort, towards }))}
    >
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
        label={t('list.due')}
        value={search.due ?? ''}
        onChange={({ currentTarget }) => change({ due: currentTarget.value as ListSearch['due'] })}
        options={[
          { value: '', label: t('list.anyDue') },
          ...keysOf(vi.list.dues).map((due) => ({ value: due, label: t(`list.dues.${due}`) })),
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
      <UnitFilter
        chosen={search.submittingUnitId ? (names[search.submittingUnitId] ?? '') : ''}
        onChoose={(submittingUnitId) => change({ submittingUnitId })}
      />
      <Select
        label={t('counts.dimensions.movementId')}
        value={search.movementId ?? ''}
        onChange={({ currentTarget }) => change({ movementId: currentTarget.value })}
        options={[
          { value: '', label: t('list.anyMovement') },
          ...movements.map(({ id, name }) => ({ value: id, label: name })),
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
        label={t('list.commendationType')}
        value={search.commendationType ?? ''}
        onChange={({ currentTarget }) => change({ commendationType: currentTarget.value as CommendationType })}
        options={[
          { value: '', label: t('list.anyType') },
          ...keysOf(vi.types).map((type) => ({ value: type, label: t(`types.${type}`) })),
        ]}
      />
      <Select
        label={t('list.procedure')}
        value={search.procedure ?? ''}
        onChange={({ currentTarget }) => change({ procedure: currentTarget.value as Procedure })}
        options={[
          { value: '', label: t('list.anyProcedure') },
          ...keysOf(vi.procedures).map((procedure) => ({ value: procedure, label: t(`procedures.${procedure}`) })),
        ]}
      />
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
    </FilterBar>
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
