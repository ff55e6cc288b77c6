import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './print-frame.module.css';

export type PrintHeading = {
  /** The office in two lines: the one above it, and itself. */
  readonly office: readonly [string, string];
  /** The nation's name and its motto. */
  readonly nation: readonly [string, string];
  /** Place and day under the motto. */
  readonly placeAndDay?: string | undefined;
};

export type PrintFrameProps = {
  /** The heading of official papers; left out on working lists. */
  readonly heading?: PrintHeading | undefined;
  readonly title: string;
  /** Which conditions the list was printed under, by whom and when. */
  readonly about?: string | undefined;
  readonly children: ReactNode;
  /** The words of the button that prints. */
  readonly printLabel?: string | undefined;
  /** Shows on the screen what otherwise only paper has. */
  readonly preview?: boolean;
};

/** What is printed on A4: the official heading and the title stand on paper only; the page's own tools stay off it. */
export function PrintFrame({ heading, title, about, children, printLabel, preview = false }: PrintFrameProps) {
  return (
    <div className={styles.frame} data-preview={preview || undefined}>
      <div className={styles.sheet}>
        <div className={styles.paperOnly}>
          {heading && <Heading {...heading} />}
          <p className={styles.title}>{title}</p>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        {children}
      </div>
      {printLabel && (
        <div className={styles.tools}>
          <PrintButton>{printLabel}</PrintButton>
        </div>
      )}
    </div>
  );
}

/** Hands the page to the browser's own print dialog. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return (
    <Button onClick={() => window.print()}>
      <Icon name="print" />
      {children}
    </Button>
  );
}

/** What only paper has. */
export function PaperOnly({ children }: { readonly children: ReactNode }) {
  return <div className={styles.paperOnly}>{children}</div>;
}

function Heading({ office, nation, placeAndDay }: PrintHeading) {
  return (
    <div className={styles.heading}>
      <div>
        <p>{office[0]}</p>
        <p className={styles.strong}>{office[1]}</p>
      </div>
      <div>
        <p className={styles.strong}>{nation[0]}</p>
        <p className={styles.motto}>{nation[1]}</p>
        {placeAndDay && <p className={styles.day}>{placeAndDay}</p>}
      </div>
    </div>
  );
}
