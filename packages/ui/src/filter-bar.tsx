import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import styles from './filter-bar.module.css';
import { Icon } from './icons.tsx';

export type ActiveFilter = {
  readonly key: string;
  /** What is asked for and its value. */
  readonly label: string;
  /** The same as a command, for those who listen. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
};

export type FilterBarProps = {
  readonly label: string;
  /** The search field; always in sight. */
  readonly search?: ReactNode;
  /** The fields, in columns. */
  readonly children: ReactNode;
  readonly active: readonly ActiveFilter[];
  readonly words: {
    /** The button that folds the fields out on a phone, with how many take effect. */
    readonly open: string;
    readonly clear: string;
  };
  readonly onClear: () => void;
  readonly onSubmit?: () => void;
};

/** What narrows a list: the fields, and what is in effect as words that can be taken away one by one. */
export function FilterBar({ label, search, children, active, words, onClear, onSubmit }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const fieldsId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    onSubmit?.();
  };
  return (
    <search className={styles.bar} aria-label={label}>
      {search}
      <div className={styles.fold}>
        <Button expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="filter" />
          {words.open}
        </Button>
      </div>
      <form id={fieldsId} className={styles.fields} data-open={open || undefined} onSubmit={submit}>
        {children}
      </form>
      {active.length > 0 && (
        <div className={styles.active}>
          <ul className={styles.chips}>
            {active.map(({ key, label: name, removeLabel, onRemove }) => (
              <li key={key}>
                <button type="button" className={styles.chip} aria-label={removeLabel} onClick={onRemove}>
                  {name}
                  <Icon name="close" size={16} />
                </button>
              </li>
            ))}
          </ul>
          <Button kind="quiet" onClick={onClear}>
            {words.clear}
          </Button>
        </div>
      )}
    </search>
  );
}
