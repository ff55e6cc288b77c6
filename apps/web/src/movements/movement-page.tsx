import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Button,
  type Column,
  DataTable,
  type Fact,
  Facts,
  Prose,
  Loading,
  PageHead,
  Quiet,
  Row,
  Section,
  Stack,
  StatusBadge,
  Timeline,
} from '@vinh-danh/ui';
import { useState } from 'react';
import { TasksUnder } from '../directions/movement-block.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { type MovementRead, trpc } from '../trpc.ts';
import { DocumentDialog, SendDialog } from './lead-dialogs.tsx';
import { MovementTable, tellLevel } from './list-page.tsx';
import { OwnUnit } from './own-unit.tsx';
import { Reminders } from './reminders.tsx';
import { TermsSection } from './terms-section.tsx';
import { useMovementAct } from './use-movement-act.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

const route = getRouteApi('/movements/$id');

/** A movement: what it is for, who has joined, what was pledged, what was reported, what came of it. */
export function MovementPage() {
  return (
    <Waiting>
      <MovementById />
    </Waiting>
  );
}

function MovementById() {
  const { id } = route.useParams();
  const words = useMovementWords();
  const { t, m } = words;
  const { data: movement, error, refetch } = useQuery(trpc.movements.get.queryOptions({ id }));
  if (error && !movement) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!movement) return <Loading label={t('common.loading')} />;
  const { name, status, own, units, below, forms } = movement;
  return (
    <Stack gap="wide">
      <Stack>
        <PageHead
          title={name}
          lead={movement.launchedByName}
          actions={
            <Row>
              {units.length > 0 && (
                <ButtonLink to="/movements/$id/health" params={{ id }}>
                  {m('health.title')}
                </ButtonLink>
              )}
              {movement.mayLead && <ButtonLink to="/summaries">{m('summaries')}</ButtonLink>}
            </Row>
          }
        />
        <div>
          <StatusBadge tone={status === 'closed' ? 'neutral' : 'current'}>{m(`states.${status}`)}</StatusBadge>
        </div>
        {movement.mayLead && <LeadBar movement={movement} />}
      </Stack>
      {own.map((unitId) => (
        <OwnUnit key={unitId} movement={movement} unitId={unitId} />
      ))}
      <Section title={m('about')}>
        <Facts facts={factsOf(movement, words)} />
      </Section>
      <TermsSection movement={movement} />
      <Section title={m('units', tally(units))}>
        {units.length === 0 ? (
          <p>{m('noUnits')}</p>
        ) : (
          <DataTable
            caption={m('units', tally(units))}
            columns={unitColumns(words)}
            rows={units}
            rowKey={({ unitId }) => unitId}
          />
        )}
      </Section>
      <Reminders movement={movement} />
      {below.length > 0 && (
        <Section title={m('below')}>
          <MovementTable movements={below} />
        </Section>
      )}
      <TasksUnder movement={movement} />
      {forms.length > 0 && (
        <Section title={m('forms')}>
          <Stack gap="tight">
            {forms.map((form) => (
              <Link key={form.id} to="/reports/forms/$id" params={{ id: form.id }}>
                {form.title}
              </Link>
            ))}
          </Stack>
        </Section>
      )}
      {movement.acts.length > 0 && (
        <Section title={m('history')}>
          <Timeline items={actsOf(movement, words)} />
        </Section>
      )}
    </Stack>
  );
}

const ways = {
  drafted: ['launch'],
  launched: ['start'],
  running: ['beginInterimReview', 'beginFinalReview'],
  interimReview: ['endInterimReview'],
  finalReview: ['close'],
  closed: [],
} as const;

