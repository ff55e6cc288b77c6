import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './offline.module.css';

export type OfflineStateProps = {
  readonly title: string;
  /** What is safe and what is not, until the line is back. */
  readonly children?: ReactNode;
  readonly retry?: { readonly label: string; readonly onRetry: () => void; readonly busy?: boolean } | undefined;
};

/** The line is cut: what one sees may be old. The page stays; nothing that was typed is lost by saying so. */
export function OfflineState({ title, children, retry }: OfflineStateProps) {
  return (
    <div className={styles.offline} aria-live="polite">
      <Icon name="offline" size={24} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {retry && (
        <Button busy={retry.busy ?? false} onClick={retry.onRetry}>
          {retry.label}
        </Button>
      )}
    </div>
  );
}

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the browser believes it has a line. True is no promise: only an answer of the server is. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
