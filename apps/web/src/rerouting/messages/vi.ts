/** The words of the page on dossiers that have lost an organisation on their road. */
export const vi = {
  title: 'Hồ sơ có cơ quan đã kết thúc hoạt động',
  lead: 'Hồ sơ chưa quyết định mà đơn vị đề nghị hoặc cơ quan còn phải xử lý đã sáp nhập, kết thúc hoạt động. Chọn hồ sơ rồi chuyển cho cơ quan kế thừa trong một lần.',
  more: 'Danh sách nêu {count} hồ sơ có thời hạn sớm nhất. Chuyển xong, các hồ sơ tiếp theo sẽ hiện ra.',
  empty: 'Không có hồ sơ nào chờ chuyển',
  emptyLead: 'Khi một cơ quan trên đường đi của hồ sơ sáp nhập hoặc kết thúc hoạt động, hồ sơ hiện ở đây.',
  movable: 'Chuyển được',
  stuck: 'Chưa chuyển được',
  lies: 'Đang ở',
  gone: 'Đã kết thúc hoạt động',
  to: 'Chuyển đến',
  why: 'Lý do',
  heir: '{name} (kế thừa: {heir})',
  noHeir: '{name} (không có cơ quan kế thừa)',
  anew: 'tiếp nhận và thẩm định lại từ đầu',
  stays: 'không đổi nơi xử lý, cơ quan kế thừa thay cơ quan cũ',
  move: 'Chuyển cho cơ quan kế thừa',
  moves: 'Chuyển đến: {to}',
  remains: 'Vẫn do {to} xử lý, cơ quan kế thừa thay cơ quan cũ',
  movesAnew: 'Chuyển đến: {to}, tiếp nhận và thẩm định lại từ đầu',
  home: '{count, plural, other {# hồ sơ có cơ quan đã kết thúc hoạt động, cần chuyển cho cơ quan kế thừa}}',
};

export type ReroutingMessages = typeof vi;
