// The entry point for certificates: their text, their layouts, their codes.
export { namePieces, textPieces } from './certificates/breaks.ts';
export type { Piece } from './certificates/breaks.ts';
export { readCode, spellCode, toCode } from './certificates/code.ts';
export { composePage } from './certificates/compose-page.ts';
export type { Certificate, Measures, Offset, Page, PlacedText } from './certificates/compose-page.ts';
export { say } from './certificates/data.ts';
export { fitText } from './certificates/fit.ts';
export type { Fitted, Measure, TextBox } from './certificates/fit.ts';
export { Layout, layoutFor, layouts, Stock, TextPart } from './certificates/layout.ts';
export type { LaidText } from './certificates/layout.ts';
export { packText, readQrText, SignedText, toQrText, unpackText } from './certificates/payload.ts';
export type { Scanned } from './certificates/payload.ts';
export { correctPrinted, PrintedText, writeCertificate } from './certificates/printed-text.ts';
export type { CertificateFacts } from './certificates/printed-text.ts';
