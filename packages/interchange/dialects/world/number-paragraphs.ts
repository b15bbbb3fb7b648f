import { asciiDigits } from '@comity/language';
import { type BrokenLine, breakLongLines } from './break-long-lines.ts';
import { chooseMarks } from './choose-marks.ts';
import type { Mark } from './find-marks.ts';
import { inSentences, joinLines } from './join-lines.ts';
import type { Line } from './remove-furniture.ts';

export interface NumberedParagraph {
  /** As printed (`12.`, `[45]`); empty where none is. */
  number: string;
  text: string;
}

const forms = [
  { style: 'number in brackets', pattern: /^(\[(\p{Nd}{1,4})()\.?\])\s{0,3}(.*)$/su },
  {
    style: 'number with dot',
    pattern: /^((\p{Nd}{1,3})(\.|(?:\.\p{Nd}{1,3}){1,3}\.?))(?=\s|$|[-–])[\s.–-]{0,4}(.*)$/su,
  },
  { style: 'number', pattern: /^((\p{Nd}{1,3})())\s{1,4}(\S.*)$/su },
];

/** The paragraphs of a decision, with the numbers that run through it. */
export function numberParagraphs(given: readonly Line[]): NumberedParagraph[] {
  const lines = breakLongLines(given);
  const marks = new Map(chooseMarks(findNumbers(lines), lines.length).map((mark) => [mark.line, mark]));
  const paragraphs: NumberedParagraph[] = [];
  let open: BrokenLine[] = [];
  let number = '';
  const close = () => {
    const texts = joinLines(open).flatMap(inSentences);
    if (texts.length === 0 && number !== '') paragraphs.push({ number: '', text: number });
    for (const [index, text] of texts.entries()) paragraphs.push({ number: index === 0 ? number : '', text });
    open = [];
    number = '';
  };
  for (const [index, line] of lines.entries()) {
    const mark = marks.get(index);
    if (!mark) {
      open.push(line);
      continue;
    }
    close();
    number = mark.printed;
    if (mark.rest !== '') open.push({ text: mark.rest, afterBlank: false, continues: false });
  }
  close();
  return paragraphs;
}

function findNumbers(lines: readonly BrokenLine[]): Mark[] {
  const marks: Mark[] = [];
  for (const [line, { text }] of lines.entries()) {
    for (const { style, pattern } of forms) {
      const [, printed = '', value = '', addition = '', rest = ''] = pattern.exec(text) ?? [];
      if (printed === '' || !beginsParagraph(rest) || Number(asciiDigits(value)) < 1) continue;
      // A number without a dot or brackets is often that of a row or a footnote: only a sentence follows it.
      if (style === 'number' && !isSentence(rest)) continue;
      marks.push({
        line,
        style,
        printed,
        value: Number(asciiDigits(value)),
        addition: addition.replace(/\.$/, ''),
        rest: rest.trim(),
        only: false,
        inline: false,
      });
    }
  }
  return marks;
}

function isSentence(rest: string): boolean {
  return rest.length > 30 && !/^[^\s]{1,3} ?[.,\d]/.test(rest);
}

/** Amounts, dates and rows of tables go on in small letters or numbers. */
function beginsParagraph(rest: string): boolean {
  return rest === '' || /^[\s("“„«‘'[]{0,3}[\p{Lu}\p{Lo}§]/u.test(rest);
}
