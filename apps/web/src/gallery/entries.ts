import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { GalleryWords } from './messages/vi.ts';

export type GalleryEntry = {
  readonly key: keyof GalleryWords['entries'];
  /** The names of what it shows, as the screens import them. */
  readonly shows: readonly string[];
  /** The buttons that open a dialog or a picker, by their words. */
  readonly opens?: readonly string[];
  readonly component: LazyExoticComponent<ComponentType>;
};

export type GalleryGroup = { readonly key: keyof GalleryWords['groups']; readonly entries: readonly GalleryEntry[] };

/** Everything the screens are built from, each on its own page and each fetched when it is looked at. */
export const gallery: readonly GalleryGroup[] = [
  {
    key: 'verdicts',
    entries: [
      {
        key: 'verdict',
        shows: ['Verdict', 'VerdictList', 'Article', 'MarkKey'],
        component: lazy(() => import('./entries/verdict.tsx').then((file) => ({ default: file.VerdictEntry }))),
      },
      {
        key: 'status',
        shows: ['StatusBadge', 'Icon'],
        component: lazy(() => import('./entries/status.tsx').then((file) => ({ default: file.StatusEntry }))),
      },
      {
        key: 'road',
        shows: ['Steps', 'Timeline'],
        component: lazy(() => import('./entries/road.tsx').then((file) => ({ default: file.RoadEntry }))),
      },
      {
        key: 'notice',
        shows: ['Notice', 'OfflineState', 'ErrorState', 'Empty'],
        component: lazy(() => import('./entries/notice.tsx').then((file) => ({ default: file.NoticeEntry }))),
      },
      {
        key: 'progress',
        shows: ['Progress', 'Skeleton', 'Loading'],
        component: lazy(() => import('./entries/progress.tsx').then((file) => ({ default: file.ProgressEntry }))),
      },
    ],
  },
  {
    key: 'lists',
    entries: [
      {
        key: 'review',
        shows: ['ReviewItem', 'Clamped', 'Dock'],
        component: lazy(() => import('./entries/review.tsx').then((file) => ({ default: file.ReviewEntry }))),
      },
      {
        key: 'cross-table',
        shows: ['CrossTable'],
        component: lazy(() => import('./entries/cross-table.tsx').then((file) => ({ default: file.CrossTableEntry }))),
      },
      {
        key: 'table',
        shows: ['DataTable', 'Pager'],
        component: lazy(() => import('./entries/table.tsx').then((file) => ({ default: file.TableEntry }))),
      },
      {
        key: 'filters',
        shows: ['FilterBar', 'FurtherFields', 'Pair', 'SearchBox', 'QuickSearch', 'SavedViews', 'SuggestField'],
        opens: ['Bộ lọc (2)', 'Lưu chế độ xem', 'Sửa danh sách'],
        component: lazy(() => import('./entries/filters.tsx').then((file) => ({ default: file.FiltersEntry }))),
      },
      {
        key: 'batch',
        shows: ['BatchBar', 'Bar', 'DryRunTable'],
        opens: ['Không có việc làm chung', 'Nội dung riêng của trang'],
        component: lazy(() => import('./entries/batch.tsx').then((file) => ({ default: file.BatchEntry }))),
      },
      {
        key: 'choice-list',
        shows: ['ChoiceList', 'LinkRow'],
        component: lazy(() => import('./entries/choice-list.tsx').then((file) => ({ default: file.ChoiceListEntry }))),
      },
    ],
  },
  {
    key: 'fields',
    entries: [
      {
        key: 'text-field',
        shows: ['TextField', 'TextArea', 'SmallNumber', 'Explain', 'HelpText', 'FormWidth'],
        opens: ['Vì sao phải nhập mục này?'],
        component: lazy(() => import('./entries/text-field.tsx').then((file) => ({ default: file.TextFieldEntry }))),
      },
      {
        key: 'choice',
        shows: ['Checkbox', 'Choice', 'FieldGroup', 'Select'],
        component: lazy(() => import('./entries/choice.tsx').then((file) => ({ default: file.ChoiceEntry }))),
      },
      {
        key: 'date-field',
        shows: ['DateField'],
        opens: ['Mở lịch: Ngày sinh', 'Mở lịch: Ngày họp Hội đồng'],
        component: lazy(() => import('./entries/date-field.tsx').then((file) => ({ default: file.DateFieldEntry }))),
      },
      {
        key: 'file-field',
        shows: ['FileField'],
        component: lazy(() => import('./entries/file-field.tsx').then((file) => ({ default: file.FileFieldEntry }))),
      },
    ],
  },
  {
    key: 'acts',
    entries: [
      {
        key: 'button',
        shows: ['Button', 'ButtonAnchor', 'Actions'],
        component: lazy(() => import('./entries/button.tsx').then((file) => ({ default: file.ButtonEntry }))),
      },
      {
        key: 'dialog',
        shows: ['Dialog', 'FormDialog', 'ReasonDialog'],
        opens: ['Trả lại hồ sơ', 'Xem thành phần hồ sơ', 'Đánh dấu đã chi', 'Không phê duyệt'],
        component: lazy(() => import('./entries/dialog.tsx').then((file) => ({ default: file.DialogEntry }))),
      },
      {
        key: 'help',
        shows: ['Tour', 'KeyHints', 'Disclosure'],
        opens: ['Việc khác'],
        component: lazy(() => import('./entries/help.tsx').then((file) => ({ default: file.HelpEntry }))),
      },
    ],
  },
  {
    key: 'layout',
    entries: [
      {
        key: 'chart',
        shows: ['ChartFrame', 'BarChart', 'ColumnChart', 'BranchChart'],
        opens: ['Bảng số'],
        component: lazy(() => import('./entries/chart.tsx').then((file) => ({ default: file.ChartEntry }))),
      },
      {
        key: 'graph',
        shows: ['Graph', 'TextDiff'],
        component: lazy(() => import('./entries/graph.tsx').then((file) => ({ default: file.GraphEntry }))),
      },
      {
        key: 'print',
        shows: ['PrintFrame', 'PrintButton', 'PaperOnly', 'ScreenOnly'],
        component: lazy(() => import('./entries/print.tsx').then((file) => ({ default: file.PrintEntry }))),
      },
      {
        key: 'paper',
        shows: ['Paper', 'ReportBlocks', 'ReportPart'],
        component: lazy(() => import('./entries/paper.tsx').then((file) => ({ default: file.PaperEntry }))),
      },
      {
        key: 'year-calendar',
        shows: ['YearCalendar'],
        component: lazy(() =>
          import('./entries/year-calendar.tsx').then((file) => ({ default: file.YearCalendarEntry })),
        ),
      },
      {
        key: 'layout',
        shows: [
          'PictureGrid',
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
