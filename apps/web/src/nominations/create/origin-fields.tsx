import { Select } from '@vinh-danh/ui';
import { origins } from '@vinh-danh/workflows/origin';
import type { UseFormReturn } from 'react-hook-form';
import { useAllWords } from '../../messages/further/words.ts';
import { useCountries } from '../use-countries.ts';
import type { DraftValues } from './draft-values.ts';

export type SubjectProps = {
  readonly form: UseFormReturn<DraftValues>;
  readonly errorOf: (name: keyof DraftValues) => string | undefined;
};

/** Whether somebody Vietnamese, a Vietnamese who lives abroad or a foreigner is nominated, and of which country. */
export function OriginFields({ form: { register, watch }, errorOf }: SubjectProps) {
  const { t } = useAllWords();
  const [kind, origin] = watch(['kind', 'origin']);
  const isPerson = kind === 'individual';
  const countries = useCountries();
  return (
    <>
      <Select
        label={t('subject.origin')}
        {...register('origin')}
        options={origins.map((value) => ({
          value,
          label: t(`originsOf.${isPerson ? 'individual' : 'collective'}.${value}`),
        }))}
      />
      {origin === 'foreign' && (
        <Select
          label={t(isPerson ? 'subject.nationality' : 'subject.country')}
          hint={isPerson ? t('subject.noEthnicity') : undefined}
          required
          error={errorOf('country')}
          {...register('country')}
          options={[
            { value: '', label: t('common.choose') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </>
  );
}
