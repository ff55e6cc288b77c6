import { formatDay } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { vi } from './vi.ts';

export type AwardCode = keyof typeof vi.awards;

type Formats = ReturnType<typeof makeFormats>;
const made = new Map<string, Formats>();

/** Each language's formats once: to make them takes longer than to draw the row that uses them. */
function formatsOf(locale: string): Formats {
  const formats = made.get(locale) ?? makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

function makeFormats(locale: string) {
  const timeZone = 'Asia/Ho_Chi_Minh';
  return {
    numbers: once(() => new Intl.NumberFormat(locale)),
    shares: once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })),
    lists: once(() => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })),
    times: once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone })),
    dates: once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone })),
  };
}

/** Made when it is first used. */
function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/** Dates, numbers and the names of awards as this language writes them. */
export function useWords() {
  const t = useTranslations();
  const locale = useLocale();
  return useMemo(() => {
    const { numbers, times, lists, dates, shares } = formatsOf(locale);
    return {
      t,
      day: (day: string | null | undefined) => (day ? formatDay(day) : t('common.none')),
      time: (at: string | Date) => times().format(new Date(at)).replace(',', ''),
      /** The day of a moment, in Viet Nam. */
      date: (at: string | Date) => dates().format(new Date(at)),
      percent: (value: number) => shares().format(value),
      number: (value: number) => numbers().format(value),
      list: (items: readonly string[]) => lists().format(items),
      award: (code: string) => (isAward(code) ? t(`awards.${code}`) : code),
    };
  }, [t, locale]);
}

export type Words = ReturnType<typeof useWords>;

function isAward(code: string): code is AwardCode {
  return Object.hasOwn(vi.awards, code);
}
