import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, Loading, PageHead, Section, Split, Stack, Steps } from '@vinh-danh/ui';
import { FailedPage } from '../../failure.tsx';
import { useWords } from '../../messages/words.ts';
import { type Nomination, trpc } from '../../trpc.ts';
import { Due } from '../due.tsx';
import { StageBadge } from '../stage-badge.tsx';
import { ActionBar } from './action-bar.tsx';
import { Achievement } from './achievement.tsx';
import { Consultations } from './consultations.tsx';
import { DeathNotice } from './death-notice.tsx';
import { History } from './history.tsx';
import { Opinions } from './opinions.tsx';
import { Papers } from './papers.tsx';
import { Standing } from './standing.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { Vote } from './vote.tsx';

const route = getRouteApi('/nominations/$id');

export function NominationPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const { data, error, refetch } = useQuery(trpc.nominations.get.queryOptions({ id }));
  if (data) return <Dossier key={id} nomination={data} />;
  if (error) return <FailedPage error={error} retry={() => void refetch()} />;
  return <Loading label={t('common.loading')} />;
}

/** The dossier: essentials and acts on top, then what it holds, and beside it who did what. */
function Dossier({ nomination }: { readonly nomination: Nomination }) {
  const { t, award, day } = useWords();
  const { subject, code, stage, holderName, dueOn, posthumous, decision } = nomination;
  const isOpen = holderName !== null;
  return (
    <Stack gap="wide">
      <Stack>
        <Standing nomination={nomination} />
        <DeathNotice nomination={nomination} />
        <PageHead
          title={subject.name}
          lead={[t('page.code', { code }), ...(posthumous ? [t('common.posthumous')] : [])].join('. ')}
        />
        <Facts
          across
          facts={[
            { label: t('page.award'), value: award(nomination.award) },
            { label: t('page.stage'), value: <StageBadge stage={stage} /> },
            { label: t('page.holder'), value: holderName },
            { label: t('page.due'), value: isOpen && dueOn ? <Due dueOn={dueOn} /> : undefined },
            {
              label: t('page.decision'),
              value: decision && (
                <Link
                  to="/decisions/$id"
                  params={{ id: decision.id }}
                >{`${decision.symbol}, ${day(decision.decidedOn)}`}</Link>
              ),
            },
          ]}
        />
        <ActionBar nomination={nomination} />
      </Stack>
      <Section title={t('page.route')}>
        <Steps
          label={t('page.route')}
          steps={nomination.route.map(({ level, organisationName, state }, index) => ({
            key: `${index}`,
            label: t(`levels.${level}`),
            detail: organisationName,
            state,
            stateLabel: t(`page.routeStates.${state}`),
          }))}
        />
      </Section>
      <Split
        main={
          <>
            <Achievement nomination={nomination} />
            <Papers nomination={nomination} />
            <Opinions nomination={nomination} />
            <Consultations nomination={nomination} />
            <Vote nomination={nomination} />
          </>
        }
        side={
          <>
            <SubjectFacts nomination={nomination} />
            <History nomination={nomination} />
          </>
        }
      />
    </Stack>
  );
}
