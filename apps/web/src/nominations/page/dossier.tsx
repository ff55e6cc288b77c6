import { PageHead, PrintFrame, ScreenOnly, Split, Stack } from '@vinh-danh/ui';
import { useDeferredValue, useState } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import { NominationPapers } from '../../papers/nomination-papers.tsx';
import { useSession } from '../../session.ts';
import { useShortcut } from '../../shortcuts/registry.ts';
import type { Nomination } from '../../trpc.ts';
import { QueueLinks } from '../queue/queue-links.tsx';
import type { QueuePlace } from '../queue/use-neighbours.ts';
import { ActionBar } from './action-bar.tsx';
import { Achievement } from './achievement.tsx';
import { After } from './after.tsx';
import { ChangesSection } from './changes-section.tsx';
import { Consultations } from './consultations.tsx';
import { DeathNotice } from './death-notice.tsx';
import { Eligibility } from './eligibility.tsx';
import { Essentials } from './essentials.tsx';
import { History } from './history.tsx';
import { MovementPlaces } from './movement-places.tsx';
import { newsSince } from './news.ts';
import { NewsNotice } from './news-notice.tsx';
import { OpenAct } from './open-act.tsx';
import { Opinions } from './opinions.tsx';
import { Papers } from './papers.tsx';
import { PictureSection } from './picture-section.tsx';
import { Road } from './road.tsx';
import { Standing } from './standing.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { useActs } from './use-acts.ts';
import { Vote } from './vote.tsx';

type Props = {
  /** As it is now; the page shows it so, but while a dialog is open. */
  readonly latest: Nomination;
  readonly place: QueuePlace;
};

/** The dossier: essentials and acts on top, what it holds at the left, the checklist and the evidence at the right. */
export function Dossier({ latest, place }: Props) {
  const { t, day } = useAllWords();
  const { today, user } = useSession();
  const acts = useActs(latest);
  const { nomination, opened, primary, open, find } = acts;
  const [seen, setSeen] = useState(latest.version);
  // What is below the fold is drawn after what everybody looks at first, a little at a time.
  const whole = useDeferredValue(true, false);
  const news = opened ? [] : newsSince(seen, latest.history);
  const { subject, code, posthumous } = nomination;
  useShortcut('act', () => {
    const act = primary && find(primary);
    if (act && act.importance !== 'danger') open(act);
  });
  return (
    <PrintFrame
      title={t('page.printTitle', { code })}
      about={t('page.printAbout', { day: day(today), name: user.name })}
    >
      <Stack gap="wide">
        <Stack>
          <ScreenOnly>
            <QueueLinks place={place} />
          </ScreenOnly>
          <ScreenOnly>
            <NewsNotice news={news} action={{ label: t('page.newsSeen'), onClick: () => setSeen(latest.version) }} />
          </ScreenOnly>
          <Standing acts={acts} />
          <DeathNotice nomination={nomination} />
          <PageHead
            title={subject.name}
            lead={[t('page.code', { code }), ...(posthumous ? [t('common.posthumous')] : [])].join('. ')}
          />
          <Essentials nomination={nomination} />
          <ScreenOnly>
            <ActionBar acts={acts} next={place.next} />
          </ScreenOnly>
        </Stack>
        <ChangesSection nomination={nomination} />
        <Road nomination={nomination} />
        {whole && (
          <>
            <Split
              main={
                <>
                  <Achievement nomination={nomination} />
                  <Eligibility nomination={nomination} />
                  <MovementPlaces nomination={nomination} />
                  <Opinions nomination={nomination} />
                  <Vote nomination={nomination} />
                  <SubjectFacts nomination={nomination} />
                </>
              }
              side={
                <>
                  <Papers nomination={nomination} />
                  <NominationPapers nomination={nomination} />
                  <Consultations nomination={nomination} />
                </>
              }
            />
            <After nomination={nomination} />
            <History nomination={nomination} />
            <ScreenOnly>
              <PictureSection nomination={nomination} />
            </ScreenOnly>
          </>
        )}
        {opened && (
          <OpenAct
            opened={opened}
            acts={acts}
            news={latest.history.filter(({ sequence }) => sequence > opened.nomination.version)}
          />
        )}
      </Stack>
    </PrintFrame>
  );
}
