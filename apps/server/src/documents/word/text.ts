import { AlignmentType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { decree30, type DocumentElement } from '../layout/decree-30.ts';

/** Words in the size and weight that the layout gives to this part of a paper. */
export function run(element: DocumentElement, text: string): TextRun {
  const { size, bold, italic } = decree30.elements[element];
  return new TextRun({ text, bold, italics: italic, size: `${size.use}pt` });
}

export function centred(...children: ParagraphChild[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 0 }, children });
}
