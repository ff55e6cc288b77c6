import { useQuery } from '@tanstack/react-query';
import { ChoiceList, Loading, Stack } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { type DemonstrationAccount, trpc } from '../trpc.ts';
import { groupAccounts, rolesByOrganisation } from './account-groups.ts';

/** The one password of all demonstration accounts; an installation in earnest refuses it. */
const demonstrationPassword = 'vinh-danh-demo';

type Props = { readonly onChoose: (as: { email: string; password: string }) => void; readonly busy: boolean };

/** The people of the demonstration by group, by their office; one click signs in as one of them. */
export function DemonstrationAccounts({ onChoose, busy }: Props) {
  const { t, day, list } = useWords();
  const { data: accounts } = useQuery(trpc.auth.demonstrationAccounts.queryOptions());
  if (!accounts) return <Loading label={t('common.loading')} />;
  const told = (name: string, offices: readonly DemonstrationAccount[]) => {
    const principal = offices.find(({ onBehalfOf }) => onBehalfOf !== null);
    return principal?.onBehalfOf && principal.validTo
      ? t('signIn.substitute', { name, principal: principal.onBehalfOf, until: day(principal.validTo) })
      : name;
  };
  return (
    <Stack gap="wide">
      <p>{t('signIn.accountsLead')}</p>
      {groupAccounts(accounts).map(({ group, people }) => (
        <ChoiceList
          key={group}
          title={t(`groups.${group}`)}
          disabled={busy}
          items={people.map(({ email, name, offices }) => ({
            key: email,
            label: rolesByOrganisation(offices)
              .map(([organisation, roles]) => `${list(roles.map((role) => t(`roles.${role}`)))}, ${organisation}`)
              .join('; '),
            detail: told(name, offices),
            onChoose: () => onChoose({ email, password: demonstrationPassword }),
          }))}
        />
      ))}
    </Stack>
  );
}
