import { useQuery } from '@tanstack/react-query';
import { SuggestField } from '@vinh-danh/ui';
import { useState } from 'react';
import { trpc } from '../trpc.ts';

type Unit = { readonly id: string; readonly name: string };

/** The province's organisations that stand. */
export function useUnits(): { units: readonly Unit[]; nameOf: (id: string) => string } {
  const { data } = useQuery(trpc.reports.units.queryOptions());
  const units = data?.units ?? [];
  return { units, nameOf: (id: string) => units.find((unit) => unit.id === id)?.name ?? '' };
}

type UnitFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly chosen: string;
  readonly onChoose: (id: string | undefined) => void;
};

/** One of the province's organisations, by a part of its name. */
export function UnitField({ label, hint, chosen, onChoose }: UnitFieldProps) {
  const { units, nameOf } = useUnits();
  const [typed, setTyped] = useState('');
  const wanted = typed.toLowerCase();
  const found = wanted.length < 2 ? [] : units.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 12);
  return (
    <SuggestField
      label={label}
      hint={hint}
      chosen={nameOf(chosen)}
      suggestions={found.map(({ id, name }) => ({ value: id, label: name }))}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
