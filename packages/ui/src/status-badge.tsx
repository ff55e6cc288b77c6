import { Icon, type IconName } from './icons.tsx';
import styles from './status-badge.module.css';

export type StatusTone = 'neutral' | 'current' | 'success' | 'honour' | 'warning' | 'danger';

export type StatusBadgeProps = { readonly tone: StatusTone; readonly children: string; readonly icon?: IconName };

const icons: Readonly<Partial<Record<StatusTone, IconName>>> = {
  success: 'done',
  honour: 'done',
  warning: 'warning',
  danger: 'danger',
};

/** A state in words with a mark beside it; the colour only repeats what both say. */
export function StatusBadge({ tone, children, icon = icons[tone] }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
