import { makeCatalogue } from '../messages/catalogue.ts';
import { type GalleryWords, vi } from './messages/vi.ts';

/** The gallery's words in the chosen language. */
export const useGalleryWords = makeCatalogue<GalleryWords>(vi, async () => (await import('./messages/en.ts')).en);
