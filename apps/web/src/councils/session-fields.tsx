import { Columns, DateField, Select, Stack, TextField } from '@vinh-danh/ui';
import { lazy, Suspense } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { type Session, useSession } from '../session.ts';
import { isCount, type Presence, type SessionErrors } from './session-values.ts';

// The rule comes with the whole rulebook.
const Quorum = lazy(() => import('./quorum.tsx').then(({ Quorum: component }) => ({ default: component })));

type Props = {
  readonly councils: Session['memberships'];
  readonly value: Presence;
  readonly errors: SessionErrors['presence'];
  readonly onChange: (presence: Presence) => void;
};

const counts = [
  ['members', 'members'],
  ['present', 'present'],
  ['writtenOpinions', 'written'],
] as const;

/** Which council, when, and who was there. */
export function SessionFields({ councils, value, errors, onChange }: Props) {
  const { t } = useAllWords();
  const { today } = useSession();
  const words = useCalendarWords();
  const change = (part: Partial<Presence>) => onChange({ ...value, ...part });
  const errorOf = (name: keyof Presence) => errors[name] && t(`fieldErrors.${errors[name]}`);
  const members = isCount(value.members) ? Number(value.members) : 0;
  return (
    <Stack>
      <Select
        label={t('council.council')}
        value={value.organisationId}
        error={errorOf('organisationId')}
        onChange={({ currentTarget }) => change({ organisationId: currentTarget.value })}
        options={councils.map(({ organisationId, organisationName }) => ({
          value: organisationId,
          label: organisationName,
        }))}
      />
      <DateField
        label={t('council.heldOn')}
        required
        value={value.heldOn}
        error={errorOf('heldOn')}
        onChange={(heldOn) => change({ heldOn })}
        words={words}
        today={today}
      />
      <Columns>
        {counts.map(([name, label]) => (
          <TextField
            key={name}
            label={t(`council.${label}`)}
            required
            inputMode="numeric"
            value={value[name]}
            error={errorOf(name)}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ))}
      </Columns>
      {members > 0 && (
        <Suspense fallback={null}>
          <Quorum members={members} />
        </Suspense>
      )}
    </Stack>
  );
}
