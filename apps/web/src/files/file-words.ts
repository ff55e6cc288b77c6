import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { useAllWords } from '../messages/further/words.ts';

/** A size in KB or MB, as this language writes numbers. */
export function useFileSize(): (bytes: number) => string {
  const locale = useLocale();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return (bytes) =>
      bytes < 1024 ** 2 ? `${whole.format(Math.max(1, bytes / 1024))} KB` : `${tenth.format(bytes / 1024 ** 2)} MB`;
  }, [locale]);
}

/** The words of a field for files. */
export function useFileWords() {
  const { t } = useAllWords();
  const size = useFileSize();
  return {
    choose: t('files.choose'),
    drop: t('files.drop'),
    remove: t('files.remove'),
    removeOne: (name: string) => t('files.removeOne', { name }),
    chosen: t('files.chosen'),
    size,
  };
}
