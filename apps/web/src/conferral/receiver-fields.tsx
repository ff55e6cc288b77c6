import { Checkbox, Choice, Columns, DateField, FieldGroup, Notice, TextField } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import type { Receiver } from './receiver.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = {
  readonly receiver: Receiver;
  readonly presences: readonly Receiver['presence'][];
  /** Somebody who has died is among them. */
  readonly isDead: boolean;
  readonly tried: boolean;
  readonly onChange: (part: Partial<Receiver>) => void;
};

/** Who receives, in person or for another, by which mandate, and what. */
export function ReceiverFields({ receiver, presences, isDead, tried, onChange }: Props) {
  const { c } = useConferralWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const { presence, receivedBy, relation, mandate, mandateOn, identity, certificate, prize, note } = receiver;
  const text = (
    name: 'receivedBy' | 'relation' | 'mandate' | 'identity' | 'note',
    value: string,
    more: object = {},
  ) => (
    <TextField
      label={c(name)}
      maxLength={100}
      value={value}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      {...more}
    />
  );
  return (
    <>
      {isDead && presence !== 'represented' && <Notice tone="warning" title={c('familyNeeded')} />}
      <Choice
        legend={c('presence')}
        name="presence"
        inline
        value={presence}
        options={presences.map((value) => ({ value, label: c(`presences.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ presence: currentTarget.value as Receiver['presence'] })}
      />
      {presence === 'represented' && (
        <>
          <Columns>
            {text('receivedBy', receivedBy, {
              required: true,
              error: tried && !receivedBy.trim() ? c('fill') : undefined,
            })}
            {text('relation', relation, {
              required: true,
              hint: c('relationHint'),
              error: tried && !relation.trim() ? c('fill') : undefined,
            })}
          </Columns>
          <Columns>
            {text('mandate', mandate)}
            <DateField
              label={c('mandateOn')}
              value={mandateOn}
              onChange={(on) => onChange({ mandateOn: on })}
              words={calendar}
              today={today}
            />
          </Columns>
        </>
      )}
      {presence !== 'absent' && (
        <>
          {text('identity', identity, { hint: c('identityHint') })}
          <FieldGroup legend={c('gives')}>
            <Checkbox
              label={c('givesCertificate')}
              checked={certificate}
              onChange={({ currentTarget }) => onChange({ certificate: currentTarget.checked })}
            />
            <Checkbox
              label={c('givesPrize')}
              checked={prize}
              onChange={({ currentTarget }) => onChange({ prize: currentTarget.checked })}
            />
          </FieldGroup>
        </>
      )}
      {text('note', note, { maxLength: 1000 })}
    </>
  );
}
