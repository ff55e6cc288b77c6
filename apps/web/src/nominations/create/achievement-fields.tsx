import { Columns, Stack, TextArea } from '@vinh-danh/ui';
import type { UseFormReturn } from 'react-hook-form';
import { Day } from '../../fields/day.tsx';
import { fieldErrorText } from '../../fields/field-error.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { DraftValues } from './draft-values.ts';

/** What was achieved and in which period; later intervals are counted from its end. */
export function AchievementFields({
  form: { register, control, formState },
}: {
  readonly form: UseFormReturn<DraftValues>;
}) {
  const { t } = useAllWords();
  const errorOf = (name: keyof DraftValues) => fieldErrorText(formState.errors[name]?.message, t);
  return (
    <Stack>
      <TextArea
        label={t('create.summary')}
        hint={t('create.summaryHint')}
        rows={8}
        required
        error={errorOf('summary')}
        {...register('summary')}
      />
      <Columns>
        <Day name="from" control={control} label={t('create.from')} required error={errorOf('from')} />
        <Day name="to" control={control} label={t('create.to')} required error={errorOf('to')} />
      </Columns>
    </Stack>
  );
}
