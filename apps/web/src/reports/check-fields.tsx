import { Button, FieldGroup, Select } from '@vinh-danh/ui';
import type { CheckDraft } from './builder.ts';
import { type Operand, Operands, OperandSelect } from './indicator-fields.tsx';
import { useReportWords } from './use-report-words.ts';

type Props = {
  readonly number: number;
  readonly draft: CheckDraft;
  readonly operands: readonly Operand[];
  readonly onChange: (draft: CheckDraft) => void;
  readonly onRemove: () => void;
};

const kinds = ['notMoreThan', 'addsUp'] as const;

/** One thing that must hold between the figures of a form that is being made. */
export function CheckFields({ number, draft, operands, onChange, onRemove }: Props) {
  const { r } = useReportWords();
  const change = (part: Partial<CheckDraft>) => onChange({ ...draft, ...part });
  return (
    <FieldGroup legend={r('builder.checkNumber', { number })}>
      <Select
        label={r('builder.kind')}
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, label: r(`builder.checkKinds.${kind}`) }))}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as CheckDraft['kind'] })}
      />
      {draft.kind === 'addsUp' ? (
        <Operands
          legend={r('builder.of')}
          operands={operands}
          chosen={draft.parts}
          onChange={(parts) => change({ parts })}
        />
      ) : (
        <OperandSelect
          label={r('builder.part')}
          value={draft.part}
          operands={operands}
          onChange={(part) => change({ part })}
        />
      )}
      <OperandSelect
        label={r('builder.whole')}
        value={draft.whole}
        operands={operands}
        onChange={(whole) => change({ whole })}
      />
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {r('builder.removeCheck', { number })}
        </Button>
      </div>
    </FieldGroup>
  );
}
