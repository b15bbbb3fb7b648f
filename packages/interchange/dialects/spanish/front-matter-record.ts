import { frontMatterText } from '../../front-matter.ts';
import type { LegalDate, LegalEvent, LegalStatus } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';

const STATUS: Readonly<Record<string, LegalStatus>> = namedValues<LegalStatus>({
  in_force: 'in-force',
  not_yet_in_force: 'not-yet-in-force',
  pending: 'not-yet-in-force',
  repealed: 'repealed',
  draft: 'draft',
});

/** The front matter of a file of the `legalize` family: one act, described by `title`, `identifier`, `publication_date`, `last_updated` … */
export interface ActRecord {
  text(key: string): string;
  /** An ISO date, or '' where it is absent, no date, or the `1900-01-01` that stands for unknown. */
  date(key: string): string;
  status: LegalStatus;
}

export function actRecord(data: Record<string, unknown>): ActRecord {
  const text = (key: string): string => frontMatterText(data, key).replace(/\s+/g, ' ');
  return {
    text,
    date: (key) => knownDate(text(key)),
    status: STATUS[text('status').toLowerCase()] ?? 'unknown',
  };
}

/** The dates of an act; an amendment on the day of publication is none. */
export function actDates(record: ActRecord, adoptedKey: string): LegalDate[] {
  const published = record.date('publication_date');
  const updated = record.date('last_updated');
  const dates: LegalDate[] = [];
  const add = (event: LegalEvent, date: string): void => {
    if (date !== '') dates.push({ event, date, precision: 'day' });
  };
  add('adopted', record.date(adoptedKey));
  add('published', published);
  if (updated !== published) add('amended', updated);
  return dates;
}

/** As of when the text stands: the last update where it is known, else the publication. */
export function actVersionDate(record: ActRecord): string {
  return record.date('last_updated') || record.date('publication_date');
}

function knownDate(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.{0,30})?$/.exec(text);
  if (!match || text.startsWith('1900-01-01')) return '';
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? '' : date;
}
