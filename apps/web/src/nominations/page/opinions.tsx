import { type Column, DataTable, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

type Given = Nomination['recommendations'][number];

/** What each level said: its appraiser, its council, its leader; by whom and when. */
export function Opinions({ nomination: { recommendations } }: { readonly nomination: Nomination }) {
  const words = useAllWords();
  const { t } = words;
  if (recommendations.length === 0) return null;
  return (
    <Section title={t('page.recommendations')}>
      <DataTable
        caption={t('page.recommendations')}
        columns={columnsOf(words)}
        rows={recommendations}
        rowKey={({ position, kind }) => `${position} ${kind}`}
      />
    </Section>
  );
}

function columnsOf(words: AllWords): Column<Given>[] {
  const { t } = words;
  return [
    {
      key: 'level',
      header: t('page.opinionLevel'),
      lead: true,
      cell: ({ level, kind }) => `${t(`levels.${level}`)}, ${t(`page.opinionKinds.${kind}`).toLowerCase()}`,
    },
    { key: 'opinion', header: t('page.opinion'), cell: (given) => <Said given={given} /> },
    { key: 'by', header: t('page.opinionBy'), cell: (given) => byWhom(given, words) },
  ];
}

const tones = { agree: 'success', otherAward: 'warning', notAgree: 'danger' } as const;

function Said({ given }: { readonly given: Given }) {
  const { t, award } = useAllWords();
  const { kind, opinion, direction, note } = given;
  const said =
    kind === 'council' && opinion !== 'otherAward'
      ? t(opinion === 'agree' ? 'page.councilFor' : 'page.councilAgainst')
      : opinion === 'otherAward'
        ? t(`page.otherAward.${direction ?? 'other'}`)
        : t(`opinions.${opinion}`);
  return (
    <Stack gap="tight">
      <span>
        <StatusBadge tone={tones[opinion]}>{said}</StatusBadge>
      </span>
      <span>{award(given.award)}</span>
      {note && <Quiet>{note}</Quiet>}
    </Stack>
  );
}

function byWhom(given: Given, { t, time }: AllWords): string {
  const { actorName: name, role, organisationName: organisation, onBehalfOf: principal, recordedAt } = given;
  const who = { name, role: t(`roles.${role}`), organisation };
  return `${principal ? t('page.historyFor', { ...who, principal }) : t('page.historyBy', who)}, ${time(recordedAt)}`;
}
