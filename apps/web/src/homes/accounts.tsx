import { type Column, DataTable, Facts, Section, Split } from '@vinh-danh/ui';
import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { Home } from '../trpc.ts';

type Office = NonNullable<Home['accounts']>['offices'][number];

/** Accounts and offices as they stand today; an administrator sees no dossier. */
export function Accounts({
  accounts: { users, offices, ended, toCome },
}: {
  readonly accounts: NonNullable<Home['accounts']>;
}) {
  const words = useAllWords();
  const { t, number } = words;
  return (
    <Section title={t('homes.accounts')}>
      <Split
        main={
          <DataTable
            caption={t('homes.officesByRole')}
            captionShown
            short
            rows={keysOf(vi.roles).flatMap((role) => offices.filter((office) => office.role === role))}
            rowKey={({ role }) => role}
            columns={columnsOf(words)}
          />
        }
        side={
          <Facts
            facts={[
              { label: t('homes.users'), value: number(users) },
              { label: t('homes.officesToday'), value: number(offices.reduce((sum, { count }) => sum + count, 0)) },
              { label: t('homes.officesEnded'), value: number(ended) },
              { label: t('homes.officesToCome'), value: number(toCome) },
            ]}
          />
        }
      />
    </Section>
  );
}

function columnsOf({ t, number }: AllWords): Column<Office>[] {
  return [
    { key: 'role', header: t('homes.role'), lead: true, cell: ({ role }) => t(`roles.${role}`) },
    { key: 'count', header: t('homes.count'), numeric: true, cell: ({ count }) => number(count) },
  ];
}
