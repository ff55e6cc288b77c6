import { use } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { type GalleryWords, vi } from './messages/vi.ts';

let english: Promise<GalleryWords> | undefined;
const vietnamese = Promise.resolve(vi);

/** The gallery's words in the chosen language; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useGalleryWords(): GalleryWords {
  const { language } = useLanguage();
  return use(language === 'en' ? fetchEnglish() : vietnamese);
}

function fetchEnglish(): Promise<GalleryWords> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
