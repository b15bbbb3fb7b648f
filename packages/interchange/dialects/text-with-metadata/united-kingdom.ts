import { AmendmentMarkers } from './amendment-markers.ts';
import type { FoundHeading } from './headings-above.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels, quotedDivisionLevels } from './marks.ts';
import { mayFollow, parseSectionNumber } from './section-numbers.ts';
import { HeadingsBelow } from './united-kingdom-headings.ts';
import type { Place } from './united-kingdom-headings-above.ts';
import { HeadingsAboveNumber } from './united-kingdom-headings-above.ts';
import {
  changesAppendix,
  divisionLine,
  explanatoryNote,
  gluedHeading,
  markedHeading,
  noQuotedHeading,
  noteEntry,
  noteHeading,
  noteNumber,
  paragraphLine,
  plainHeading,
  quotedSection,
  regulationLine,
} from './united-kingdom-patterns.ts';

export const unitedKingdom: TextStyle = {
  id: 'united-kingdom',
  marks: (lines) => new UnitedKingdomReader(lines).read(),
  wrapped: true,
};

class UnitedKingdomReader {
  readonly #lines: readonly string[];
  readonly #below: HeadingsBelow;
  readonly #above: HeadingsAboveNumber;
  readonly #marks: Mark[] = [];
  readonly #markers = new AmendmentMarkers();
  #inSchedule = false;
  #inNotes = false;
  #last: string | undefined;
  /** Numbers that the open series has had. */
  readonly #seen = new Set<string>();
  #lastQuoted: string | undefined;
  /** A Part or schedule of another act is being quoted, so lone numbers are its paragraphs. */
  #inQuotedDivision = false;
  /** How many quotations are open: an amending act quotes new wording between “ and ”. */
  #depth = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#below = new HeadingsBelow(lines);
    this.#above = new HeadingsAboveNumber(lines);
  }

  read(): Mark[] {
    let hasEnded = false;
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#line(index);
      const isBehind = index > this.#lines.length / 2;
      if (isBehind && (changesAppendix.test(line) || explanatoryNote.test(line))) {
        const level = divisionLevels.schedule as number;
        this.#add({ line: index, span: 1, role: 'division', number: '', heading: line, level });
        hasEnded = true;
      }
      if (line !== '' && !hasEnded) index = this.#readAndObserve(index, line);
    }
    return this.#marks;
  }

  /** Returns the last line that was read. */
  #readAndObserve(index: number, line: string): number {
    const before = this.#marks.length;
    this.#readLine(index, line);
    const mark = this.#marks.length === before ? undefined : this.#marks.at(-1);
    const end = mark ? Math.max(index + 1, mark.line + mark.span) : index + 1;
    for (let taken = index; taken < end; taken++) this.#observe(taken);
    return end - 1;
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
    if (!quoted && this.#inSchedule && (word === 'schedule' || this.#restarts(index + 1))) this.#restart();
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
    if (!/^[A-Z“‘[(.\dF"]/.test(next)) return false;
    if (!this.#inNotes && (this.#depth > 0 || /^[“"]/.test(line))) return this.#quotedLoneNumber(index, line);
    if (this.#inSchedule && line === '1' && /^Notes?$/.test(this.#line(index - 1))) this.#restart();
    // `F3929A.` has a point, which paragraphs of schedules may have, and repealed sections that keep no heading.
    const bare = this.#inSchedule || line.startsWith('F') ? line.replace(/(\d[A-Z]{0,3})\.$/, '$1') : line;
    const found = this.#markers.split(
      bare,
      (number) => mayFollow(this.#last, number, this.#inSchedule ? 6 : 12) || this.#isOutOfOrder(number, next),
    );
    if (!found) return false;
    this.#article(index, found.marker, found.number, false);
    return true;
  }

  /**
   * Some inserted sections stand behind the one they should stand before (63A behind 64), and one number may be given
   * to two provisions; then the notes of the first have been printed before.
   */
  #isOutOfOrder(number: string, next: string): boolean {
    const last = parseSectionNumber(this.#last ?? '');
    const found = parseSectionNumber(number);
    if (!last || !found) return false;
    if (number === this.#last) return this.#inNotes && /^[A-Z][a-z]/.test(next) && !noteHeading.test(next);
    const isInserted = /^[A-Z]/.test(found.rest) && !this.#seen.has(number);
    return isInserted && found.base < last.base && found.base >= last.base - 3;
  }

  #quotedLoneNumber(index: number, line: string): boolean {
    if (!/^[“"]?\d{1,4}[A-Z]{0,4}$/.test(line)) return false;
    const number = line.replace(/^[“"]/, '');
    const above = this.#line(index - 1);
    // `“9A` opens the quotation itself; `“Sanctions proceedings` above it is the heading of what is quoted.
    const opens = line !== number || (/^[“"]/.test(above) && !/[.;:,—]$/.test(above));
    const fits =
      this.#lastQuoted === undefined
        ? number === '1' || this.#inQuotedDivision || /[A-Z]$/.test(number)
        : mayFollow(this.#lastQuoted, number, 12);
    if (!opens && !fits) return false;
    this.#article(index, '', number, true);
    return true;
  }

  #take(number: string): void {
    this.#last = number;
    this.#seen.add(number);
  }

  /** Paragraphs are counted anew. */
  #restart(): void {
    this.#last = undefined;
    this.#seen.clear();
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
    this.#take(found.number);
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
    this.#take(found.number);
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
    const isHeaded = !bare || (quoted && !this.#inQuotedDivision && this.#below.isHeaded(index + 1));
    const { heading, span } = isHeaded ? this.#below.ofSection(index + 1) : { heading: '', span: 0 };
    // Some inserted sections print their heading above the number.
    const above = this.#headingAbove(index, { quoted, isNeeded: heading === '' && (quoted || !bare) });
    if (!quoted && !above) this.#crossHeading(index);
    if (quoted) this.#lastQuoted = number;
    else {
      this.#closeQuotation();
      this.#take(number);
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

  #headingAbove(index: number, section: { quoted: boolean; isNeeded: boolean }): FoundHeading | undefined {
    if (section.quoted && section.isNeeded)
      return this.#above.ofQuoted(this.#place(index), this.#lastQuoted === undefined);
    return section.isNeeded && !section.quoted ? this.#above.ofSection(this.#place(index)) : undefined;
  }

  #place(index: number): Place {
    const last = this.#marks.at(-1);
    return { index, free: last ? last.line + last.span : 0, inNotes: this.#inNotes };
  }

  #crossHeading(index: number): void {
    const found = this.#above.overGroup(this.#place(index));
    if (!found) return;
    this.#add({ ...found, role: 'division', number: '', level: divisionLevels.crossHeading as number });
  }

  #closeQuotation(): void {
    this.#depth = 0;
    this.#lastQuoted = undefined;
    this.#inQuotedDivision = false;
  }

  #regulation(index: number, line: string): boolean {
    if (this.#depth > 0 && !this.#inNotes) return false;
    const match = regulationLine.exec(line);
    if (!match) return false;
    const found = this.#markers.split(match[1] as string, (number) =>
      mayFollow(this.#last, number, match[2] ? 60 : 12),
    );
    if (!found) return false;
    const above = this.#inSchedule ? undefined : this.#above.ofRegulation(this.#place(index));
    this.#closeQuotation();
    this.#inNotes = false;
    this.#take(found.number);
    const rest = `${found.marker}${match[2] ?? match[3] ?? ''}`;
    const span = (above?.span ?? 0) + 1;
    const heading = above?.heading ?? '';
    this.#add({ line: above?.line ?? index, span, role: 'article', number: found.number, heading, rest });
    return true;
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
    if (!match) return;
    const number = match[1] as string;
    // `2002 Act` is the end of a reference; inserted numbers and quotations that just opened are none.
    const isInserted = /[A-Z]/.test(number) || /^[“"]/.test(this.#line(index - 1));
    if (!isInserted && noQuotedHeading.test(match[2] as string)) return;
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
    this.#marks.push({ ...mark, ...rest, heading: this.#markers.withoutMarkers(mark.heading.trim()) });
  }
}
