import { createLink } from '@tanstack/react-router';
import { ButtonAnchor } from '@vinh-danh/ui';

/** A link that starts a job and looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
