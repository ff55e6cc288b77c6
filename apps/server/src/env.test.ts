import { describe, expect, it } from 'vitest';
import { demonstrationSecret, readEnv } from './env.ts';

const production = {
  VINHDANH_MODE: 'production',
  DATABASE_URL: 'postgres://owner@db/vinhdanh',
  PUBLIC_URL: 'https://thidua.tinh.example/',
  VINHDANH_SECRET: 'k4u0f8Zt2mQ9xW1vB7nR5yE3sD6hJ0aL',
};

describe('without settings', () => {
  it('is a demonstration on this machine alone', () => {
    expect(readEnv({})).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      databaseSchema: 'vinhdanh',
    });
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each(['demonstration', 'replay'])('the %s mode refuses another host', (mode) => {
    expect(() => readEnv({ VINHDANH_MODE: mode, VINHDANH_HOST: '0.0.0.0' })).toThrow(/VINHDANH_HOST.*127\.0\.0\.1/);
  });
});

describe('production', () => {
  it('starts with what it needs', () => {
    expect(readEnv(production)).toMatchObject({ mode: 'production', publicUrl: 'https://thidua.tinh.example' });
    expect(readEnv({ ...production, VINHDANH_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['PUBLIC_URL', undefined],
    ['PUBLIC_URL', 'http://thidua.tinh.example'],
    ['VINHDANH_SECRET', undefined],
    ['VINHDANH_SECRET', 'k4u0f8Zt2mQ9xW1vB7nR5yE3sD6hJ0a'],
    ['VINHDANH_SECRET', demonstrationSecret],
  ])('is refused with %s = %s', (name, value) => {
    expect(() => readEnv({ ...production, [name]: value })).toThrow(name);
  });
});

describe('a setting that means nothing', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['VINHDANH_MODE', 'test'],
    ['VINHDANH_POOL', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('%s = %s is named', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name);
  });
});
