import { useQuery } from '@tanstack/react-query';
import { Checkbox, FieldGroup, Stack, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { trpc } from '../trpc.ts';
import { useClusterWords } from './use-cluster-words.ts';

type Unit = { readonly id: string; readonly name: string };
type Props = {
  readonly members: readonly Unit[];
  readonly error: string | undefined;
  readonly onChange: (members: Unit[]) => void;
};

const shown = 12;

/** Those chosen, and the units found by name to choose from. */
export function MemberFields({ members, error, onChange }: Props) {
  const { m, number } = useClusterWords();
  const { data } = useQuery(trpc.reports.units.queryOptions());
  const [sought, setSought] = useState('');
  const words = sought.trim().toLocaleLowerCase('vi');
  const chosen = new Set(members.map(({ id }) => id));
  const found = (data?.units ?? [])
    .filter(({ id, name }) => !chosen.has(id) && name.toLocaleLowerCase('vi').includes(words))
    .slice(0, shown);
  const listed = [...members, ...found.map(({ id, name }) => ({ id, name }))];
  return (
    <FieldGroup legend={m('members')}>
      <TextField
        label={m('findUnit')}
        hint={m('chosen', { count: number(members.length) })}
        error={error}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <Stack gap="tight">
        {listed.map((unit) => (
          <Checkbox
            key={unit.id}
            label={unit.name}
            checked={chosen.has(unit.id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...members, unit] : members.filter(({ id }) => id !== unit.id))
            }
          />
        ))}
      </Stack>
    </FieldGroup>
  );
}
