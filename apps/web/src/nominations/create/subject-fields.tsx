import { Choice, Columns, Select, Stack, TextField } from '@vinh-danh/ui';
import type { UseFormReturn } from 'react-hook-form';
import { fieldErrorText } from '../../fields/field-error.ts';
import { keysOf } from '../../keys.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { DraftValues } from './draft-values.ts';
import { OriginFields, type SubjectProps } from './origin-fields.tsx';

type Props = {
  readonly form: UseFormReturn<DraftValues>;
  readonly units: readonly { readonly id: string; readonly nameVi: string }[];
};

const nameLabels = { individual: 'name', collective: 'collectiveName', household: 'headName' } as const;

/** Who nominates whom. */
export function SubjectFields({ form, units }: Props) {
  const { t } = useAllWords();
  const { register, formState, watch } = form;
  const kind = watch('kind');
  const errorOf = (name: keyof DraftValues) => fieldErrorText(formState.errors[name]?.message, t);
  return (
    <Stack>
      <Select
        label={t('create.unit')}
        required
        {...register('organisationId')}
        options={units.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
      />
      <Choice
        legend={t('create.kind')}
        inline
        {...register('kind')}
        options={keysOf(vi.subjects).map((value) => ({ value, label: t(`subjects.${value}`) }))}
      />
      <TextField
        label={t(`subject.${nameLabels[kind]}`)}
        required
        error={errorOf('name')}
        autoComplete="off"
        {...register('name')}
      />
      {kind !== 'household' && <OriginFields form={form} errorOf={errorOf} />}
      {kind === 'collective' && (
        <TextField
          width="narrow"
          label={optional('subject.memberCount', t)}
          inputMode="numeric"
          error={errorOf('memberCount')}
          {...register('memberCount')}
        />
      )}
      {kind === 'individual' && <IndividualFields form={form} errorOf={errorOf} />}
    </Stack>
  );
}

function IndividualFields({ form: { register, watch }, errorOf }: SubjectProps) {
  const { t } = useAllWords();
  const isForeign = watch('origin') === 'foreign';
  return (
    <>
      <TextField label={optional('subject.post', t)} error={errorOf('post')} {...register('post')} />
      <Columns>
        <TextField
          label={optional('subject.birthYear', t)}
          inputMode="numeric"
          maxLength={4}
          error={errorOf('birthYear')}
          {...register('birthYear')}
        />
        <Select
          label={t('subject.gender')}
          {...register('gender')}
          options={keysOf(vi.genders).map((value) => ({ value, label: t(`genders.${value}`) }))}
        />
      </Columns>
      <Columns>
        {!isForeign && (
          <TextField label={optional('subject.ethnicity', t)} error={errorOf('ethnicity')} {...register('ethnicity')} />
        )}
        <Select
          label={t('subject.occupationGroup')}
          {...register('occupationGroup')}
          options={keysOf(vi.occupations).map((value) => ({ value, label: t(`occupations.${value}`) }))}
        />
      </Columns>
    </>
  );
}

function optional(
  label: 'subject.memberCount' | 'subject.post' | 'subject.birthYear' | 'subject.ethnicity',
  t: ReturnType<typeof useAllWords>['t'],
): string {
  return t('common.optional', { label: t(label) });
}
