import { ButtonLink } from '../routes/links.tsx';
import { useConferralWords } from './use-conferral-words.ts';

/** From the decisions to what is handed over of them. */
export function ConferralLink() {
  const { c } = useConferralWords();
  return <ButtonLink to="/conferral">{c('title')}</ButtonLink>;
}
