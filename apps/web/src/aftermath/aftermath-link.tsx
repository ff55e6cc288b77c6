import { ButtonLink } from '../routes/links.tsx';
import { useAftermathWords } from './use-aftermath-words.ts';

/** From the decisions to what is owed after them. */
export function AftermathLink() {
  const { a } = useAftermathWords();
  return <ButtonLink to="/aftermath">{a('title')}</ButtonLink>;
}
