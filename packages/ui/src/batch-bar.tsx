import { Bar } from './bar.tsx';
import { Button, type ButtonKind } from './button.tsx';
import { Quiet } from './layout.tsx';

export type BatchAct = {
  readonly key: string;
  /** What it does and to how many. */
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly onChoose: () => void;
};

export type BatchBarProps = {
  /** What is selected, in words. */
  readonly label: string;
  readonly acts: readonly BatchAct[];
  /** Said where nothing can be done with the selection as a whole. */
  readonly none: string;
  readonly clearLabel: string;
  readonly onClear: () => void;
};

/** What may be done with the rows that are picked; it stays at the lower edge while the list is scrolled. */
export function BatchBar({ label, acts, none, clearLabel, onClear }: BatchBarProps) {
  return (
    <Bar
      label={label}
      end={
        <Button kind="quiet" onClick={onClear}>
          {clearLabel}
        </Button>
      }
    >
      {acts.map(({ key, label: name, kind = 'secondary', onChoose }) => (
        <Button key={key} kind={kind} onClick={onChoose}>
          {name}
        </Button>
      ))}
      {acts.length === 0 && <Quiet>{none}</Quiet>}
    </Bar>
  );
}
