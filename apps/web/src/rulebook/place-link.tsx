import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type PlaceAnchorProps = ComponentPropsWithRef<'a'> & { readonly here: boolean };

function PlaceAnchor({ here, children, ...rest }: PlaceAnchorProps) {
  return (
    <a {...rest} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** One of several links to the same page, which says itself whether it is the one that is shown: the address may leave out what is usual. */
export const PlaceLink = createLink(PlaceAnchor);
