import { YearCalendar } from '@vinh-danh/ui';

export function YearCalendarEntry() {
  return (
    <YearCalendar
      year={2027}
      today="2027-03-15"
      marked={[
        { day: '2027-01-01', kind: 'closed', isSure: true },
        { day: '2027-02-08', kind: 'closed', isSure: false },
        { day: '2027-02-13', kind: 'open', isSure: true },
      ]}
      words={{
        monthName: (month) => `Tháng ${Number(month.slice(5))}`,
        weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
        mark: ({ kind, isSure }) => `${kind === 'closed' ? 'nghỉ' : 'làm bù'}${isSure ? '' : ', dự kiến'}`,
        legend: { closed: 'Ngày nghỉ', open: 'Ngày làm bù', unsure: 'Khung nét đứt: dự kiến' },
      }}
    />
  );
}
