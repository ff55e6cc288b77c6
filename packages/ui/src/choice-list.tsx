import type { ReactNode } from 'react';
import styles from './choice-list.module.css';
import { Icon } from './icons.tsx';
import { useWide } from './use-wide.ts';

export type ChoiceListItem = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly onChoose: () => void;
};

export type ChoiceListProps = {
  readonly title: string;
  readonly items: readonly ChoiceListItem[];
  readonly disabled?: boolean;
  /** On a phone it waits behind its title; of all with this name one is open at a time. */
  readonly foldedAs?: string;
};

/** A titled list of which one entry is chosen with one click. */
export function ChoiceList({ title, items, disabled = false, foldedAs }: ChoiceListProps) {
  return (
    <Group title={title} foldedAs={foldedAs}>
      <ul>
        {items.map(({ key, label, detail, onChoose }) => (
          <li key={key}>
            <button type="button" className={styles.item} disabled={disabled} onClick={onChoose}>
              <span>
                <span className={styles.label}>{label}</span>
                <span className={styles.detail}>{detail}</span>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}

type GroupProps = {
  readonly title: string;
  readonly foldedAs: string | undefined;
  readonly children: ReactNode;
};

function Group({ title, foldedAs, children }: GroupProps) {
  const isWide = useWide();
  if (isWide || foldedAs === undefined) {
    return (
      <div className={styles.group}>
        <h3>{title}</h3>
        {children}
      </div>
    );
  }
  return (
    <details className={styles.group} name={foldedAs}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
