import { Button, Facts, Prose, Quiet, Row, Stack, StatusBadge } from '@vinh-danh/ui';
import { useState } from 'react';
import { Due } from '../nominations/due.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { ComplaintAct, ComplaintRead } from '../trpc.ts';
import { ComplaintDialog } from './complaint-dialog.tsx';
import { useAftermathWords } from './use-aftermath-words.ts';

const tones = {
  received: 'warning',
  examining: 'current',
  upheld: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
} as const;
type Props = {
  readonly complaint: ComplaintRead;
  /** Where it is not on its own dossier. */ readonly withSubject?: boolean;
};

/** One complaint: about what, until when, and what was answered. */
export function ComplaintItem({ complaint, withSubject = false }: Props) {
  const { a, day, award } = useAftermathWords();
  const [act, setAct] = useState<ComplaintAct['type']>();
  const { state, complainant, content, receivedOn, takenOn, takenBy, closedOn, closedBy, answer, way } = complaint;
  const { nominationId, subjectName, code, posthumous, officeName, bodyName, dueOn, acts } = complaint;
  const isOpen = state === 'received' || state === 'examining';
  return (
    <Stack>
      {withSubject && (
        <div>
          <SubjectLink id={nominationId} name={subjectName} code={code} posthumous={posthumous} />
          <br />
          <Quiet>{award(complaint.award)}</Quiet>
        </div>
      )}
      <span>
        <StatusBadge tone={tones[state]}>{a(`complaintStates.${state}`)}</StatusBadge>
      </span>
      <Prose>{content}</Prose>
      <Facts
        across
        facts={[
          { label: a('complainant'), value: complainant },
          { label: a('receivedOn'), value: day(receivedOn) },
          { label: a('examiner'), value: officeName },
          { label: a('takenOn'), value: takenOn && a('byOn', { day: day(takenOn), who: takenBy ?? '' }) },
          {
            label: a(state === 'received' ? 'takeUntil' : 'answerUntil'),
            value: isOpen ? <Due dueOn={dueOn} /> : undefined,
          },
          { label: a('way'), value: way && a(`ways.${way}`) },
        ]}
      />
      {answer !== null && closedOn !== null && (
        <div>
          <strong>{a('answer')}</strong> <Quiet>{a('byOn', { day: day(closedOn), who: closedBy ?? '' })}</Quiet>
          <Prose>{answer}</Prose>
        </div>
      )}
      {isOpen && <Quiet>{a('answerer', { body: bodyName })}</Quiet>}
      {acts.length > 0 && (
        <Row>
          {acts.map((type) => (
            <Button
              key={type}
              kind={type === 'take' || type === 'uphold' ? 'primary' : 'secondary'}
              onClick={() => setAct(type)}
            >
              {a(`complaintActs.${type}`)}
            </Button>
          ))}
        </Row>
      )}
      {act && <ComplaintDialog type={act} complaint={complaint} onClose={() => setAct(undefined)} />}
    </Stack>
  );
}
