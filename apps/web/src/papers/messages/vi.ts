/** The words of the links to official papers. */
export const vi = {
  title: 'Văn bản',
  report: 'Báo cáo thành tích theo mẫu',
  letter: 'Tờ trình số {symbol} ngày {day} của {sender}',
  notice: 'Thông báo kết quả theo Tờ trình số {symbol}',
  minutes: 'Biên bản họp {council} ngày {day}',
  ballot: 'Kết quả bỏ phiếu ngày {day}',
  minutesHere: 'Biên bản họp',
  ballotHere: 'Kết quả bỏ phiếu',
  consultation: 'Công văn hiệp y gửi {agency}',
  letterHere: 'Tờ trình',
  list: 'Danh sách trích ngang',
  pdf: 'PDF',
  word: 'Word',
};

export type PapersMessages = typeof vi;
