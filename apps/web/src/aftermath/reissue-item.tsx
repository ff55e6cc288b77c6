import { useMutation } from '@tanstack/react-query';
import { Button, Facts, Prose, Quiet, ReasonDialog, Row, Stack, StatusBadge } from '@vinh-danh/ui';
import { useState } from 'react';
import { Due } from '../nominations/due.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { hasRole, useSession } from '../session.ts';
import { type ReissueRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useAct } from './use-act.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

const tones = { asked: 'warning', granted: 'success', refused: 'danger', withdrawn: 'neutral' } as const;
type Act = 'grant' | 'refuse' | 'withdraw';
type Props = {
  readonly reissue: ReissueRead;
  /** Where it is not on its own dossier. */ readonly withSubject?: boolean;
};

/** One request for another certificate, and what became of it. */
export function ReissueItem({ reissue, withSubject = false }: Props) {
  const { a, day, number, award } = useAftermathWords();
  const session = useSession();
  const [act, setAct] = useState<Act>();
  const { state, cause, reason, askedOn, askedBy, decidedOn, decidedBy, note, registerNumber, officeName } = reissue;
  const { nominationId, subjectName, code, posthumous, mayDecide, mayWithdraw, decisionId } = reissue;
  const acts: Act[] = [
    ...(mayDecide ? (['grant', 'refuse'] as const) : []),
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <Stack>
      {withSubject && (
        <div>
          <SubjectLink id={nominationId} name={subjectName} code={code} posthumous={posthumous} />
          <br />
          <Quiet>{award(reissue.award)}</Quiet>
        </div>
      )}
      <span>
        <StatusBadge tone={tones[state]}>{a(`reissueStates.${state}`)}</StatusBadge>
      </span>
      <Prose>{reason}</Prose>
      <Facts
        across
        facts={[
          { label: a('cause'), value: a(`causes.${cause}`) },
          { label: a('register'), value: number(registerNumber) },
          { label: a('askedOn'), value: a('byOn', { day: day(askedOn), who: askedBy }) },
          { label: a('office'), value: officeName },
          { label: a('due'), value: state === 'asked' ? <Due dueOn={reissue.dueOn} /> : undefined },
          { label: a('decidedOn'), value: decidedOn && a('byOn', { day: day(decidedOn), who: decidedBy ?? '' }) },
        ]}
      />
      {note !== null && <Prose>{note}</Prose>}
      {acts.length > 0 && (
        <Row>
          {acts.map((type) => (
            <Button key={type} kind={type === 'grant' ? 'primary' : 'secondary'} onClick={() => setAct(type)}>
              {a(type)}
            </Button>
          ))}
        </Row>
      )}
      {state === 'granted' && hasRole(session, 'clerk') && (
        <Row>
          <ButtonLink to="/certificates/$decisionId" params={{ decisionId }}>
            {a('printAnew')}
          </ButtonLink>
        </Row>
      )}
      {act && <ReissueActDialog type={act} reissue={reissue} onClose={() => setAct(undefined)} />}
    </Stack>
  );
}

type DialogProps = { readonly type: Act; readonly reissue: ReissueRead; readonly onClose: () => void };

function ReissueActDialog({ type, reissue: { id, version }, onClose }: DialogProps) {
  const { t, a } = useAftermathWords();
  const { commandId, onSettled } = useAct();
  const act = useMutation(trpc.aftermath.actOnReissue.mutationOptions({ onSettled, onSuccess: onClose }));
  const send = (note: string) => {
    const told = note ? { note } : {};
    act.mutate({ commandId, id, version, act: type === 'refuse' ? { type, note } : { type, ...told } });
  };
  return (
    <ReasonDialog
      title={a(type)}
      lead={type === 'grant' ? a('askReissueLead') : undefined}
      required={type === 'refuse'}
      busy={act.isPending}
      failure={act.error && <Failure error={act.error} />}
      words={{
        close: t('common.close'),
        cancel: t('common.cancel'),
        reason: a('note'),
        missing: a('fill'),
        confirm: a(type),
      }}
      onClose={onClose}
      onConfirm={send}
    />
  );
}
