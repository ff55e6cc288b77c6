import { Columns, DateField, Quiet, Select, Stack, TextField } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { useWords } from '../messages/words.ts';
import { type Session, useSession } from '../session.ts';
import { requiredPresence } from '../workflows.ts';
import { isCount, type Presence, type SessionErrors } from './session-values.ts';

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
  const { t, number } = useWords();
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
        <Quiet>{t('council.quorum', { required: number(requiredPresence(members)), members: number(members) })}</Quiet>
      )}
    </Stack>
  );
}
