import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Loading, PageHead, Section, Stack, Timeline, type TimelineItem } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { type RegulationRow, trpc } from '../trpc.ts';
import { Changes } from './changes.tsx';
import { tellStanding, tellVersion } from './tell-version.ts';
import { useRegulationWords } from './use-regulation-words.ts';
import { Waiting } from './waiting.tsx';

/** The versions of a province's regulation: the one in force first, then what is open, then the others. */
export function RegulationsPage() {
  return (
    <Waiting>
      <Versions />
    </Waiting>
  );
}

function Versions() {
  const { t, r } = useRegulationWords();
  const { data, error, refetch } = useQuery(trpc.regulations.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { items, drafts } = data;
  const inForce = items.filter((row) => row.isInForce);
  const open = items.filter(({ status }) => status === 'draft' || status === 'proposed');
  const others = items.filter((row) => !inForce.includes(row) && !open.includes(row));
  return (
    <Stack gap="wide">
      <PageHead
        title={r('title')}
        lead={r('lead')}
        actions={
          <>
            <ButtonLink to="/templates">{r('templates')}</ButtonLink>
            {drafts.length > 0 && (
              <ButtonLink kind="primary" to="/regulations/new">
                {r('draft')}
              </ButtonLink>
            )}
          </>
        }
      />
      {inForce.length === 0 && <Empty title={r('empty')}>{r('emptyLead')}</Empty>}
      <Part title={r('inForce')} rows={inForce} tone="honour" />
      <Part title={r('open')} rows={open} />
      <Part title={r('others')} rows={others} />
    </Stack>
  );
}

type PartProps = {
  readonly title: string;
  readonly rows: readonly RegulationRow[];
  readonly tone?: TimelineItem['tone'];
};

function Part({ title, rows, tone }: PartProps) {
  const words = useRegulationWords();
  if (rows.length === 0) return null;
  const items = rows.map((row): TimelineItem => ({
    key: row.id,
    title: tellVersion(row, words),
    meta: tellStanding(row, words),
    tone: row.status === 'refused' ? 'danger' : tone,
    body: (
      <Stack gap="tight">
        <span>{row.reason}</span>
        <Changes changes={row.changes} />
        <Link
          to="/regulations/$id"
          params={{ id: row.id }}
          aria-label={`${words.r('see')}: ${tellVersion(row, words)}`}
        >
          {words.r('see')}
        </Link>
      </Stack>
    ),
  }));
  return (
    <Section title={title}>
      <Timeline items={items} />
    </Section>
  );
}
