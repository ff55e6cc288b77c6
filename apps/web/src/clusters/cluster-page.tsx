import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type Column,
  DataTable,
  type Fact,
  Facts,
  Loading,
  Notice,
  PageHead,
  Row,
  Section,
  Select,
  Stack,
  StatusBadge,
  Timeline,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type ClusterRead, trpc } from '../trpc.ts';
import { LeadBar } from './lead-bar.tsx';
import { MemberTable } from './member-table.tsx';
import { OwnUnit } from './own-unit.tsx';
import { typePoints } from './points.ts';
import { StandingTable } from './standing-table.tsx';
import { type ClusterWords, useClusterWords } from './use-cluster-words.ts';

const route = getRouteApi('/clusters/$id');

/** A cluster in one of its years: who scores whom, how it is ranked and why, who is proposed for the flag. */
export function ClusterPage() {
  return (
    <Waiting>
      <ClusterById />
    </Waiting>
  );
}

function ClusterById() {
  const { id } = route.useParams();
  const { year: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useClusterWords();
  const { t, m } = words;
  const { data, error, refetch } = useQuery(
    trpc.clusters.get.queryOptions({ id, ...(asked === undefined ? {} : { year: asked }) }),
  );
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { year, years, own, standings, missing, tied, flags } = data;
  const namesOf = (units: readonly string[]) =>
    words.list(data.members.filter(({ unitId }) => units.includes(unitId)).map(({ name }) => name));
  const isScoring = year.state === 'selfScoring' || year.state === 'crossScoring';
  const isAgreed = year.state === 'ranked' || year.state === 'closed';
  return (
    <Stack gap="wide">
      <PageHead title={data.name} lead={`${m(`kinds.${data.kind}`)}. ${m('year')}: ${year.year}`} />
      <Row>
        <StatusBadge tone={year.state === 'closed' ? 'neutral' : 'current'}>{m(`states.${year.state}`)}</StatusBadge>
      </Row>
      {years.length > 1 && (
        <Select
          label={m('year')}
          width="narrow"
          value={String(year.year)}
          options={years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
          onChange={({ currentTarget }) => void navigate({ search: { year: Number(currentTarget.value) } })}
        />
      )}
      {isScoring && (
        <Notice
          tone={missing.length > 0 ? 'warning' : 'success'}
          title={missing.length > 0 ? m('missing', { units: words.list(missing) }) : m('allIn')}
        />
      )}
      {tied.length > 0 && <Notice tone="warning" title={m('tied', { units: namesOf(tied) })} />}
      {data.mayLead && <LeadBar cluster={data} />}
      {own.map((unit) => (
        <OwnUnit key={unit.unitId} cluster={data} own={unit} />
      ))}
      {standings.length > 0 && (
        <Section title={m(isAgreed ? 'ranking' : 'rankingNow')}>
          <Stack>
            <StandingTable cluster={data} />
            {year.tieReason && <p>{m('tieSettled', { reason: year.tieReason })}</p>}
          </Stack>
        </Section>
      )}
      {flags.length > 0 && (
        <Section title={`${m('flagsTitle')}: ${words.award(year.award)}`}>
          <DataTable
            caption={m('flagsTitle')}
            columns={flagColumns(data, words)}
            rows={flags}
            rowKey={({ unitId }) => unitId}
          />
        </Section>
      )}
      <Section title={m('membersCount', { count: words.number(data.members.length) })}>
        <MemberTable cluster={data} />
      </Section>
      <Section title={m('plan')}>
        <Stack>
          <Facts facts={factsOf(data, words)} />
          <DataTable
            short
            caption={m('criteria')}
            captionShown
            columns={[
              { key: 'label', header: m('criterionLabel'), lead: true, cell: ({ label }) => label },
              { key: 'points', header: m('atMost'), numeric: true, cell: ({ points }) => typePoints(points) },
            ]}
            rows={year.criteria}
            rowKey={({ label }) => label}
          />
        </Stack>
      </Section>
      {data.acts.length > 0 && (
        <Section title={m('history')}>
          <Timeline items={actsOf(data, words)} />
        </Section>
      )}
    </Stack>
  );
}

function factsOf({ year, members }: ClusterRead, { m, number, award }: ClusterWords): Fact[] {
  const nameOf = (id: string | null) => members.find(({ unitId }) => unitId === id)?.name ?? '';
  return [
    { label: m('head'), value: nameOf(year.headId) },
    ...(year.deputyId ? [{ label: m('deputy'), value: nameOf(year.deputyId) }] : []),
    { label: m('crossScoring'), value: m(`crossScorings.${year.crossScoring}`) },
    { label: m('award'), value: award(year.award) },
    { label: m('flags'), value: number(year.flags) },
  ];
}

function flagColumns({ members }: ClusterRead, { m, day }: ClusterWords): Column<ClusterRead['flags'][number]>[] {
  return [
    {
      key: 'unit',
      header: m('unit'),
      lead: true,
      cell: ({ unitId }) => members.find((one) => one.unitId === unitId)?.name ?? unitId,
    },
    {
      key: 'proposed',
      header: m('flagsTitle'),
      cell: ({ proposedOn, rank }) => m('proposed', { day: day(proposedOn), rank: String(rank) }),
    },
    {
      key: 'nomination',
      header: m('acts.nominate'),
      cell: ({ nominationId, code }) =>
        nominationId && code ? (
          <Link to="/nominations/$id" params={{ id: nominationId }}>
            {m('nominated', { code })}
          </Link>
        ) : (
          ''
        ),
    },
  ];
}

function actsOf({ acts }: ClusterRead, { m, time }: ClusterWords) {
  return acts
    .map(({ act, actor, at, payload }, index) => ({
      key: String(index),
      title: m(`acts.${act}` as 'acts.form'),
      meta: m('actBy', { actor, at: time(at) }),
      ...(typeof payload['reason'] === 'string' ? { body: payload['reason'] } : {}),
    }))
    .toReversed();
}
