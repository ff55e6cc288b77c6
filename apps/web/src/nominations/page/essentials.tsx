import { Link } from '@tanstack/react-router';
import { Facts, Stack } from '@vinh-danh/ui';
import { CertificateLink } from '../../certificates/certificate-link.tsx';
import { useAllWords } from '../../messages/further/words.ts';
import type { CaseSearch } from '../../rulebook/search.ts';
import { hasRole, useSession } from '../../session.ts';
import type { Nomination } from '../../trpc.ts';
import { Due } from '../due.tsx';
import { StageBadge } from '../stage-badge.tsx';
import { excerptOf } from './excerpt.ts';

/** What one must know before anything else: the award, the achievement and its period, where it lies and until when. */
export function Essentials({ nomination }: { readonly nomination: Nomination }) {
  const { t, day } = useAllWords();
  const session = useSession();
  const { stage, holderName, holderRole, dueOn, decision, achievement, movement, submittingUnitName } = nomination;
  return (
    <Stack>
      <Facts
        facts={[
          { label: t('page.award'), value: <AwardLink nomination={nomination} /> },
          {
            label: t('page.achievement'),
            value: (
              <>
                {excerptOf(achievement.summary).text} (
                {t('page.periodShort', { from: day(achievement.from), to: day(achievement.to) })})
              </>
            ),
          },
          { label: t('page.unit'), value: submittingUnitName },
          { label: t('page.movement'), value: movement?.name },
        ]}
      />
      <Facts
        across
        facts={[
          { label: t('page.stage'), value: <StageBadge stage={stage} /> },
          {
            label: t('page.holder'),
            value: holderName && `${holderName}${holderRole ? `, ${t(`roles.${holderRole}`).toLowerCase()}` : ''}`,
          },
          { label: t('page.due'), value: holderName && dueOn ? <Due dueOn={dueOn} /> : undefined },
          {
            label: t('page.decision'),
            value: decision && (
              <>
                <Link
                  to="/decisions/$id"
                  params={{ id: decision.id }}
                >{`${decision.symbol}, ${day(decision.decidedOn)}`}</Link>{' '}
                {hasRole(session, 'clerk') && <CertificateLink nominationId={nomination.id} />}
              </>
            ),
          },
        ]}
      />
    </Stack>
  );
}

/** The award; behind its name what the rulebook says of it in this case. */
function AwardLink({ nomination }: { readonly nomination: Nomination }) {
  const { award: nameOf } = useAllWords();
  const { award, subjectKind, commendationType, procedure, posthumous, regime, route } = nomination;
  const unit = route[0]?.organisationId;
  const search = { regime, subject: subjectKind, commendationType, procedure, posthumous, unit } as CaseSearch;
  return (
    <Link to="/rulebook/$award" params={{ award }} search={search}>
      <strong>{nameOf(award)}</strong>
    </Link>
  );
}
