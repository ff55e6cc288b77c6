import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export type GalleryEntry = {
  readonly key: string;
  readonly title: string;
  readonly lead: string;
  /** The names of what it shows, as the screens import them. */
  readonly shows: readonly string[];
  /** The buttons that open a dialog or a picker, by their words. */
  readonly opens?: readonly string[];
  readonly component: LazyExoticComponent<ComponentType>;
};

export type GalleryGroup = { readonly title: string; readonly entries: readonly GalleryEntry[] };

/** Everything the screens are built from, each on its own page and each fetched when it is looked at. */
export const gallery: readonly GalleryGroup[] = [
  {
    title: 'Kết luận và trạng thái',
    entries: [
      {
        key: 'verdict',
        title: 'Kết luận có căn cứ',
        lead: 'Một điều kiện được đối chiếu: đạt, chưa đạt, chờ giấy tờ chứng minh hay chưa xác định được, kèm điều khoản.',
        shows: ['Verdict', 'VerdictList'],
        component: lazy(() => import('./entries/verdict.tsx').then((file) => ({ default: file.VerdictEntry }))),
      },
      {
        key: 'status',
        title: 'Tình trạng',
        lead: 'Tình trạng bằng chữ, có dấu đi kèm; màu chỉ nhắc lại điều chữ đã nói.',
        shows: ['StatusBadge', 'Icon'],
        component: lazy(() => import('./entries/status.tsx').then((file) => ({ default: file.StatusEntry }))),
      },
      {
        key: 'road',
        title: 'Đường đi và quá trình xử lý',
        lead: 'Hồ sơ đã qua đâu, đang ở đâu, còn đến đâu; ai đã làm gì và khi nào.',
        shows: ['Steps', 'Timeline'],
        component: lazy(() => import('./entries/road.tsx').then((file) => ({ default: file.RoadEntry }))),
      },
      {
        key: 'notice',
        title: 'Thông báo',
        lead: 'Điều gì đã xảy ra, vì sao, theo quy định nào và làm gì tiếp.',
        shows: ['Notice', 'OfflineState', 'ErrorState', 'Empty'],
        component: lazy(() => import('./entries/notice.tsx').then((file) => ({ default: file.NoticeEntry }))),
      },
      {
        key: 'progress',
        title: 'Chờ và tiến độ',
        lead: 'Việc dài thì nói rõ đến đâu và cho phép rời trang; việc ngắn thì giữ chỗ, không nhấp nháy.',
        shows: ['Progress', 'Skeleton', 'Loading'],
        component: lazy(() => import('./entries/progress.tsx').then((file) => ({ default: file.ProgressEntry }))),
      },
    ],
  },
  {
    title: 'Danh sách',
    entries: [
      {
        key: 'review',
        title: 'Xem xét nhiều hồ sơ',
        lead: 'Từng hồ sơ đọc từ trên xuống, chọn hoặc bỏ chọn; các việc luôn ở cạnh dưới, vừa tầm ngón cái.',
        shows: ['ReviewItem', 'Clamped', 'Dock'],
        component: lazy(() => import('./entries/review.tsx').then((file) => ({ default: file.ReviewEntry }))),
      },
      {
        key: 'cross-table',
        title: 'Bảng hai chiều',
        lead: 'Số theo hàng và cột, có tổng; bảng rộng thì cuộn trong khung, cột đầu giữ nguyên.',
        shows: ['CrossTable'],
        component: lazy(() => import('./entries/cross-table.tsx').then((file) => ({ default: file.CrossTableEntry }))),
      },
      {
        key: 'table',
        title: 'Bảng',
        lead: 'Bảng có chọn dòng, sắp xếp và phân trang; trên điện thoại mỗi dòng thành một thẻ.',
        shows: ['DataTable', 'Pager'],
        component: lazy(() => import('./entries/table.tsx').then((file) => ({ default: file.TableEntry }))),
      },
      {
        key: 'filters',
        title: 'Lọc và tìm kiếm',
        lead: 'Điều kiện lọc, điều kiện đang áp dụng và các chế độ xem đã lưu của từng người.',
        shows: ['FilterBar', 'SearchBox', 'QuickSearch', 'SavedViews', 'SuggestField'],
        opens: ['Bộ lọc (2)', 'Lưu chế độ xem', 'Sửa danh sách'],
        component: lazy(() => import('./entries/filters.tsx').then((file) => ({ default: file.FiltersEntry }))),
      },
      {
        key: 'batch',
        title: 'Thực hiện hàng loạt',
        lead: 'Chọn nhiều dòng, xem trước kết quả của từng dòng rồi mới xác nhận.',
        shows: ['BatchBar', 'Bar', 'DryRunTable'],
        opens: ['Không có việc làm chung', 'Nội dung riêng của trang'],
        component: lazy(() => import('./entries/batch.tsx').then((file) => ({ default: file.BatchEntry }))),
      },
      {
        key: 'choice-list',
        title: 'Danh sách để chọn và liên kết',
        lead: 'Một mục được chọn bằng một lần bấm; các liên kết cạnh nhau.',
        shows: ['ChoiceList', 'LinkRow'],
        component: lazy(() => import('./entries/choice-list.tsx').then((file) => ({ default: file.ChoiceListEntry }))),
      },
    ],
  },
  {
    title: 'Ô nhập',
    entries: [
      {
        key: 'text-field',
        title: 'Ô chữ',
        lead: 'Nhãn ở trên, lời hướng dẫn dưới nhãn, lỗi bằng lời ở dưới ô.',
        shows: ['TextField', 'TextArea', 'SmallNumber', 'Explain', 'HelpText', 'FormWidth'],
        opens: ['Vì sao phải nhập mục này?'],
        component: lazy(() => import('./entries/text-field.tsx').then((file) => ({ default: file.TextFieldEntry }))),
      },
      {
        key: 'choice',
        title: 'Ô chọn',
        lead: 'Có hoặc không, một trong vài điều, một trong nhiều điều.',
        shows: ['Checkbox', 'Choice', 'Select'],
        component: lazy(() => import('./entries/choice.tsx').then((file) => ({ default: file.ChoiceEntry }))),
      },
      {
        key: 'date-field',
        title: 'Ô ngày',
        lead: 'Gõ ngày/tháng/năm là cách chính; lịch là cách thứ hai.',
        shows: ['DateField'],
        opens: ['Mở lịch: Ngày sinh', 'Mở lịch: Ngày họp Hội đồng'],
        component: lazy(() => import('./entries/date-field.tsx').then((file) => ({ default: file.DateFieldEntry }))),
      },
      {
        key: 'file-field',
        title: 'Ô tệp',
        lead: 'Chọn bằng nút hoặc kéo thả; các tệp đã chọn hiện ngay bên dưới với dung lượng.',
        shows: ['FileField'],
        component: lazy(() => import('./entries/file-field.tsx').then((file) => ({ default: file.FileFieldEntry }))),
      },
    ],
  },
  {
    title: 'Tác nghiệp',
    entries: [
      {
        key: 'button',
        title: 'Nút',
        lead: 'Mỗi màn hình có nhiều nhất một nút chính; việc không quay lại được thì viền đỏ, không nền.',
        shows: ['Button', 'ButtonAnchor', 'Actions'],
        component: lazy(() => import('./entries/button.tsx').then((file) => ({ default: file.ButtonEntry }))),
      },
      {
        key: 'dialog',
        title: 'Hộp thoại',
        lead: 'Một việc, các mục phải nhập, một lần xác nhận và đường quay lại.',
        shows: ['Dialog', 'ReasonDialog'],
        opens: ['Trả lại hồ sơ', 'Xem thành phần hồ sơ', 'Không phê duyệt'],
        component: lazy(() => import('./entries/dialog.tsx').then((file) => ({ default: file.DialogEntry }))),
      },
      {
        key: 'help',
        title: 'Trợ giúp',
        lead: 'Giới thiệu từng bước, phím tắt và phần ít dùng được gập lại.',
        shows: ['Tour', 'KeyHints', 'Disclosure'],
        opens: ['Việc khác'],
        component: lazy(() => import('./entries/help.tsx').then((file) => ({ default: file.HelpEntry }))),
      },
    ],
  },
  {
    title: 'Trình bày',
    entries: [
      {
        key: 'chart',
        title: 'Biểu đồ',
        lead: 'Biểu đồ luôn đi cùng bảng của chính các số đó; trên điện thoại chữ không nhỏ đi.',
        shows: ['ChartFrame', 'BarChart', 'ColumnChart'],
        opens: ['Bảng số'],
        component: lazy(() => import('./entries/chart.tsx').then((file) => ({ default: file.ChartEntry }))),
      },
      {
        key: 'graph',
        title: 'Sơ đồ và phần đã sửa',
        lead: 'Sơ đồ vẽ từ chính quy trình, chỗ đang đứng nổi bật; nội dung sửa đổi được đánh dấu từng chữ.',
        shows: ['Graph', 'TextDiff'],
        component: lazy(() => import('./entries/graph.tsx').then((file) => ({ default: file.GraphEntry }))),
      },
      {
        key: 'print',
        title: 'Bản in',
        lead: 'Bản in khổ A4 có quốc hiệu; thanh công cụ và danh mục không in ra.',
        shows: ['PrintFrame', 'ScreenOnly'],
        component: lazy(() => import('./entries/print.tsx').then((file) => ({ default: file.PrintEntry }))),
      },
      {
        key: 'layout',
        title: 'Bố cục và chữ',
        lead: 'Phần, cột, tên và giá trị; tên người được khen thưởng.',
        shows: [
          'Section',
          'Stack',
          'Row',
          'Columns',
          'Split',
          'Facts',
          'Prose',
          'Quiet',
          'Honoured',
          'Bullets',
          'Lines',
          'Hidden',
        ],
        component: lazy(() => import('./entries/layout.tsx').then((file) => ({ default: file.LayoutEntry }))),
      },
    ],
  },
];

export const galleryEntries: readonly GalleryEntry[] = gallery.flatMap(({ entries }) => entries);
