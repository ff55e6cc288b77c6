import { Quiet, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';

type Props = {
  readonly required: number;
  readonly share: {
    readonly percent: number;
    readonly strictlyMore?: boolean | undefined;
    readonly of: 'allMembers' | 'present';
    readonly source: string;
    readonly verified: boolean;
  };
  readonly inFavour: number;
};

/** The votes in favour against the number the law of the case asks for, with the share and its article spelled out. */
export function ShareResult({ share, required, inFavour }: Props) {
  const { t, number } = useAllWords();
  const base = t(share.of === 'allMembers' ? 'council.allMembers' : 'council.presentMembers');
  const source = share.verified ? share.source : `${share.source} (${t('council.unverified')})`;
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
        {t(share.strictlyMore ? 'council.shareAbove' : 'council.share', { percent: number(share.percent), base })}.{' '}
        {t('common.source', { source })}
      </Quiet>
    </Stack>
  );
}
