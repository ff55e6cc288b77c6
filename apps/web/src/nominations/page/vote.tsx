import { Facts, Prose, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

type Held = Nomination['votes'][number];
const counts = ['members', 'present', 'writtenOpinions', 'recused', 'inFavour', 'against', 'abstained'] as const;

/** The votes of the councils, the latest first, each against the share the law asks for. */
export function Vote({ nomination: { votes } }: { readonly nomination: Nomination }) {
  const { t } = useAllWords();
  if (votes.length === 0) return null;
  return (
    <Section title={t('page.vote')}>
      {votes.toReversed().map((vote) => (
        <OneVote key={vote.sessionId} vote={vote} />
      ))}
    </Section>
  );
}

function OneVote({ vote }: { readonly vote: Held }) {
  const { t, number, percent, award, day } = useAllWords();
  const { share, whole, reached, inFavour, required } = vote;
  const base = t(share.of === 'allMembers' ? 'council.allMembers' : 'council.presentMembers');
  const source = share.verified ? share.source : `${share.source} (${t('council.unverified')})`;
  return (
    <Stack gap="tight">
      <h3>{vote.councilName}</h3>
      <span>
        <StatusBadge tone={reached ? 'success' : 'danger'}>
          {t(reached ? 'votes.reached' : 'votes.notReached')}
        </StatusBadge>
      </span>
      <Prose>
        {t('votes.sentence', {
          inFavour: number(inFavour),
          whole: number(whole),
          base,
          reached: percent(inFavour / Math.max(whole, 1)),
          required: number(required),
          share: percent(share.percent / 100),
        })}
      </Prose>
      <Quiet>{t('common.source', { source })}</Quiet>
      <Facts
        facts={[
          { label: t('page.award'), value: award(vote.award) },
          { label: t('council.heldOn'), value: day(vote.heldOn) },
          ...counts.map((name) => ({ label: t(`votes.${name}`), value: number(vote[name]) })),
        ]}
      />
    </Stack>
  );
}
