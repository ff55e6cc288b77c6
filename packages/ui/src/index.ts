export { Bar } from './bar.tsx';
export { Button, ButtonAnchor } from './button.tsx';
export type { ButtonAnchorProps, ButtonKind } from './button.tsx';
export type { CalendarWords } from './calendar.tsx';
export { Checkbox, Choice } from './checkbox.tsx';
export { ChoiceList } from './choice-list.tsx';
export { DataTable } from './data-table.tsx';
export type { Column, Selection } from './data-table.tsx';
export { DateField } from './date-field.tsx';
export { formatDay, parseDay } from './day.ts';
export { Actions, Dialog } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { Icon } from './icons.tsx';
export {
  Bullets,
  Columns,
  Facts,
  FormWidth,
  Honoured,
  PageHead,
  Prose,
  Quiet,
  Row,
  Section,
  Split,
  Stack,
} from './layout.tsx';
export type { Fact } from './layout.tsx';
export { LinkRow } from './link-row.tsx';
export { Notice } from './notice.tsx';
export type { Tone } from './notice.tsx';
export { PageFrame } from './page-frame.tsx';
export { UiProvider } from './provider.tsx';
export { Select } from './select.tsx';
export type { Option, OptionGroup } from './select.tsx';
export { SmallNumber } from './small-number.tsx';
export { Empty, ErrorState, Loading } from './states.tsx';
export { StatusBadge } from './status-badge.tsx';
export type { StatusTone } from './status-badge.tsx';
export { TextArea, TextField } from './text-field.tsx';
export { Steps, Timeline } from './timeline.tsx';
export type { Step, TimelineItem } from './timeline.tsx';
