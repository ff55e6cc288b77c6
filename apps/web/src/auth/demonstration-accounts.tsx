import { useQuery } from '@tanstack/react-query';
import { ChoiceList, Loading, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { trpc } from '../trpc.ts';
import { groupAccounts } from './account-groups.ts';
import { tellPerson } from './tell-person.ts';

/** The one password of all demonstration accounts; an installation in earnest refuses it. */
const demonstrationPassword = 'vinh-danh-demo';

type Props = { readonly onChoose: (as: { email: string; password: string }) => void; readonly busy: boolean };

/** The people of the demonstration by group, by their office; one click signs in as one of them. */
export function DemonstrationAccounts({ onChoose, busy }: Props) {
  const words = useAllWords();
  const { t } = words;
  const { data: accounts } = useQuery(trpc.auth.demonstrationAccounts.queryOptions());
  if (!accounts) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="tight">
      <p>{t('signIn.accountsLead')}</p>
      {groupAccounts(accounts).map(({ group, people }) => (
        <ChoiceList
          key={group}
          title={t(`groups.${group}`)}
          disabled={busy}
          foldedAs="accounts"
          items={people.map(({ email, name, offices }) => ({
            key: email,
            ...tellPerson({ name, offices }, words),
            onChoose: () => onChoose({ email, password: demonstrationPassword }),
          }))}
        />
      ))}
    </Stack>
  );
}
