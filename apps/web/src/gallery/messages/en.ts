import type { GalleryWords } from './vi.ts';

export const en: GalleryWords = {
  title: 'Parts of the interface',
  lead: 'What all screens are built from, each part on a page of its own with its states. Only in the demonstration. The examples are in Vietnamese.',
  code: 'Names in the code: ',
  groups: {
    verdicts: 'Verdicts and status',
    lists: 'Lists',
    fields: 'Fields',
    acts: 'Acting',
    layout: 'Presentation',
  },
  entries: {
    verdict: {
      title: 'A verdict and its ground',
      lead: 'One condition compared: met, not met, waiting for a paper or not known, with the article.',
    },
    paper: {
      title: 'Official paper',
      lead: 'A paper as it will be printed: state and motto, number, text, signature, recipients, annex.',
    },
    status: {
      title: 'Status',
      lead: 'The status in words with a mark beside it; colour only repeats what the words say.',
    },
    road: {
      title: 'Route and history',
      lead: 'Where a dossier has been, where it is and what lies ahead; who did what, and when.',
    },
    notice: {
      title: 'Notices',
      lead: 'What happened, why, by which rule, and what to do next.',
    },
    progress: {
      title: 'Waiting and progress',
      lead: 'Long work says how far it is and lets one leave the page; short work keeps its place and does not flicker.',
    },
    review: {
      title: 'Reviewing many dossiers',
      lead: 'Each dossier is read from top to bottom and picked or not; the actions stay at the lower edge, within reach of the thumb.',
    },
    'cross-table': {
      title: 'Table of two dimensions',
      lead: 'Numbers by row and column with totals; a wide table scrolls within its frame and keeps its first column.',
    },
    table: {
      title: 'Table',
      lead: 'A table with picked rows, an order and pages; on a phone each row becomes a card.',
    },
    filters: {
      title: 'Filters and search',
      lead: 'Filters, those that apply now, and the lists each person has saved.',
    },
    batch: {
      title: 'Acting on many',
      lead: 'Pick rows, preview what will happen to each, then confirm.',
    },
    'choice-list': {
      title: 'Lists to choose from, and links',
      lead: 'One entry is chosen with one click; links stand side by side.',
    },
    'text-field': {
      title: 'Text fields',
      lead: 'The label above, the hint below the label, the fault in words below the field.',
    },
    choice: {
      title: 'Choices',
      lead: 'Yes or no, one of a few, one of many.',
    },
    'date-field': {
      title: 'Date fields',
      lead: 'Typing day/month/year comes first; the calendar comes second.',
    },
    'file-field': {
      title: 'File fields',
      lead: 'Chosen with a button or dropped; the chosen files stand right below with their sizes.',
    },
    button: {
      title: 'Buttons',
      lead: 'At most one main button on a screen; what cannot be undone has a red border and no fill.',
    },
    dialog: {
      title: 'Dialogs',
      lead: 'One act, what has to be filled in, one confirmation and the way back; the buttons stay in sight.',
    },
    help: {
      title: 'Help',
      lead: 'A tour step by step, the keys, and what is seldom used folded away.',
    },
    chart: {
      title: 'Charts',
      lead: 'A chart always comes with the table of the same numbers; on a phone its words do not shrink.',
    },
    graph: {
      title: 'Diagram and changes',
      lead: 'The diagram is drawn from the workflow itself with the current place marked; changed text is marked word by word.',
    },
    print: {
      title: 'On paper',
      lead: 'A4 with the national heading; tools and menus are not printed.',
    },
    'year-calendar': {
      title: 'A year at a glance',
      lead: 'Twelve months on a page; holidays and make-up days are marked by shape, not by colour alone.',
    },
    layout: {
      title: 'Layout and text',
      lead: 'Sections, columns, names and values; the names of the honoured.',
    },
  },
};
