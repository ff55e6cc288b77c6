import { useQuery } from '@tanstack/react-query';
import { Button, Row, ScreenOnly, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { alone, trpc } from '../trpc.ts';
import { AskReissueDialog } from './ask-reissue-dialog.tsx';
import { ComplainDialog } from './complain-dialog.tsx';
import { ComplaintItem } from './complaint-item.tsx';
import { FollowUpGroup } from './follow-up-group.tsx';
import { groupOf, groups } from './groups.ts';
import { ReissueItem } from './reissue-item.tsx';
import { useAftermathWords } from './use-aftermath-words.ts';

/** What comes, or came, after the decision on one nomination. */
export function AftermathOfNomination({ id }: { readonly id: string }) {
  const { a, number } = useAftermathWords();
  const [asking, setAsking] = useState<'complaint' | 'reissue'>();
  const { data } = useQuery(trpc.aftermath.ofNomination.queryOptions({ id }, { trpc: alone }));
  if (!data) return null;
  const { followUps, complaints, reissues, mayComplain, mayAskReissue } = data;
  return (
    <Stack gap="wide">
      {groups.map((group) => (
        <FollowUpGroup
          key={group}
          group={group}
          dossierId={id}
          rows={followUps.filter((row) => groupOf(row) === group)}
        />
      ))}
      {reissues.length > 0 && (
        <Section title={a('reissues', { count: number(reissues.length) })}>
          {reissues.map((reissue) => (
            <ReissueItem key={reissue.id} reissue={reissue} />
          ))}
        </Section>
      )}
      {complaints.length > 0 && (
        <Section title={a('complaints', { count: number(complaints.length) })}>
          {complaints.map((complaint) => (
            <ComplaintItem key={complaint.id} complaint={complaint} />
          ))}
        </Section>
      )}
      {(mayComplain || mayAskReissue) && (
        <ScreenOnly>
          <Row>
            {mayAskReissue && <Button onClick={() => setAsking('reissue')}>{a('askReissue')}</Button>}
            {mayComplain && <Button onClick={() => setAsking('complaint')}>{a('complain')}</Button>}
          </Row>
        </ScreenOnly>
      )}
      {asking === 'complaint' && <ComplainDialog nominationId={id} onClose={() => setAsking(undefined)} />}
      {asking === 'reissue' && <AskReissueDialog nominationId={id} onClose={() => setAsking(undefined)} />}
    </Stack>
  );
}
