import { describe, expect, it } from 'vitest';
import { findDatabaseFault } from './database-fault.ts';
import { findRefusal, RefusedError, toTrpcError } from './errors.ts';

const withCode = (code: string, cause?: Error) => Object.assign(new Error('x', { cause }), { code });

describe('faults of the database', () => {
  it.each([
    ['ECONNREFUSED', 'databaseAway'],
    ['CONNECTION_CLOSED', 'databaseAway'],
    ['08006', 'databaseAway'],
    ['57P01', 'databaseAway'],
    ['57P03', 'databaseAway'],
    ['53300', 'databaseAway'],
    ['53100', 'databaseAway'],
    ['3D000', 'databaseAway'],
    ['28P01', 'databaseAway'],
    ['40001', 'busy'],
    ['40P01', 'busy'],
    ['55P03', 'busy'],
    ['57014', 'busy'],
    ['22021', 'badInput'],
    ['22P05', 'badInput'],
    ['23505', undefined],
    ['22P02', undefined],
    ['42P01', undefined],
    ['ERR_INVALID_ARG_TYPE', undefined],
  ])('%s means %s', (code, meaning) => {
    expect(findDatabaseFault(withCode(code))).toBe(meaning);
    expect(findDatabaseFault(new Error('wrapped', { cause: withCode(code) }))).toBe(meaning);
  });

  it('are found among the addresses that were all tried', () => {
    expect(findDatabaseFault(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))).toBe(
      'databaseAway',
    );
  });
});

describe('errors as tRPC sees them', () => {
  it.each([
    ['conflict', 'CONFLICT'],
    ['notFound', 'NOT_FOUND'],
    ['forbidden', 'FORBIDDEN'],
    ['roleNotPermitted', 'FORBIDDEN'],
    ['signInRequired', 'UNAUTHORIZED'],
    ['busy', 'SERVICE_UNAVAILABLE'],
    ['databaseAway', 'SERVICE_UNAVAILABLE'],
    ['decisionMixed', 'UNPROCESSABLE_CONTENT'],
    ['quorumMissing', 'UNPROCESSABLE_CONTENT'],
  ] as const)('%s is %s', (code, trpcCode) => {
    const error = toTrpcError(new RefusedError({ code }));
    expect(error.code).toBe(trpcCode);
    expect(findRefusal(error)).toEqual({ code });
  });

  it('a bug stays a bug', () => {
    expect(toTrpcError(new TypeError('x')).code).toBe('INTERNAL_SERVER_ERROR');
    expect(findRefusal(toTrpcError(new TypeError('x')))).toBeUndefined();
  });
});
