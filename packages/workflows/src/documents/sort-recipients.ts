/** In which order a list is: by given name, as a register of persons, or unit by unit, as a submission. */
export const listOrders = ['unit', 'givenName'] as const;
export type ListOrder = (typeof listOrders)[number];

type Listed = { readonly name: string; readonly unit: string };

const vietnamese = new Intl.Collator('vi');

/** The list in its order; equal names in the order of their units. A Vietnamese given name stands last. */
export function sortRecipients<T extends Listed>(listed: readonly T[], order: ListOrder): T[] {
  const keyOf = ({ name, unit }: Listed) => {
    const words = name.trim().split(/\s+/);
    const given = [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
    return order === 'unit' ? [unit, ...given] : [...given, unit];
  };
  return listed
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted((a, b) => {
      const differs = a.key.findIndex((part, index) => part !== b.key[index]);
      return differs < 0 ? 0 : vietnamese.compare(a.key[differs] ?? '', b.key[differs] ?? '');
    })
    .map(({ one }) => one);
}
