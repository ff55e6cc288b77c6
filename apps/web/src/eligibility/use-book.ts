import { makeCatalogue } from '../messages/catalogue.ts';
import { type Book, vi } from './messages/vi.ts';

/** The words of eligibility in the chosen language. */
export const useBook = makeCatalogue<Book>(vi, async () => (await import('./messages/en.ts')).en);
