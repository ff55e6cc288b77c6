import { skipToken, useQuery } from '@tanstack/react-query';
import { trpc } from '../trpc.ts';

/** The names of organisations by id, for what a list is narrowed to; those not known yet are missing. */
export function useNames(ids: readonly (string | undefined)[]): Readonly<Record<string, string>> {
  const asked = ids.filter((id) => id !== undefined);
  const { data = [] } = useQuery(
    trpc.organisations.named.queryOptions(asked.length > 0 ? { ids: asked } : skipToken, { staleTime: Infinity }),
  );
  return Object.fromEntries(data.map(({ id, nameVi }) => [id, nameVi]));
}
