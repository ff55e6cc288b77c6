/** The words of the page on a province's own Word templates. */
export const vi = {
  title: 'Mẫu văn bản Word',
  lead: 'Tỉnh có thể thay mẫu Word của từng loại văn bản bằng mẫu của mình. Mẫu mới được dùng sau khi một người khác phê duyệt; bản PDF luôn theo thể thức của Nghị định 30/2020.',
  empty: 'Không có tỉnh nào để quản lý mẫu',
  kind: 'Loại văn bản',
  inUse: 'Mẫu đang dùng',
  waiting: 'Chờ phê duyệt',
  builtIn: 'Mẫu của phần mềm',
  version: 'Phiên bản {version}: {name} ({person}, {at})',
  preview: 'Xem thử',
  previewOf: 'Xem thử mẫu {kind}, phiên bản {version}',
  approve: 'Phê duyệt',
  retire: 'Trở về mẫu của phần mềm',
  withdraw: 'Bỏ mẫu này',
  chooseKind: 'Loại văn bản của mẫu',
  chooseFile: 'Tệp Word (.docx)',
  send: 'Gửi mẫu',
  sent: 'Đã nhận mẫu, chờ người khác phê duyệt.',
  placeholders: 'Các trường dùng được trong mẫu',
  placeholdersLead: 'Viết trường giữa hai dấu ngoặc nhọn. Trường có dấu # mở một danh sách, dấu / đóng danh sách đó.',
  kinds: {
    submissionLetter: 'Tờ trình',
    councilMinutes: 'Biên bản họp Hội đồng',
    ballotResult: 'Biên bản kiểm phiếu',
    consultationLetter: 'Công văn hiệp y',
    resultNotice: 'Thông báo kết quả',
    achievementReport: 'Báo cáo thành tích',
  },
};

export type TemplatesMessages = typeof vi;
