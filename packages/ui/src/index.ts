export { Article, MarkKey } from './article.tsx';
export { Bar } from './bar.tsx';
export { BatchBar } from './batch-bar.tsx';
export type { BatchAct } from './batch-bar.tsx';
export { Button, ButtonAnchor } from './button.tsx';
export type { ButtonAnchorProps, ButtonKind } from './button.tsx';
export type { CalendarWords } from './calendar.tsx';
export { BarChart } from './chart/bar-chart.tsx';
export { BranchChart } from './chart/branch-chart.tsx';
export type { Branch } from './chart/branch-chart.tsx';
export { ChartFrame } from './chart/chart-frame.tsx';
export { ColumnChart } from './chart/column-chart.tsx';
export type { ChartRow, Series } from './chart/series.ts';
export { Checkbox, Choice } from './checkbox.tsx';
export { ChoiceList } from './choice-list.tsx';
export { Clamped } from './clamped.tsx';
export { CrossTable } from './cross-table.tsx';
export type { CrossCell, CrossColumn, CrossEntry } from './cross-table.tsx';
export { DataTable } from './data-table.tsx';
export type { Column, Selection } from './data-table.tsx';
export { DateField } from './date-field.tsx';
export { formatDay, parseDay } from './day.ts';
export { Actions, Dialog } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { Dock } from './dock.tsx';
export { DryRunTable } from './dry-run-table.tsx';
export type { DryRunItem } from './dry-run-table.tsx';
export { Explain, HelpText } from './explain.tsx';
export { FieldGroup } from './field-group.tsx';
export { FileField } from './file-field.tsx';
export type { ChosenFile } from './file-field.tsx';
export { FilterBar } from './filter-bar.tsx';
export type { ActiveFilter } from './filter-bar.tsx';
export { FurtherFields } from './further-fields.tsx';
export { FormDialog } from './form-dialog.tsx';
export { Graph } from './graph/graph.tsx';
export type { GraphEdge, GraphNode } from './graph/graph-model.ts';
export { Hidden } from './hidden.tsx';
export { Icon } from './icons.tsx';
export { keptInBrowser } from './kept.ts';
export type { Kept } from './kept.ts';
export { KeyHints } from './key-hints.tsx';
export type { KeyHint } from './key-hints.tsx';
export {
  Bullets,
  Columns,
  Facts,
  FormWidth,
  Honoured,
  Lines,
  PageHead,
  Prose,
  Quiet,
  Row,
  ScreenOnly,
  Section,
  Split,
  Stack,
} from './layout.tsx';
export type { Fact } from './layout.tsx';
export { LinkRow } from './link-row.tsx';
export { Notice } from './notice.tsx';
export type { Tone } from './notice.tsx';
export { OfflineState, useOnline } from './offline.tsx';
export { PageFrame } from './page-frame.tsx';
export { Pager, useCursorPages } from './pager.tsx';
export { Paper } from './paper.tsx';
export type { PaperProps } from './paper.tsx';
export { PictureGrid } from './picture-grid.tsx';
export type { Picture } from './picture-grid.tsx';
export { Pair } from './pair.tsx';
export { PaperOnly, PrintButton, PrintFrame } from './print-frame.tsx';
export type { PrintHeading } from './print-frame.tsx';
export { Progress } from './progress.tsx';
export { ReasonDialog } from './reason-dialog.tsx';
export { ReportBlocks, ReportPart } from './report-part.tsx';
export type { ReportBlock, ReportRun } from './report-part.tsx';
export { ReviewItem } from './review-item.tsx';
export type { SavedView, SavedViewsWords } from './saved-view.ts';
export { QuickSearch } from './quick-search.tsx';
export { SavedViews } from './saved-views.tsx';
export { SearchBox } from './search-box.tsx';
export { Select } from './select.tsx';
export type { Option, OptionGroup } from './select.tsx';
export { SuggestField } from './suggest-field.tsx';
export { Skeleton } from './skeleton.tsx';
export { SmallNumber } from './small-number.tsx';
export type { SortDirection, TableSort } from './sort-header.tsx';
export { Empty, ErrorState, Loading } from './states.tsx';
export { StatusBadge } from './status-badge.tsx';
export type { StatusTone } from './status-badge.tsx';
export { TextDiff } from './text-diff.tsx';
export { TextArea, TextField } from './text-field.tsx';
export { Steps, Timeline } from './timeline.tsx';
export type { Step, TimelineItem } from './timeline.tsx';
export { Tour } from './tour.tsx';
export type { TourStep } from './tour.tsx';
export { Verdict, VerdictList } from './verdict.tsx';
export type { VerdictProps, VerdictSource, VerdictTone } from './verdict.tsx';
export { useWide } from './use-wide.ts';
export { YearCalendar } from './year-calendar.tsx';
export type { MarkedDay, YearCalendarWords } from './year-calendar.tsx';
