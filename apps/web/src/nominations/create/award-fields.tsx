import { useQuery } from '@tanstack/react-query';
import { Checkbox, Columns, Quiet, Select, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Day } from '../../fields/day.tsx';
import { fieldErrorText } from '../../fields/field-error.ts';
import { keysOf } from '../../keys.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { trpc } from '../../trpc.ts';
import { AwardSelect } from '../acts/award-select.tsx';
import type { DraftValues } from './draft-values.ts';

const Places = lazy(() => import('../../movements/places.tsx').then(({ Places: one }) => ({ default: one })));

/** Which award, of which type, by which procedure, for the living or the dead. */
export function AwardFields({ form }: { readonly form: UseFormReturn<DraftValues> }) {
  const { t, list } = useAllWords();
  const { register, formState, watch, setValue, control } = form;
  const [kind, award, posthumous, movementId, organisationId] = watch([
    'kind',
    'award',
    'posthumous',
    'movementId',
    'organisationId',
  ]);
  const { data: awards } = useQuery(trpc.rules.awards.queryOptions(undefined, { staleTime: Infinity }));
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const chosen = awards?.find(({ code }) => code === award);
  const fits = !chosen || (chosen.subjects.includes(kind) && (!posthumous || chosen.posthumous));
  useEffect(() => {
    if (!fits) setValue('award', '');
  }, [fits, setValue]);
  const errorOf = (name: keyof DraftValues) => fieldErrorText(formState.errors[name]?.message, t);
  return (
    <Stack>
      {kind === 'individual' && (
        <Checkbox label={t('create.posthumous')} hint={t('create.posthumousHint')} {...register('posthumous')} />
      )}
      {kind === 'individual' && posthumous && (
        <Day name="diedOn" control={control} label={t('subject.diedOn')} required error={errorOf('diedOn')} />
      )}
      <AwardSelect
        label={t('create.award')}
        hint={t('create.awardHint')}
        required
        error={errorOf('award')}
        empty={t('common.choose')}
        subjectKind={kind}
        posthumous={kind === 'individual' && posthumous}
        {...register('award')}
      />
      {chosen && (
        <Quiet>
          {t('create.awardSource', {
            levels: list(chosen.decidedAt.map((level) => t(`levels.${level}`))),
            source: chosen.source,
          })}
        </Quiet>
      )}
      <Columns>
        <Select
          label={t('create.type')}
          {...register('commendationType')}
          options={keysOf(vi.types).map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <Select
          label={t('create.procedure')}
          {...register('procedure')}
          options={keysOf(vi.procedures).map((value) => ({ value, label: t(`procedures.${value}`) }))}
        />
      </Columns>
      <Select
        label={t('create.movement')}
        error={errorOf('movementId')}
        {...register('movementId')}
        options={[
          { value: '', label: t('create.noMovement') },
          ...movements.filter(({ isOpen }) => isOpen).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {movementId && (
        <Suspense>
          <Places movementId={movementId} unitId={organisationId} />
        </Suspense>
      )}
    </Stack>
  );
}