/** What whoever leads the movement may do with it as it stands. */
function LeadBar({ movement }: { readonly movement: MovementRead }) {
  const { m } = useMovementWords();
  const [opened, setOpened] = useState<'document' | 'send'>();
  const { commandId, onSettled } = useMovementAct();
  const act = useMutation(trpc.movements.act.mutationOptions({ onSettled }));
  const { id, version, status, isOpen } = movement;
  const close = () => setOpened(undefined);
  return (
    <Stack>
      {act.error && <FailureNotice error={act.error} />}
      <Row>
        {ways[status].map((way, index) => (
          <Button
            key={way}
            kind={index === 0 ? 'primary' : 'secondary'}
            busy={act.isPending}
            onClick={() => act.mutate({ commandId, id, version, act: way })}
          >
            {m(`acts.${way}`)}
          </Button>
        ))}
        {isOpen && <Button onClick={() => setOpened('send')}>{m('acts.send')}</Button>}
        {status !== 'closed' && <Button onClick={() => setOpened('document')}>{m('addDocument')}</Button>}
        {status !== 'closed' && (
          <ButtonLink to="/movements/$id/terms" params={{ id }}>
            {m('acts.setTerms')}
          </ButtonLink>
        )}
      </Row>
      {opened === 'document' && <DocumentDialog movement={movement} onClose={close} />}
      {opened === 'send' && <SendDialog movement={movement} onClose={close} />}
    </Stack>
  );
}

function tally(units: MovementRead['units']) {
  return { joined: String(units.filter(({ joinedOn }) => joinedOn).length), sent: String(units.length) };
}

function factsOf(movement: MovementRead, { m, day }: MovementWords): Fact[] {
  const { level, launchedOn, endsOn, parent, aims, documents } = movement;
  return [
    { label: m('level'), value: tellLevel(level, { m }) },
    { label: m('launchedOn'), value: day(launchedOn) },
    ...(endsOn ? [{ label: m('endsOn'), value: day(endsOn) }] : []),
    ...(parent
      ? [
          {
            label: m('parent'),
            value: (
              <Link to="/movements/$id" params={{ id: parent.id }}>
                {parent.name}
              </Link>
            ),
          },
        ]
      : []),
    {
      label: m('documents'),
      value:
        documents.length === 0 ? (
          <Quiet>{m('noDocument')}</Quiet>
        ) : (
          <Stack gap="tight">
            {documents.map(({ number, issuedOn, abstract }) => (
              <span key={number}>
                {number}, {day(issuedOn)}
                {abstract ? ` – ${abstract}` : ''}
              </span>
            ))}
          </Stack>
        ),
    },
    ...(aims ? [{ label: m('aims'), value: <Prose>{aims}</Prose> }] : []),
    {
      label: m('nominations'),
      value: (
        <Link to="/nominations" search={{ movementId: movement.id }}>
          {m('nominations')}
        </Link>
      ),
    },
  ];
}

function unitColumns({ m, day, number }: MovementWords): Column<MovementRead['units'][number]>[] {
  return [
    { key: 'unit', header: m('unit'), lead: true, cell: ({ unitName }) => unitName },
    { key: 'sentOn', header: m('sentOn'), whole: true, cell: ({ sentOn }) => day(sentOn) },
    {
      key: 'joinedOn',
      header: m('joinedOn'),
      whole: true,
      cell: ({ joinedOn }) => (joinedOn ? day(joinedOn) : <StatusBadge tone="warning">{m('notJoined')}</StatusBadge>),
    },
    {
      key: 'remindedOn',
      header: m('remind.last'),
      whole: true,
      cell: ({ remindedOn }) => (remindedOn ? day(remindedOn) : ''),
    },
    { key: 'plan', header: m('plan'), cell: ({ plan }) => plan ?? '' },
    { key: 'pledges', header: m('pledges'), numeric: true, cell: ({ pledges }) => number(pledges) },
    { key: 'households', header: m('households'), numeric: true, cell: ({ households }) => number(households) },
  ];
}

function actsOf({ acts }: MovementRead, { m, time }: MovementWords) {
  return acts
    .map(({ act, actor, at }, index) => ({
      key: String(index),
      title: m(`acts.${act}`),
      meta: m('actBy', { actor, at: time(at) }),
    }))
    .toReversed();
}
