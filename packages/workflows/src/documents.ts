// The fourth entry point of the package: official papers as plain data, for the server that prints them.
export { amountInWords } from './documents/amount-in-words.ts';
export { placeAndDay } from './documents/days.ts';
export { composeDecision } from './documents/decision-paper.ts';
export type { DecisionFacts } from './documents/decision-paper.ts';
export { awardTitle, issuerOf } from './documents/issuer.ts';
export type { Issuer, IssuingBody, Signing } from './documents/issuer.ts';
export { meritClause } from './documents/merit.ts';
export { OfficialDocument } from './documents/official-document.ts';
export type { Block, DocumentTable } from './documents/official-document.ts';
export type { Recipient } from './documents/recipients.ts';
export type { ListOrder } from './documents/sort-recipients.ts';
export { listOrders } from './documents/sort-recipients.ts';
