import styles from './choice-list.module.css';
import { Icon } from './icons.tsx';

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
};

/** A titled list of which one entry is chosen with one click. */
export function ChoiceList({ title, items, disabled = false }: ChoiceListProps) {
  return (
    <div className={styles.group}>
      <h3>{title}</h3>
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
    </div>
  );
}
