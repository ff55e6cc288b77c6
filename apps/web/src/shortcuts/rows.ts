const rowLinks = 'main tbody tr th a, main tbody tr td:first-child a';

/** Moves the focus to the next or previous row's link of a list; Enter opens it, as it does any link. */
export function moveInList(step: 1 | -1): void {
  // Of a list that is folded in nothing is in sight.
  const links = [...document.querySelectorAll<HTMLElement>(rowLinks)].filter((link) => link.checkVisibility());
  const row = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => row?.contains(link));
  const next = at < 0 ? (step === 1 ? links[0] : links.at(-1)) : links[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** To the first field for searching on the page. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('header input[type=search], main input[type=search]');
  field?.focus();
  field?.select();
}
