import { useQuery } from '@tanstack/react-query';
import { Loading, Quiet, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useWords } from '../messages/words.ts';
import { alone, type Eligibility, type Nomination, trpc } from '../trpc.ts';
import { FindingGroups } from './finding-groups.tsx';
import { PrizeLine } from './prize-line.tsx';
import { useBook } from './use-book.ts';

type Props = { readonly nomination: Pick<Nomination, 'id' | 'version' | 'decision'> };

/** What the rules say of the case: by verdict, with the law and the rulebook it is judged by and the prize. */
export function EligibilitySection({ nomination: { id, decision } }: Props) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(trpc.eligibility.ofNomination.queryOptions({ id }, { trpc: alone }));
  if (data) return <Found found={data} decided={decision !== null} />;
  if (error) return <FailedPage level={2} error={error} retry={() => void refetch()} />;
  return <Loading label={t('common.loading')} />;
}

function Found({ found, decided }: { readonly found: Eligibility; readonly decided: boolean }) {
  const { findings, awards, overridden, prize, law, ruleVersion, isBound } = found;
  const book = useBook();
  return (
    <Stack>
      <FindingGroups findings={findings} awards={awards} overridden={overridden} />
      <PrizeLine prize={prize} decided={decided} />
      <Quiet>
        {law && (law.verified ? book.law(law.law, law.decree) : book.lawUnverified(law.law, law.decree))}{' '}
        {book.version(ruleVersion)} {isBound ? book.bound : book.provisional}
      </Quiet>
    </Stack>
  );
}
