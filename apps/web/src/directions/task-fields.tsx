import { Button, DateField, FieldGroup, Row, TextArea } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { UnitField, useUnits } from '../fields/unit-field.tsx';
import { useSession } from '../session.ts';
import type { TaskDraft } from './drafts.ts';
import { useDirectionWords } from './use-direction-words.ts';

type Props = {
  readonly number: number;
  readonly task: TaskDraft;
  /** Whether gaps are told. */
  readonly tried: boolean;
  readonly onChange: (task: TaskDraft) => void;
  /** Absent where it is the only one. */
  readonly onRemove?: (() => void) | undefined;
};

/** One task: what, who answers for it, who helps, by when. */
export function TaskFields({ number, task, tried, onChange, onRemove }: Props) {
  const { d, list } = useDirectionWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const { nameOf } = useUnits();
  const { content, leadId, partnerIds, dueOn } = task;
  return (
    <FieldGroup legend={d('taskNumber', { number: String(number) })}>
      <TextArea
        label={d('content')}
        required
        maxLength={4000}
        value={content}
        error={tried && !content.trim() ? d('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ ...task, content: currentTarget.value })}
      />
      <UnitField
        label={d('leader')}
        hint={tried && !leadId ? d('chooseUnit') : d('leadHint')}
        chosen={leadId}
        onChoose={(id) => onChange({ ...task, leadId: id ?? '' })}
      />
      <UnitField
        label={d('addPartner')}
        hint={d('partnersHint')}
        chosen=""
        onChoose={(id) => {
          if (id !== undefined && !partnerIds.includes(id)) onChange({ ...task, partnerIds: [...partnerIds, id] });
        }}
      />
      {partnerIds.length > 0 && (
        <Row>
          <span>
            {d('partners')}: {list(partnerIds.map(nameOf))}
          </span>
          {partnerIds.map((id) => (
            <Button
              key={id}
              kind="quiet"
              onClick={() => onChange({ ...task, partnerIds: partnerIds.filter((one) => one !== id) })}
            >
              {d('removeOne', { name: nameOf(id) })}
            </Button>
          ))}
        </Row>
      )}
      <DateField
        label={d('dueOn')}
        required
        value={dueOn}
        onChange={(day) => onChange({ ...task, dueOn: day })}
        words={calendar}
        today={today}
      />
      {onRemove && (
        <div>
          <Button kind="quiet" onClick={onRemove}>
            {d('removeOne', { name: d('taskNumber', { number: String(number) }) })}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
