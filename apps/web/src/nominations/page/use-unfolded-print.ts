import { useEffect } from 'react';

/** On paper nothing is folded away: what is closed on the screen is open while the page is printed. */
export function useUnfoldedPrint(): void {
  useEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const unfold = () => {
      closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const details of closed) details.open = true;
    };
    const fold = () => {
      for (const details of closed) details.open = false;
      closed = [];
    };
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, []);
}
