export { OfficialDocument } from './documents/official-document.ts';
export type { Block, DocumentTable } from './documents/official-document.ts';
