import { DateField } from '@vinh-danh/ui';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';

type Props<T extends FieldValues> = {
  readonly name: FieldPath<T>;
  readonly control: Control<T>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

/** A day in a form, with the words of the calendar. */
export function Day<T extends FieldValues>({ name, control, ...rest }: Props<T>) {
  const words = useCalendarWords();
  const { today } = useSession();
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { value, onChange, onBlur } }) => (
        <DateField
          {...rest}
          name={name}
          value={value ?? ''}
          onChange={onChange}
          onBlur={onBlur}
          words={words}
          today={today}
        />
      )}
    />
  );
}

export function useCalendarWords() {
  const { t } = useAllWords();
  return {
    open: t('calendar.open'),
    format: t('calendar.format'),
    previousMonth: t('calendar.previousMonth'),
    nextMonth: t('calendar.nextMonth'),
    monthName: (month: string) => t('calendar.month', { month: Number(month.slice(5)), year: month.slice(0, 4) }),
    weekdays: t('calendar.weekdays').split(' '),
  };
}
