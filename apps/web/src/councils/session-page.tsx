import { Button, Empty, Loading, Notice, PageHead, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { useList } from '../nominations/use-list.ts';
import { useSession } from '../session.ts';
import { BallotTable } from './ballot-table.tsx';
import { checkSession, type Presence, type Votes } from './session-values.ts';
import { SessionDialog, type SessionItem } from './session-dialog.tsx';
import { SessionFields } from './session-fields.tsx';

/** A council session as its secretary writes it down: presence once, then the votes on each item. */
export function SessionPage() {
  const { t } = useAllWords();
  const { memberships, today } = useSession();
  const councils = memberships.filter(({ role }) => role === 'councilSecretary');
  const { rows, error, isPending, hasNextPage, fetchNextPage, refetch } = useList({
    view: 'work',
    stage: 'council',
    limit: 100,
  });
  const [presence, setPresence] = useState<Presence>({
    organisationId: councils[0]?.organisationId ?? '',
    heldOn: today,
    members: '',
    present: '',
    writtenOpinions: '0',
  });
  const [ballots, setBallots] = useState<Readonly<Record<string, Votes>>>({});
  const [shown, setShown] = useState(false);
  // The items as they were when the preview opened: once recorded, they leave the list behind it.
  const [open, setOpen] = useState<readonly SessionItem[]>();
  const items = rows.filter(({ actions }) => actions.includes('tally'));
  const chosen = items.filter(({ id }) => ballots[id]);
  const errors = checkSession(
    presence,
    chosen.map(({ id }) => ballots[id]),
  );
  const preview = () => {
    setShown(true);
    if (!errors.any) setOpen(chosen.map((row) => ({ row, votes: ballots[row.id] ?? {} })));
  };
  if (isPending) return <Loading label={t('common.loading')} />;
  if (error && rows.length === 0) return <FailedPage error={error} retry={refetch} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('council.title')} lead={t('council.lead')} />
      {items.length === 0 && !open ? (
        <Empty title={t('council.empty')}>{t('council.emptyLead')}</Empty>
      ) : (
        <>
          <Section title={t('council.session')}>
            <SessionFields
              councils={councils}
              value={presence}
              errors={shown ? errors.presence : {}}
              onChange={setPresence}
            />
          </Section>
          <Section title={t('council.items')}>
            {shown && errors.any && <Notice tone="danger" title={t('errors.checkFields')} announce />}
            <BallotTable
              rows={items}
              ballots={ballots}
              voters={Number(presence.present) + Number(presence.writtenOpinions)}
              onChange={setBallots}
            />
            {hasNextPage && (
              <div>
                <Button onClick={fetchNextPage}>{t('common.more')}</Button>
              </div>
            )}
            <div>
              <Button kind="primary" disabled={chosen.length === 0} onClick={preview}>
                {t('council.preview')}
              </Button>
            </div>
          </Section>
        </>
      )}
      {open && (
        <SessionDialog
          presence={presence}
          items={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            setBallots({});
          }}
        />
      )}
    </Stack>
  );
}
