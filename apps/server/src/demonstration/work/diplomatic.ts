import type { Days } from '../days.ts';
import { beforeChairman, conferredByProvince, decidedByChairman, signedBy, throughHealth } from './moves.ts';
import { collective, man, woman } from './subjects.ts';
import { together, type CurrentWork } from './work.ts';

/** What foreigners and a Vietnamese who lives abroad have been honoured for. */
export function diplomaticWork(days: Days): CurrentWork[] {
  return [
    together(
      days,
      {
        key: 'diplomatic',
        unit: 'bv-tinh',
        organisationId: 'qn-bv-tinh',
        type: 'diplomatic',
        simplified: true,
        moves: [
          ...signedBy('bv-tinh'),
          ...throughHealth(),
          ...beforeChairman,
          ...decidedByChairman,
          ...conferredByProvince,
        ],
        ago: 25,
      },
      [
        {
          subject: man('Étienne Morvan', 1963, {
            origin: 'foreign',
            country: 'FR',
            occupationGroup: 'intellectual',
            post: 'Bác sĩ tình nguyện',
          }),
          award: 'BKT',
          summary: 'Mười năm đưa đoàn phẫu thuật nhi đến tỉnh, mổ miễn phí cho 412 trẻ em dị tật.',
        },
        {
          subject: woman('Lê Thị Diễm Hạnh', 1970, {
            origin: 'overseas',
            ethnicity: 'Kinh',
            occupationGroup: 'entrepreneur',
            post: 'Chủ tịch quỹ từ thiện',
          }),
          award: 'BKT',
          summary: 'Vận động kiều bào tặng 14 máy lọc thận cho các trung tâm y tế miền núi.',
        },
        {
          subject: collective('Đoàn bác sĩ tình nguyện Haneul', 18, { origin: 'foreign', country: 'KR' }),
          award: 'BKT',
          summary: 'Khám và phát thuốc miễn phí cho hơn 9.000 lượt người dân vùng bị bão lũ.',
        },
      ],
    ),
  ];
}
