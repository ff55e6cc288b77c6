import { customType, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';

/** Text in the order of the Vietnamese alphabet and its tones, whatever the database's own order is. */
const vietnamese = customType<{ data: string }>({ dataType: () => 'text COLLATE "vi-x-icu"' });
/** Text compared byte by byte: what begins with the same letters stands together. */
const bytewise = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/**
 * The name a nomination is listed under: given name first for a person, as Vietnamese lists are sorted. Written once,
 * with the nomination, so that sorting by name costs a step nothing. Row level security: seen by the nomination's readers.
 */
export const nominationNames = pgTable(
  'nomination_names',
  { nominationId: uuid('nomination_id').notNull(), sortName: vietnamese('sort_name').notNull() },
  (table) => [
    primaryKey({ name: 'nomination_names_pkey', columns: [table.nominationId] }),
    index('nomination_names_sort_name_index').on(table.sortName, table.nominationId),
  ],
);

/**
 * What a search finds a nomination by: its subject's name without diacritics from each of its words onwards ("nguyen van
 * an", "van an", "an"). A search is a range of `onward`, the only kind of comparison that may use an index under row level
 * security; LIKE and trigrams may not, and find nothing for names of two letters. Row level security as above.
 */
export const nominationWords = pgTable(
  'nomination_words',
  { nominationId: uuid('nomination_id').notNull(), onward: bytewise('onward').notNull() },
  (table) => [
    primaryKey({ name: 'nomination_words_pkey', columns: [table.nominationId, table.onward] }),
    index('nomination_words_onward_index').on(table.onward, table.nominationId),
  ],
);
