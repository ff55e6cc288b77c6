import { useMutation } from '@tanstack/react-query';
import { Button, FormDialog, ReasonDialog, Row, Select, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type ClusterRead, trpc } from '../trpc.ts';
import { useClusterAct } from './use-cluster-act.ts';
import { useClusterWords } from './use-cluster-words.ts';

const PlanDialog = lazy(() =>
  import('./plan-dialog.tsx').then(({ PlanDialog: component }) => ({ default: component })),
);

type Props = { readonly cluster: ClusterRead };
type Plain = 'openSelfScoring' | 'openCrossScoring' | 'agreeRanking' | 'proposeFlags' | 'close';
type Back = 'reopenSelfScoring' | 'reopenCrossScoring';

/** What leads on from where the year stands; some of it only for the board. */
function waysOf({ year: { state, flags: most }, flags, tied, mayArrange }: ClusterRead): Plain[] {
  if (state === 'formed') return mayArrange ? ['openSelfScoring'] : [];
  if (state === 'selfScoring') return ['openCrossScoring'];
  if (state === 'crossScoring') return ['agreeRanking'];
  if (state !== 'ranked' || tied.length > 0) return [];
  if (flags.length === 0 && most > 0) return ['proposeFlags'];
  return mayArrange ? ['close'] : [];
}

function wayBack({ year: { state }, flags }: ClusterRead): Back | undefined {
  if (state === 'crossScoring') return 'reopenSelfScoring';
  return state === 'ranked' && flags.length === 0 ? 'reopenCrossScoring' : undefined;
}

/** What whoever leads the year may do with it as it stands. */
export function LeadBar({ cluster }: Props) {
  const { t, m } = useClusterWords();
  const [opened, setOpened] = useState<'plan' | 'next' | 'tie' | 'back'>();
  const { commandId, onSettled } = useClusterAct();
  const close = () => setOpened(undefined);
  const act = useMutation(trpc.clusters.act.mutationOptions({ onSettled, onSuccess: close }));
  const { year, years, tied, mayArrange } = cluster;
  const known = { commandId, yearId: year.id, version: year.version };
  const back = wayBack(cluster);
  const isLatest = years[0]?.year === year.year;
  const failure = act.error && <FailureNotice error={act.error} />;
  return (
    <Stack>
      {!opened && failure}
      <Row>
        {waysOf(cluster).map((way) => (
          <Button
            key={way}
            kind="primary"
            busy={act.isPending && !opened}
            onClick={() => act.mutate({ ...known, act: way })}
          >
            {m(`acts.${way}`)}
          </Button>
        ))}
        {tied.length > 0 && (
          <Button kind="primary" onClick={() => setOpened('tie')}>
            {m('acts.settleTie')}
          </Button>
        )}
        {back && <Button onClick={() => setOpened('back')}>{m(`acts.${back}`)}</Button>}
        {mayArrange && year.state === 'formed' && <Button onClick={() => setOpened('plan')}>{m('arrange')}</Button>}
        {mayArrange && isLatest && year.state === 'closed' && (
          <Button kind="primary" onClick={() => setOpened('next')}>
            {m('formYear')}
          </Button>
        )}
      </Row>
      <Suspense fallback={null}>
        {opened === 'plan' && <PlanDialog cluster={cluster} changes onClose={close} />}
        {opened === 'next' && <PlanDialog cluster={cluster} onClose={close} />}
      </Suspense>
      {opened === 'tie' && <TieDialog cluster={cluster} onClose={close} />}
      {opened === 'back' && back && (
        <ReasonDialog
          title={m(`acts.${back}`)}
          words={{
            close: t('common.close'),
            reason: m('reason'),
            missing: m('reasonMissing'),
            confirm: m(`acts.${back}`),
            cancel: t('common.cancel'),
          }}
          busy={act.isPending}
          failure={failure}
          onConfirm={(reason) => act.mutate({ ...known, act: back, reason })}
          onClose={close}
        />
      )}
    </Stack>
  );
}

/** In which order the cluster has put those with equal points, and why. */
function TieDialog({ cluster, onClose }: Props & { readonly onClose: () => void }) {
  const { t, m } = useClusterWords();
  const { year, members, tied } = cluster;
  const [order, setOrder] = useState<readonly string[]>(tied);
  const { commandId, onSettled } = useClusterAct();
  const settle = useMutation(trpc.clusters.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const [tried, setTried] = useState(false);
  const isOnce = new Set(order).size === tied.length;
  const options = members
    .filter(({ unitId }) => tied.includes(unitId))
    .map(({ unitId, name }) => ({ value: unitId, label: name }));
  const known = { commandId, yearId: year.id, version: year.version };
  return (
    <ReasonDialog
      title={m('acts.settleTie')}
      lead={m('tieLead')}
      words={{
        close: t('common.close'),
        reason: m('reason'),
        missing: m('reasonMissing'),
        confirm: m('acts.settleTie'),
        cancel: t('common.cancel'),
      }}
      busy={settle.isPending}
      failure={settle.error && <FailureNotice error={settle.error} />}
      onConfirm={(reason) => {
        setTried(true);
        if (isOnce) settle.mutate({ ...known, act: 'settleTie', order: [...order], reason });
      }}
      onClose={onClose}
    >
      {order.map((unitId, index) => (
        <Select
          // oxlint-disable-next-line react/no-array-index-key -- a place is its number
          key={index}
          label={m('place', { number: String(index + 1) })}
          value={unitId}
          error={tried && !isOnce ? m('placesTwice') : undefined}
          options={options}
          onChange={({ currentTarget }) => setOrder(order.map((one, at) => (at === index ? currentTarget.value : one)))}
        />
      ))}
    </ReasonDialog>
  );
}

/** A member is replaced by its successor, or taken out with a reason. */
export function MemberDialog({
  cluster: { year },
  member: { unitId, name, hasEnded, successorName },
  onClose,
}: Props & { readonly member: ClusterRead['members'][number]; readonly onClose: () => void }) {
  const { t, m } = useClusterWords();
  const { commandId, onSettled } = useClusterAct();
  const act = useMutation(trpc.clusters.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const known = { commandId, yearId: year.id, version: year.version, unitId };
  const title = `${m(hasEnded ? 'acts.replaceMember' : 'acts.removeMember')}: ${name}`;
  const confirm = m(hasEnded ? 'acts.replaceMember' : 'acts.removeMember');
  const failure = act.error && <FailureNotice error={act.error} />;
  const words = { close: t('common.close'), confirm, cancel: t('common.cancel') };
  if (hasEnded)
    return (
      <FormDialog
        title={title}
        words={words}
        busy={act.isPending}
        failure={failure}
        onConfirm={() => act.mutate({ ...known, act: 'replaceMember' })}
        onClose={onClose}
      >
        <p>{successorName ? m('merged', { unit: successorName }) : m('ended')}</p>
      </FormDialog>
    );
  return (
    <ReasonDialog
      danger
      title={title}
      words={{ ...words, reason: m('reason'), missing: m('reasonMissing') }}
      busy={act.isPending}
      failure={failure}
      onConfirm={(reason) => act.mutate({ ...known, act: 'removeMember', reason })}
      onClose={onClose}
    />
  );
}
