import { AmendmentMarkers } from './amendment-markers.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels, quotedDivisionLevels } from './marks.ts';
import { mayFollow } from './section-numbers.ts';
import { HeadingsBelow } from './united-kingdom-headings.ts';
import {
  changesAppendix,
  divisionLine,
  gluedHeading,
  lonePoint,
  markedHeading,
  noQuotedHeading,
  noteEntry,
  noteHeading,
  noteNumber,
  paragraphLine,
  plainHeading,
  quotedSection,
  regulationLine,
  sentenceEnd,
  withoutMarkers,
} from './united-kingdom-patterns.ts';

export const unitedKingdom: TextStyle = {
  id: 'united-kingdom',
  marks: (lines) => new UnitedKingdomReader(lines).read(),
  wrapped: true,
};

class UnitedKingdomReader {
  readonly #lines: readonly string[];
  readonly #below: HeadingsBelow;
  readonly #marks: Mark[] = [];
  readonly #markers = new AmendmentMarkers();
  #inSchedule = false;
  #inNotes = false;
  #last: string | undefined;
  #lastQuoted: string | undefined;
  /** A Part or schedule of another act is being quoted, so lone numbers are its paragraphs. */
  #inQuotedDivision = false;
  /** How many quotations are open: an amending act quotes new wording between “ and ”. */
  #depth = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#below = new HeadingsBelow(lines);
  }

  read(): Mark[] {
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#line(index);
      if (line === '') continue;
      if (changesAppendix.test(line) && index > this.#lines.length / 2) {
        this.#add({
          line: index,
          span: 1,
          role: 'division',
          number: '',
          heading: line,
          level: divisionLevels.schedule as number,
        });
        break;
      }
      const before = this.#marks.length;
      this.#readLine(index, line);
      if (this.#marks.length === before) this.#observe(index);
      else {
        const mark = this.#marks.at(-1) as Mark;
        const end = Math.max(index + 1, mark.line + mark.span);
        for (let taken = index; taken < end; taken++) this.#observe(taken);
        index = end - 1;
      }
    }
    return this.#marks;
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }

  #observe(index: number): void {
    const line = this.#line(index);
    this.#markers.observe(line);
    if (this.#inNotes) return;
    const before = this.#depth;
    for (const character of line) {
      if (character === '“') this.#depth += 1;
      else if (character === '”') this.#depth = Math.max(0, this.#depth - 1);
    }
    if (this.#depth === 0 && (before > 0 || this.#marks.at(-1)?.role === 'quoted')) this.#endQuotation(index + 1);
  }

  #endQuotation(line: number): void {
    const last = this.#marks.findLast((mark) => mark.role !== 'skip');
    const isQuoted = last?.role === 'quoted' || (last?.role === 'division' && (last.level ?? 0) > 90);
    this.#lastQuoted = undefined;
    if (isQuoted) this.#add({ line, span: 0, role: 'resume', number: '', heading: '' });
  }

  #readLine(index: number, line: string): void {
    if (noteHeading.test(line)) {
      this.#inNotes = true;
      return;
    }
    // A line that ends in a blank goes on in the next one, which therefore opens nothing.
    const wrappedHere = (this.#lines[index - 1] ?? '').endsWith(' ') && !this.#followsNumber(index - 1);
    const division = divisionLine.exec(line);
    if (division && !wrappedHere) {
      this.#division(index, division);
      return;
    }
    if (noteNumber.test(line) && noteEntry.test(this.#line(index + 1))) return;
    if (wrappedHere) return;
    if (
      this.#loneNumber(index, line) ||
      this.#markedHeading(index, line) ||
      this.#paragraph(index, line) ||
      this.#regulation(index, line)
    )
      return;
    this.#quotedSection(index, line);
  }

  #followsNumber(index: number): boolean {
    return /^\[?F?\d{1,6}[A-Z]{0,4}$/.test(this.#line(index));
  }

  #division(index: number, match: RegExpExecArray): void {
    const word = (match[1] as string).toLowerCase();
    if (!match[2] && word !== 'schedule') return;
    const opensQuotation = /^\[?[“"]/.test(this.#line(index));
    const isMarked = /^\[?F\d/.test(this.#line(index));
    const quoted = opensQuotation || (this.#depth > 0 && !this.#inNotes && !isMarked);
    if (!quoted) this.#closeQuotation();
    this.#inNotes = false;
    const references = word === 'schedule' ? this.#below.references(index + 1) : [];
    const { heading, span } = this.#below.ofDivision(index + 1 + references.length, word);
    const level = (quoted ? quotedDivisionLevels : divisionLevels)[word] ?? 50;
    const number = [match[1], match[2]].filter(Boolean).join(' ');
    if (quoted) this.#inQuotedDivision = true;
    if (quoted && word === 'schedule') this.#lastQuoted = undefined;
    if (!quoted && word === 'schedule') this.#inSchedule = true;
    if (!quoted && (word === 'schedule' || this.#restarts(index + 1)))
      this.#last = this.#inSchedule ? undefined : this.#last;
    const rest = references.join(' ');
    this.#add({ line: index, span: 1 + references.length + span, role: 'division', number, heading, level, rest });
  }

  /** True when the next lone number is 1: some schedules count each Part anew. */
  #restarts(from: number): boolean {
    for (let index = from; index < Math.min(from + 60, this.#lines.length); index++) {
      const line = this.#line(index);
      if (/^\d{1,3}[A-Z]{0,3}$/.test(line)) return line === '1';
    }
    return false;
  }

  #loneNumber(index: number, line: string): boolean {
    if (line.length > 16 || !/\d/.test(line)) return false;
    const next = this.#line(index + 1);
    if (next === '' || (noteNumber.test(line) && noteEntry.test(next))) return false;
    const quoted = this.#depth > 0 && !this.#inNotes;
    if (quoted && !/^[“"]?\d{1,4}[A-Z]{0,4}$/.test(line)) return false;
    const found = quoted
      ? { marker: '', number: line.replace(/^[“"]/, '') }
      : this.#markers.split(this.#inSchedule ? line.replace(/(\d)\.$/, '$1') : line, (number) =>
          mayFollow(this.#last, number, this.#inSchedule ? 6 : 12),
        );
    if (!found || !/^[A-Z“‘[(.\dF"]/.test(next)) return false;
    if (quoted && this.#lastQuoted !== undefined && !mayFollow(this.#lastQuoted, found.number, 12)) return false;
    if (quoted && this.#lastQuoted === undefined && found.number !== '1' && !this.#inQuotedDivision) return false;
    this.#article(index, found.marker, found.number, quoted);
    return true;
  }

  /** A paragraph of a schedule whose text begins on the line of its number: `[F40236(1) The power`, `2 [F67(1)] An order`. */
  #paragraph(index: number, line: string): boolean {
    if (!this.#inSchedule || (this.#depth > 0 && !this.#inNotes)) return false;
    const spaced = /^(\[?F\d{1,5}) (\d{1,3}[A-Z]{0,2})(\(.*)$/.exec(line);
    const match = spaced ? [line, spaced[2], spaced[3]] : paragraphLine.exec(line);
    if (!match || this.#markers.isMarkerAlone(match[1] as string)) return false;
    const split = this.#markers.split(match[1] as string, (number) => mayFollow(this.#last, number, 1));
    if (!split) return false;
    const found = spaced ? { ...split, marker: `${spaced[1]} ` } : split;
    this.#crossHeading(index);
    this.#closeQuotation();
    this.#last = found.number;
    this.#inNotes = false;
    const rest = `${found.marker}${match[2]}`;
    this.#add({ line: index, span: 1, role: 'article', number: found.number, heading: '', rest });
    return true;
  }

  /** `F473126 Seizure`: marker, number and heading on one line. Only a marker tells it from running text. */
  #markedHeading(index: number, line: string): boolean {
    const plain = this.#followsHeading(index) ? plainHeading.exec(line) : null;
    const match = plain ?? markedHeading.exec(line) ?? gluedHeading.exec(line);
    if (!match || this.#inSchedule || (this.#depth > 0 && !this.#inNotes)) return false;
    if (this.#markers.isMarkerAlone(match[1] as string)) return false;
    const heading = match[2] as string;
    if (!/^[A-Z“‘[]/.test(heading) || noteEntry.test(heading)) return false;
    const found = this.#markers.split(match[1] as string, (number) => mayFollow(this.#last, number, 3));
    if (!found) return false;
    this.#crossHeading(index);
    this.#closeQuotation();
    this.#last = found.number;
    this.#inNotes = false;
    const next = this.#line(index + 1);
    const goesOn = (this.#lines[index] as string).endsWith(' ') && !/^\(|^\. \./.test(next);
    const whole = goesOn ? `${heading} ${next}` : heading;
    this.#add({
      line: index,
      span: goesOn ? 2 : 1,
      role: 'article',
      number: found.number,
      heading: whole,
      rest: `${found.marker} `,
    });
    return true;
  }

  /** True when what stands below a line begins the text of a section. */
  #followsHeading(index: number): boolean {
    const below = this.#line((this.#lines[index] as string).endsWith(' ') ? index + 2 : index + 1);
    return /^\(1\)|^[A-Z“]/.test(below);
  }

  #article(index: number, marker: string, number: string, quoted: boolean): void {
    const bare = this.#inSchedule || quoted;
    const { heading, span } = bare ? { heading: '', span: 0 } : this.#below.ofSection(index + 1);
    // Some inserted sections print their heading above the number.
    const above = bare || heading !== '' ? undefined : this.#headingAbove(index);
    if (!quoted && !above) this.#crossHeading(index);
    if (quoted) this.#lastQuoted = number;
    else {
      this.#closeQuotation();
      this.#last = number;
    }
    this.#inNotes = false;
    const line = above?.line ?? index;
    const mark: Mark = {
      line,
      span: index - line + 1 + span,
      role: quoted ? 'quoted' : 'article',
      number,
      heading: above?.heading ?? heading,
    };
    this.#add(marker === '' ? mark : { ...mark, rest: `${marker} ` });
  }

  #headingAbove(index: number): { line: number; heading: string } | undefined {
    const line = /^\[?(?:F\d{1,5})?\[?$/.test(this.#line(index - 1)) ? index - 2 : index - 1;
    const heading = this.#line(line);
    const last = this.#marks.at(-1);
    const isFree = !last || last.line + last.span <= line;
    const isHeading = /^(?:\[?F\d{1,5}\[?)?[A-Z]/.test(heading) && !sentenceEnd.test(heading) && heading.length < 120;
    return isFree && isHeading && !noteEntry.test(heading) ? { line, heading } : undefined;
  }

  #closeQuotation(): void {
    this.#depth = 0;
    this.#lastQuoted = undefined;
    this.#inQuotedDivision = false;
  }

  /** `The register and registration` over a group of sections stands right before the first of them. */
  #crossHeading(index: number): void {
    let first = index - 1;
    const last = this.#line(first);
    if (sentenceEnd.test(last) && !/^\[F.*\]$/.test(last)) return;
    while (first > 0 && index - first < 3 && (this.#lines[first - 1] as string).endsWith(' ')) first -= 1;
    const heading = this.#lines
      .slice(first, index)
      .map((line) => line.trim())
      .join(' ');
    const before = this.#line(first - 1);
    const startsLikeHeading = /^(?:\[?F\d{1,5}\[?)?[“‘]?[A-Z]/.test(heading);
    const bare = heading.replace(/^\[?F\d{1,5}\[?/, '').replace(/\]$/, '');
    const tooLong = bare.length > 120 || /\d$/.test(bare) || noteEntry.test(bare) || noteHeading.test(bare);
    const previous = this.#marks.at(-1);
    if (!startsLikeHeading || tooLong || noteNumber.test(before) || lonePoint.test(before)) return;
    if ((this.#lines[first - 1] ?? '').endsWith(' ')) return;
    if (!this.#inNotes && !/[.”\])]$|^\. \./.test(before) && previous && previous.line + previous.span !== first)
      return;
    if (previous && previous.line + previous.span > first) return;
    this.#add({
      line: first,
      span: index - first,
      role: 'division',
      number: '',
      heading: bare,
      level: divisionLevels.crossHeading as number,
    });
  }

  #regulation(index: number, line: string): boolean {
    if (this.#depth > 0 && !this.#inNotes) return false;
    const match = regulationLine.exec(line);
    if (!match) return false;
    const found = this.#markers.split(match[1] as string, (number) => mayFollow(this.#last, number, 12));
    if (!found) return false;
    const above = this.#line(index - 1);
    const last = this.#marks.at(-1);
    const free = !last || last.line + last.span < index;
    const isHeading =
      free &&
      !this.#inSchedule &&
      /^(?:\[?F\d{1,5}\[?)?[A-Z“‘]/.test(above) &&
      !/[.;:,—]$/.test(above) &&
      !this.#inNoteEntry(index - 1);
    this.#closeQuotation();
    this.#inNotes = false;
    this.#last = found.number;
    const heading = isHeading ? above : '';
    const rest = `${found.marker}${match[2] ?? match[3] ?? ''}`;
    this.#add({
      line: index - (isHeading ? 1 : 0),
      span: isHeading ? 2 : 1,
      role: 'article',
      number: found.number,
      heading,
      rest,
    });
    return true;
  }

  /** True for a line of a note: it names a provision, or its number stands on the line before. */
  #inNoteEntry(index: number): boolean {
    return noteEntry.test(this.#line(index)) || noteNumber.test(this.#line(index - 1));
  }

  #quotedSection(index: number, line: string): void {
    const opens = /^[“"]/.test(line);
    if ((this.#depth === 0 && !opens) || this.#inNotes) return;
    const glued = /^[“"]?(\d{1,3}[A-Z]{1,3}\d{0,2}[A-Z]{0,2})(\(1\).*)$/.exec(line);
    if (glued && !opens) {
      this.#lastQuoted = glued[1] as string;
      this.#add({
        line: index,
        span: 1,
        role: 'quoted',
        number: this.#lastQuoted,
        heading: '',
        rest: glued[2] as string,
      });
      return;
    }
    const match = quotedSection.exec(line);
    if (!match || noQuotedHeading.test(match[2] as string)) return;
    const number = match[1] as string;
    if (!opens && !mayFollow(this.#lastQuoted, number, this.#lastQuoted === undefined ? 2000 : 60)) return;
    if (!opens && /^(?:19|20)\d\d$/.test(number)) return;
    this.#lastQuoted = number;
    if (opens) this.#depth = Math.max(this.#depth, 0);
    const wraps = (this.#lines[index] as string).endsWith(' ');
    const next = this.#line(index + 1);
    const goesOn = wraps && next !== '' && !/^\(/.test(next);
    const heading = `${match[2]}${goesOn ? ` ${next}` : ''}`;
    this.#add({ line: index, span: goesOn ? 2 : 1, role: 'quoted', number, heading });
  }

  #add(mark: Mark): void {
    const wraps = (this.#lines[mark.line + mark.span - 1] ?? '').endsWith(' ');
    const rest = mark.rest && wraps ? { rest: `${mark.rest.trimEnd()} ` } : {};
    this.#marks.push({ ...mark, ...rest, heading: withoutMarkers(mark.heading.trim()) });
  }
}
