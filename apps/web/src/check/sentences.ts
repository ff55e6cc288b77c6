/** In Vietnamese and English: whoever scans a certificate has no account and chooses no language. */
export type Said = readonly [vi: string, en: string];
type Answer = { readonly tone: 'good' | 'bad' | 'none'; readonly title: Said; readonly lead: Said };

export const answers = {
  genuine: {
    tone: 'good',
    title: ['✓ Bằng thật, còn hiệu lực', 'Genuine, and still stands'],
    lead: [
      'Hãy đối chiếu nội dung dưới đây với bằng trên tay.',
      'Compare what follows with the certificate in your hand.',
    ],
  },
  replaced: {
    tone: 'bad',
    title: ['✕ Bằng đã được thay thế', 'Replaced'],
    lead: [
      'Khen thưởng là thật và còn hiệu lực, nhưng bản này đã được cấp đổi, cấp lại; hãy xem bằng mới.',
      'The award is genuine and stands, but this copy has been replaced; ask for the new certificate.',
    ],
  },
  annulled: {
    tone: 'bad',
    title: ['✕ Không còn hiệu lực', 'No longer stands'],
    lead: [
      'Bằng này đã được cấp, sau đó quyết định khen thưởng bị hủy bỏ hoặc danh hiệu bị tước.',
      'This certificate was issued; the award has since been annulled or stripped.',
    ],
  },
  altered: {
    tone: 'bad',
    title: ['✕ Nội dung đã bị sửa', 'Altered'],
    lead: [
      'Mã trên bằng không khớp với nội dung đã cấp. Bằng mang mã này được cấp như sau.',
      'What the code carries is not what was issued. Under this code the following was issued.',
    ],
  },
  unknown: {
    tone: 'bad',
    title: ['✕ Không có bằng nào mang mã này', 'Unknown'],
    lead: [
      'Hệ thống chưa cấp bằng mang mã này. Nếu nhập tay, hãy kiểm tra lại từng ký tự.',
      'No certificate was issued under this code. If you typed it, check every letter.',
    ],
  },
  tooMany: {
    tone: 'none',
    title: ['Đã hỏi quá nhiều lần', 'Asked too often'],
    lead: ['Hãy đợi một phút rồi thử lại.', 'Wait a minute and try again.'],
  },
  away: {
    tone: 'none',
    title: ['Chưa kết nối được', 'The server cannot be reached'],
    lead: ['Hãy kiểm tra đường truyền rồi thử lại.', 'Check the connection and try again.'],
  },
  asking: {
    tone: 'none',
    title: ['Đang kiểm tra…', 'Checking…'],
    lead: ['', ''],
  },
} as const satisfies Record<string, Answer>;

export type AnswerKind = keyof typeof answers;

export const labels = {
  name: ['Tặng cho', 'Awarded to'],
  award: ['Hình thức khen thưởng', 'Award'],
  symbol: ['Quyết định số', 'Decision'],
  decidedOn: ['Ngày quyết định', 'Day of the decision'],
  correctedBy: ['Đã đính chính tại Quyết định số', 'Corrected by decision'],
} as const satisfies Record<string, Said>;
