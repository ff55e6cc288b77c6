import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Actions, Button, Checkbox, Dialog, Loading, Notice, Select } from '@vinh-danh/ui';
import { useEffect, useState } from 'react';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { renewLists } from '../live.ts';
import { Outcomes } from '../nominations/batch/outcomes.tsx';
import { isAway, type BatchRow, queryClient, trpc } from '../trpc.ts';
import { useDraftWords } from './use-draft-words.ts';

type Props = { readonly rows: readonly BatchRow[]; readonly onClose: () => void };
const orders = ['unit', 'givenName'] as const;

/** A decision drawn up of many, all or nothing: a dry run, the order of its list, then the draft itself. */
export function DraftDialog({ rows, onClose }: Props) {
  const { d, t, number } = useDraftWords();
  const navigate = useNavigate();
  const [chosen, setOrder] = useState<(typeof orders)[number]>();
  const [keepOrder, setKeepOrder] = useState(false);
  const [collective, setCollective] = useState(false);
  const { commandId, settle } = useCommand();
  const dryRun = useMutation(trpc.decisions.draft.mutationOptions());
  const make = useMutation(
    trpc.decisions.draft.mutationOptions({
      onSettled: (_done, error) => {
        settle(error);
        renewLists();
        void queryClient.invalidateQueries(trpc.decisions.drafts.pathFilter());
      },
      onSuccess: ({ draftId }) => {
        if (draftId) void navigate({ to: '/decisions/drafts/$id', params: { id: draftId } });
      },
    }),
  );
  const { mutate: preview } = dryRun;
  useEffect(() => {
    preview({
      commandId: crypto.randomUUID(),
      items: rows.map(({ id, version }) => ({ id, version })),
      dryRun: true,
    });
  }, [preview, rows]);
  const issuer = dryRun.data?.issuer;
  const order = chosen ?? issuer?.order ?? 'unit';
  const refused = dryRun.data?.results.filter(({ ok }) => !ok) ?? [];
  const error = make.error ?? dryRun.error;
  return (
    <Dialog
      wide
      title={t('issue.previewTitle', { count: number(rows.length) })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      {error && <FailureNotice error={error} />}
      {dryRun.isPending && <Loading label={t('common.loading')} />}
      <Select
        label={d('order')}
        value={order}
        onChange={({ currentTarget }) => setOrder(orders.find((one) => one === currentTarget.value) ?? 'unit')}
        options={orders.map((value) => ({ value, label: d(`orders.${value}`) }))}
      />
      {issuer && order !== issuer.order && (
        <Checkbox
          label={d('keepOrder')}
          checked={keepOrder}
          onChange={({ currentTarget }) => setKeepOrder(currentTarget.checked)}
        />
      )}
      {issuer?.mayBeCollective && (
        <Checkbox
          label={d('collective')}
          hint={d('collectiveHint')}
          checked={collective}
          onChange={({ currentTarget }) => setCollective(currentTarget.checked)}
        />
      )}
      {refused.length > 0 && (
        <Notice tone="warning" title={t('issue.notWhole', { count: refused.length })} announce>
          <p>{t('issue.notWholeLead')}</p>
        </Notice>
      )}
      {dryRun.data && (
        <Outcomes
          caption={t('batch.caption')}
          rows={rows}
          results={dryRun.data.results}
          tellSuccess={() => t('issue.ready')}
        />
      )}
      <Actions>
        <Button
          kind="primary"
          busy={make.isPending}
          disabled={!dryRun.data || refused.length > 0}
          onClick={() =>
            make.mutate({
              commandId,
              items: rows.map(({ id, version }) => ({ id, version })),
              order,
              keepOrder,
              collective,
              dryRun: false,
            })
          }
        >
          {isAway(make.error) ? t('common.retry') : d('make')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
