import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Button,
  type Column,
  DataTable,
  type Fact,
  Facts,
  Lines,
  Loading,
  PageHead,
  Prose,
  ReasonDialog,
  Row,
  Section,
  Stack,
  StatusBadge,
  Timeline,
} from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type ModelRead, trpc } from '../trpc.ts';
import { ContentDialog } from './content-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { Pictures } from './pictures.tsx';
import { useModelAct } from './use-model-act.ts';
import { type ModelWords, useModelWords } from './use-model-words.ts';

const route = getRouteApi('/models/$id');

/** A good model: what it is, where it lies, who has copied it. */
export function ModelPage() {
  return (
    <Waiting>
      <ModelById />
    </Waiting>
  );
}

function ModelById() {
  const { id } = route.useParams();
  const words = useModelWords();
  const { t, m } = words;
  const { data: model, error, refetch } = useQuery(trpc.models.get.queryOptions({ id }));
  if (error && !model) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!model) return <Loading label={t('common.loading')} />;
  const { state, copied, acts } = model;
  return (
    <Stack gap="wide">
      <Stack>
        <PageHead title={model.title} lead={model.unitName} />
        <div>
          <StatusBadge tone={state === 'published' ? 'success' : state === 'withdrawn' ? 'neutral' : 'current'}>
            {m(`states.${state}`)}
          </StatusBadge>
        </div>
        <ActBar model={model} />
      </Stack>
      <Section title={m('content')}>
        <Facts facts={factsOf(model, words)} />
      </Section>
      <Pictures model={model} />
      <Section title={m('copied', { count: words.number(copied.length) })}>
        {copied.length === 0 ? (
          <p>{m('noCopy')}</p>
        ) : (
          <DataTable caption={m('copies')} columns={copyColumns(words)} rows={copied} rowKey={({ unitId }) => unitId} />
        )}
      </Section>
      {acts.length > 0 && (
        <Section title={m('history')}>
          <Timeline
            items={acts
              .map(({ act, actor, at, reason }, index) => ({
                key: String(index),
                title: m(`acts.${act}` as 'acts.draft'),
                meta: m('actBy', { actor, at: words.time(at) }),
                ...(reason ? { body: reason } : {}),
              }))
              .toReversed()}
          />
        </Section>
      )}
    </Stack>
  );
}

const ways = {
  drafted: ['propose'],
  proposed: ['promote', 'return', 'withdraw'],
  promoted: ['publish', 'promote', 'return', 'withdraw'],
  published: ['withdraw'],
  withdrawn: [],
} as const;
type Way = (typeof ways)[keyof typeof ways][number];

/** What the model's steps allow, as far as it lies where they lead. */
function waysOf({ state, aboveId, offices }: ModelRead): Way[] {
  const isTop = aboveId === null;
  return ways[state]
    .filter((way) => offices.includes(way))
    .filter((way) => (way === 'publish' ? isTop : way !== 'promote' || state === 'proposed' || !isTop));
}

/** What the caller may do with the model as it lies. */
function ActBar({ model }: { readonly model: ModelRead }) {
  const { t, m } = useModelWords();
  const [opened, setOpened] = useState<'edit' | 'copy' | 'return' | 'withdraw'>();
  const { commandId, onSettled } = useModelAct();
  const close = () => setOpened(undefined);
  const act = useMutation(trpc.models.act.mutationOptions({ onSettled, onSuccess: close }));
  const { id, version, state, mayCopy, offices } = model;
  const known = { commandId, id, version };
  const offered = waysOf(model);
  const mayEdit = state === 'drafted' && offices.includes('edit');
  if (offered.length === 0 && !mayEdit && mayCopy.length === 0) return null;
  const failure = act.error && <FailureNotice error={act.error} />;
  return (
    <Stack>
      {!opened && failure}
      <Row>
        {offered.map((way, index) =>
          way === 'return' || way === 'withdraw' ? (
            <Button key={way} kind={way === 'withdraw' ? 'danger' : 'secondary'} onClick={() => setOpened(way)}>
              {m(`acts.${way}`)}
            </Button>
          ) : (
            <Button
              key={way}
              kind={index === 0 ? 'primary' : 'secondary'}
              busy={act.isPending}
              onClick={() => act.mutate({ ...known, act: way })}
            >
              {m(`acts.${way}`)}
            </Button>
          ),
        )}
        {mayEdit && <Button onClick={() => setOpened('edit')}>{m('edit')}</Button>}
        {mayCopy.length > 0 && (
          <Button kind="primary" onClick={() => setOpened('copy')}>
            {m('copy')}
          </Button>
        )}
      </Row>
      {opened === 'edit' && <ContentDialog model={model} onClose={close} />}
      {opened === 'copy' && <CopyDialog model={model} onClose={close} />}
      {(opened === 'return' || opened === 'withdraw') && (
        <ReasonDialog
          danger={opened === 'withdraw'}
          title={m(`acts.${opened}`)}
          words={{
            close: t('common.close'),
            reason: m('reason'),
            missing: m('reasonMissing'),
            confirm: m(`acts.${opened}`),
            cancel: t('common.cancel'),
          }}
          busy={act.isPending}
          failure={failure}
          onConfirm={(reason) => act.mutate({ ...known, act: opened, reason })}
          onClose={close}
        />
      )}
    </Stack>
  );
}

function factsOf(model: ModelRead, { m, day }: ModelWords): Fact[] {
  const { place, description, effect, state, holderName, publishedOn, reportId } = model;
  const isOnItsWay = state === 'proposed' || state === 'promoted';
  return [
    { label: m('place'), value: place },
    { label: m('description'), value: linesOf(description) },
    { label: m('effect'), value: linesOf(effect) },
    ...(isOnItsWay ? [{ label: m('holder'), value: holderName }] : []),
    ...(publishedOn ? [{ label: m('publishedOn'), value: day(publishedOn) }] : []),
    ...(reportId
      ? [
          {
            label: m('report'),
            value: (
              <Link to="/reports/$id" params={{ id: reportId }}>
                {m('reportLink')}
              </Link>
            ),
          },
        ]
      : []),
  ];
}

function linesOf(text: string) {
  if (!text.includes('\n')) return <Prose>{text}</Prose>;
  return (
    <Lines>
      {text.split('\n').map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no other name
        <li key={index}>{line}</li>
      ))}
    </Lines>
  );
}

function copyColumns({ m, day }: ModelWords): Column<ModelRead['copied'][number]>[] {
  return [
    { key: 'unit', header: m('unit'), lead: true, cell: ({ unitName }) => unitName },
    { key: 'since', header: m('since'), whole: true, cell: ({ since }) => day(since) },
    { key: 'note', header: m('note'), cell: ({ note }) => note ?? '' },
  ];
}
