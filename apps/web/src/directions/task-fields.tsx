import { useQuery } from '@tanstack/react-query';
import { Button, DateField, FieldGroup, Row, SuggestField, TextArea } from '@vinh-danh/ui';
import { useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
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

function useUnits() {
  const { data } = useQuery(trpc.reports.units.queryOptions());
  const units = data?.units ?? [];
  return { units, nameOf: (id: string) => units.find((unit) => unit.id === id)?.name ?? '' };
}

type UnitFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly chosen: string;
  readonly onChoose: (id: string | undefined) => void;
};

/** One of the province's organisations, by a part of its name. */
function UnitField({ label, hint, chosen, onChoose }: UnitFieldProps) {
  const { units, nameOf } = useUnits();
  const [typed, setTyped] = useState('');
  const wanted = typed.toLowerCase();
  const found = wanted.length < 2 ? [] : units.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 12);
  return (
    <SuggestField
      label={label}
      hint={hint}
      chosen={nameOf(chosen)}
      suggestions={found.map(({ id, name }) => ({ value: id, label: name }))}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
