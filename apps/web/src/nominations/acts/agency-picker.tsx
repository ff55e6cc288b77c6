import { skipToken, useQuery } from '@tanstack/react-query';
import { Choice, Quiet, Stack, TextField } from '@vinh-danh/ui';
import { useDeferredValue, useState } from 'react';
import { type Control, Controller } from 'react-hook-form';
import { useAllWords } from '../../messages/further/words.ts';
import { trpc } from '../../trpc.ts';
import type { ActValues } from './act-values.ts';

type Props = {
  readonly name: string;
  readonly control: Control<ActValues>;
  readonly label: string;
  readonly error: string | undefined;
};

/** Finds an agency by a part of its name and lets one of those found be chosen. */
export function AgencyPicker({ name, control, label, error }: Props) {
  const { t } = useAllWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data: found = [], isSuccess } = useQuery(
    trpc.organisations.search.queryOptions(text.length >= 2 ? { text, limit: 8 } : skipToken),
  );
  return (
    <Stack gap="tight">
      <TextField
        label={t('fields.agencySearch')}
        hint={t('fields.agencyHint')}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {isSuccess && found.length === 0 && <Quiet>{t('fields.agencyNone')}</Quiet>}
      <Controller
        name={name}
        control={control}
        render={({ field: { value, onChange, onBlur } }) => (
          <Choice
            legend={label}
            name={name}
            error={error}
            value={String(value ?? '')}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
            onBlur={onBlur}
            options={found.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
          />
        )}
      />
    </Stack>
  );
}
