import { TRPCError } from '@trpc/server';
import type { Refusal, RefusalCode, Role } from '@vinh-danh/workflows';
import { findDatabaseFault } from './database-fault.ts';

type TrpcCode = TRPCError['code'];

/** Why the server does not do something, beside the reasons of the workflows. Each has its sentence in the catalogues. */
export const serverRefusalCodes = [
  'signInRequired',
  'signInFailed',
  'tooManyAttempts',
  'tooManyRequests',
  'forbidden',
  'originRefused',
  'jsonRequired',
  'methodRefused',
  'bodyTooLarge',
  'badInput',
  'notFound',
  'conflict',
  'commandReused',
  'tooManyItems',
  'regulationFaulty',
  'samePerson',
  'validFromPassed',
  'validFromBefore',
  'fileEmpty',
  'fileTooLarge',
  'fileKindRefused',
  'fileUnknown',
  'fileLost',
  'fileStoreFull',
  'tooManyFiles',
  'glyphsMissing',
  'documentTooLong',
  'templateUnreadable',
  'templateForeignParts',
  'templateBroken',
  'templateUnknownNames',
  'signedFileKind',
  'signedFileBroken',
  'signedFileNone',
  'signedFileAppended',
  'signedFileChanged',
  'signatureUnsupported',
  'signedFileOfAnother',
  'signedFileUnread',
  'signedFileReplaced',
  'keyFileUnreadable',
  'keyPasswordWrong',
  'keyCertificateExpired',
  'keyNameDiffers',
  'draftChanged',
  'draftEnded',
  'draftHeldUp',
  'nameTaken',
  'nothingToCorrect',
  'alreadyCorrecting',
  'inAnotherDraft',
  'textTooLong',
  'notSentTo',
  'nobodyToRemind',
  'unitUnknown',
  'tooManyReports',
  'indicatorChanged',
  'figuresMisfit',
  'unitEnded',
  'yearTaken',
  'headNeeded',
  'memberStands',
  'notProposed',
  'alreadyNominated',
  'sheetUnreadable',
  'sheetTooLarge',
  'sheetForeignParts',
  'sheetFormula',
  'sheetNotNumbers',
  'sheetUnfit',
  'sheetNotOurs',
  'sheetOtherForm',
  'sheetOtherVersion',
  'sheetOtherUnit',
  'sheetOtherPeriod',
  'ownModel',
  'alreadyCopied',
  'figureUnknown',
  'formBegunBefore',
  'cellTooNarrow',
  'nothingToPrint',
  'certificateAnnulled',
  'reprintReasonMissing',
  'printRunning',
  'printGone',
  'followUpElsewhere',
  'noResultYet',
  'complaintOpen',
  'complaintOwn',
  'reissueOpen',
  'busy',
  'databaseAway',
] as const;
export type ServerRefusalCode = (typeof serverRefusalCodes)[number];

/** A refusal of the workflows, or of the server around them: then without a stage and an event. */
export type ServerRefusal =
  | Refusal
  | {
      readonly code: ServerRefusalCode | RefusalCode;
      readonly roles?: readonly Role[];
      readonly source?: string | undefined;
      /** What the sentence is filled with; JSON. */
      readonly params?: Readonly<Record<string, unknown>>;
    };

/** What a function throws when it refuses: an expected answer and no bug. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: ServerRefusal;

  constructor(refusal: ServerRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

// Refusals that are not listed are UNPROCESSABLE_CONTENT: understood, permitted in kind, and not now.
const trpcCodes: { readonly [C in ServerRefusalCode | RefusalCode]?: TrpcCode } = {
  signInRequired: 'UNAUTHORIZED',
  signInFailed: 'UNAUTHORIZED',
  tooManyAttempts: 'TOO_MANY_REQUESTS',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  forbidden: 'FORBIDDEN',
  originRefused: 'FORBIDDEN',
  roleNotPermitted: 'FORBIDDEN',
  samePerson: 'FORBIDDEN',
  complaintOwn: 'FORBIDDEN',
  jsonRequired: 'UNSUPPORTED_MEDIA_TYPE',
  methodRefused: 'METHOD_NOT_SUPPORTED',
  bodyTooLarge: 'PAYLOAD_TOO_LARGE',
  fileTooLarge: 'PAYLOAD_TOO_LARGE',
  fileKindRefused: 'UNSUPPORTED_MEDIA_TYPE',
  signedFileKind: 'UNSUPPORTED_MEDIA_TYPE',
  fileLost: 'NOT_FOUND',
  fileStoreFull: 'SERVICE_UNAVAILABLE',
  badInput: 'BAD_REQUEST',
  notFound: 'NOT_FOUND',
  conflict: 'CONFLICT',
  draftChanged: 'CONFLICT',
  draftEnded: 'CONFLICT',
  draftHeldUp: 'CONFLICT',
  nameTaken: 'CONFLICT',
  yearTaken: 'CONFLICT',
  alreadyCorrecting: 'CONFLICT',
  inAnotherDraft: 'CONFLICT',
  signatureVoid: 'CONFLICT',
  signedFileReplaced: 'CONFLICT',
  printRunning: 'CONFLICT',
  printGone: 'NOT_FOUND',
  commandReused: 'CONFLICT',
  busy: 'SERVICE_UNAVAILABLE',
  databaseAway: 'SERVICE_UNAVAILABLE',
};

/** The one map from a refusal to tRPC's code, and by it to the HTTP status. */
export function trpcCodeOf({ code }: ServerRefusal): TrpcCode {
  return trpcCodes[code] ?? 'UNPROCESSABLE_CONTENT';
}

/** The refusal behind an error: thrown as such, or meant by a fault of the database. Undefined for a bug. */
export function findRefusal(error: unknown): ServerRefusal | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof RefusedError) return at.refusal;
  }
  const fault = findDatabaseFault(error);
  return fault && { code: fault };
}

/** Any error as tRPC's, with the code of its refusal; what is no refusal stays what it was. */
export function toTrpcError(error: unknown): TRPCError {
  const refusal = findRefusal(error);
  if (refusal)
    return new TRPCError({ code: trpcCodeOf(refusal), message: refusal.code, cause: new RefusedError(refusal) });
  return error instanceof TRPCError ? error : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}

/** Seconds after which it is worth trying again, for the header; undefined where trying again is no use. */
export function retryAfterOf(refusal: ServerRefusal): number | undefined {
  const told = refusal.params?.['retryAfter'];
  if (typeof told === 'number') return told;
  return refusal.code === 'busy' || refusal.code === 'databaseAway' ? 2 : undefined;
}
