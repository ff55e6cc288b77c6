import { Quiet, Stack, StatusBadge } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { useSession } from '../session.ts';
import { regimeOn, requiredVotes, shareBase, voteRule } from '../workflows.ts';

type Props = {
  readonly award: string;
  readonly session: { readonly members: number; readonly present: number; readonly writtenOpinions: number };
  readonly votes: { readonly inFavour: number; readonly recused: number };
};

/** The votes in favour against the number the rulebook asks for, with the share and its article spelled out. */
export function ShareResult({ award, session, votes: { inFavour, recused } }: Props) {
  const { t, number } = useWords();
  const { today } = useSession();
  const rule = voteRule(award, regimeOn(today));
  const required = requiredVotes(rule, shareBase(rule, { ...session, recused }));
  const base = t(rule.of === 'allMembers' ? 'council.allMembers' : 'council.presentMembers');
  const source = rule.verified ? rule.source : `${rule.source} (${t('council.unverified')})`;
  return (
    <Stack gap="tight">
      <span>
        <StatusBadge tone={inFavour >= required ? 'success' : 'danger'}>
          {t(inFavour >= required ? 'council.reached' : 'council.notReached', {
            inFavour: number(inFavour),
            required: number(required),
          })}
        </StatusBadge>
      </span>
      <Quiet>
        {t(rule.strictlyMore ? 'council.shareAbove' : 'council.share', { percent: number(rule.percent), base })}.{' '}
        {t('common.source', { source })}
      </Quiet>
    </Stack>
  );
}
