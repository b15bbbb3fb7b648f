import type { CaseParagraph } from '../../case-document.ts';
import {
  drawnRule,
  frenchHeadings,
  frenchParagraphNumber,
  judilibreZones,
  longestFrenchHeading,
} from './judilibre-codes.ts';
import { blocksOf, heading, paragraph, type TextKind } from './paragraphs.ts';
import { isRecord, type JsonRecord, recordsOf, textOf } from './records.ts';

interface Zone {
  part: CaseParagraph['part'];
  start: number;
  end: number;
}

/** What the court's service wrote about the decision, then its text by zones, headings and numbered paragraphs. */
export function readJudilibreText(record: JsonRecord): CaseParagraph[] {
  const summary = { part: 'summary', language: 'fr', standing: 'summary' } as const;
  return [
    ...blocksOf(textOf(record, 'summary')).map((block) => paragraph(summary, block)),
    ...agreedSummaries(record).flatMap((text) => blocksOf(text).map((block) => paragraph(summary, block))),
    ...zonesOf(record).flatMap(({ part, text }) => linesOf({ part, language: 'fr', standing: 'official' }, text)),
  ];
}

/** Titled summaries beside `summary`. Both tell of the same decision: where none of them repeats it, they are another's. */
export function agreedTitles(record: JsonRecord): JsonRecord[] {
  const titled = recordsOf(record, 'titlesAndSummaries');
  const summary = textOf(record, 'summary');
  return summary === '' || titled.some((entry) => textOf(entry, 'summary') === summary) ? titled : [];
}

function agreedSummaries(record: JsonRecord): string[] {
  const summary = textOf(record, 'summary');
  return agreedTitles(record)
    .map((entry) => textOf(entry, 'summary'))
    .filter((text) => text !== '' && text !== summary);
}

/** The text cut at its zones. What no zone covers is kept in its place. */
function zonesOf(record: JsonRecord): { part: CaseParagraph['part']; text: string }[] {
  // Offsets count in the text as printed: it must not be trimmed first.
  const text = typeof record.text === 'string' ? record.text : '';
  const parts: { part: CaseParagraph['part']; text: string }[] = [];
  let at = 0;
  for (const zone of listedZones(record)) {
    if (zone.start < at || zone.start > text.length) continue;
    if (zone.start > at) parts.push({ part: 'decision', text: text.slice(at, zone.start) });
    parts.push({ part: zone.part, text: text.slice(zone.start, zone.end) });
    at = zone.end;
  }
  // What follows the last zone belongs to it: the offsets are now and then a little short.
  const rest = text.slice(at);
  const last = parts.at(-1);
  if (last) last.text += rest;
  else parts.push({ part: 'decision', text: rest });
  return parts;
}

function listedZones(record: JsonRecord): Zone[] {
  if (!isRecord(record.zones)) return [];
  const zones: Zone[] = [];
  for (const name of Object.keys(judilibreZones)) {
    for (const { start, end } of recordsOf(record.zones, name)) {
      if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || (start as number) > (end as number)) continue;
      zones.push({ part: judilibreZones[name] ?? 'decision', start: start as number, end: end as number });
    }
  }
  return zones.sort((one, other) => one.start - other.start || one.end - other.end);
}

function linesOf(kind: TextKind, text: string): CaseParagraph[] {
  return blocksOf(text)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => !drawnRule.test(line))
        .join('\n'),
    )
    .filter((block) => block !== '')
    .map((block) => {
      const level = headingLevel(block);
      if (level > 0) return heading(kind, block, level);
      const number = frenchParagraphNumber.exec(block);
      return number
        ? paragraph(kind, block.slice(number[0].length), { number: number[1] as string })
        : paragraph(kind, block);
    });
}

function headingLevel(block: string): number {
  if (block.length > longestFrenchHeading || block.includes('\n') || /[.;]$/.test(block)) return 0;
  return frenchHeadings.find(([pattern]) => pattern.test(block))?.[1] ?? 0;
}
