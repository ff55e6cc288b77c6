import { Fragment } from 'react';

/** A sentence with the names of pages and buttons set off, as they stand in quotation marks. */
export function Marked({ children }: { readonly children: string }) {
  return children.split(/“([^”]*)”/).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one fixed sentence
    index % 2 === 1 ? <strong key={index}>{part}</strong> : <Fragment key={index}>{part}</Fragment>,
  );
}
