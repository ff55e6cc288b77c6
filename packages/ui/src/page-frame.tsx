import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './theme/index.css';
import { Icon } from './icons.tsx';
import styles from './page-frame.module.css';

export type PageFrameProps = {
  readonly skipLabel: string;
  /** The name of the installation, linked to the home of the person. */
  readonly brand: ReactNode;
  readonly tagline: string;
  /** The search of every page. */
  readonly search?: ReactNode;
  /** Who is signed in, language, sign out. */
  readonly account: ReactNode;
  /** Links; the one that is open carries `aria-current="page"`. */
  readonly navigation?: readonly ReactNode[];
  readonly navigationLabel: string;
  /** Where the person is: when it changes, the menu of a phone closes and the focus goes to the page. */
  readonly place: string;
  /** A sentence on every page, such as that this is a demonstration. */
  readonly banner?: string | undefined;
  /** What everybody must know just now, such as that the server is away; read out when it appears. */
  readonly alert?: string | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/**
 * The frame around every page: masthead, navigation, banner, the page itself. On a phone the masthead is one line, and
 * search, account and navigation come out of its menu.
 */
export function PageFrame(props: PageFrameProps) {
  const {
    skipLabel,
    brand,
    tagline,
    search,
    account,
    navigation = [],
    navigationLabel,
    place,
    banner,
    alert,
    footer,
    children,
  } = props;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  const [openAt, setOpenAt] = useState<string>();
  const menuId = useId();
  const hasMenu = navigation.length > 0;
  const open = openAt === place;
  // Whoever follows a link without a mouse begins at the new page, not at the link.
  useEffect(() => {
    if (shown.current !== place) main.current?.focus();
    shown.current = place;
  }, [place]);
  return (
    <>
      <a className={styles.skip} href="#main">
        {skipLabel}
      </a>
      <header
        className={styles.masthead}
        data-menu={hasMenu || undefined}
        data-open={open || undefined}
        onSubmit={() => setOpenAt(undefined)}
      >
        <div className={styles.inner}>
          <div className={styles.brand}>
            <Mark />
            <div>
              <div className={styles.name}>{brand}</div>
              <div className={styles.tagline}>{tagline}</div>
            </div>
          </div>
          {hasMenu && (
            <button
              type="button"
              className={styles.menu}
              aria-expanded={open}
              aria-controls={menuId}
              onClick={() => setOpenAt(open ? undefined : place)}
            >
              <Icon name={open ? 'close' : 'menu'} />
              {navigationLabel}
            </button>
          )}
          {search}
          <div className={styles.account}>{account}</div>
        </div>
        {banner && (
          <p className={styles.banner}>
            <span>{banner}</span>
          </p>
        )}
        <output className={styles.alert}>
          {alert && (
            <p>
              <Icon name="warning" />
              {alert}
            </p>
          )}
        </output>
      </header>
      {hasMenu && (
        <nav id={menuId} className={styles.navigation} aria-label={navigationLabel} data-open={open || undefined}>
          <ul>
            {navigation.map((link, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the links are a fixed list
              <li key={index}>{link}</li>
            ))}
          </ul>
        </nav>
      )}
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
}

/** A rosette: the one ornament of the masthead. */
function Mark() {
  const petals = Array.from({ length: 12 }, (_, index) => index * 30);
  return (
    <svg className={styles.mark} viewBox="-24 -24 48 48" aria-hidden="true">
      {petals.map((angle) => (
        <path key={angle} d="M0 -22 L4 -15 L0 -12 L-4 -15 Z" transform={`rotate(${angle})`} fill="currentColor" />
      ))}
      <circle r="12.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M0 -8.6 L2.1 -2.8 L8.2 -2.7 L3.4 1.1 L5.1 7 L0 3.5 L-5.1 7 L-3.4 1.1 L-8.2 -2.7 L-2.1 -2.8 Z"
        fill="currentColor"
      />
    </svg>
  );
}
