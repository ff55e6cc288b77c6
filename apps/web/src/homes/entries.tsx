import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Section } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { Home } from '../trpc.ts';
import { vi } from '../messages/further/vi.ts';

type Entry = NonNullable<Home['entries']>[number];

/** The last entries of all histories, for an auditor. */
export function Entries({ entries }: { readonly entries: NonNullable<Home['entries']> }) {
  const words = useAllWords();
  const { t } = words;
  return (
    <Section
      title={t('homes.entries')}
      aside={
        <Link to="/nominations" search={{}}>
          {t('nav.all')}
        </Link>
      }
    >
      <DataTable
        caption={t('homes.entries')}
        rows={entries}
        rowKey={({ nominationId, sequence }) => `${nominationId} ${sequence}`}
        columns={columnsOf(words)}
      />
    </Section>
  );
}

function isKnown(event: string): event is keyof typeof vi.history {
  return Object.hasOwn(vi.history, event);
}

function columnsOf({ t, time }: AllWords): Column<Entry>[] {
  return [
    {
      key: 'code',
      header: t('homes.dossier'),
      lead: true,
      cell: ({ nominationId, code }) => (
        <Link to="/nominations/$id" params={{ id: nominationId }}>
          {code}
        </Link>
      ),
    },
    {
      key: 'event',
      header: t('homes.entry'),
      cell: ({ event }) => (isKnown(event) ? t(`history.${event}`) : event),
    },
    { key: 'actor', header: t('homes.actor'), cell: ({ actorName }) => actorName },
    { key: 'organisation', header: t('homes.office'), cell: ({ organisationName }) => organisationName },
    { key: 'at', header: t('homes.at'), cell: ({ recordedAt }) => time(recordedAt) },
  ];
}
