import type { LawDocument, LegalDate, LegalEvent, ReadOptions, SourceFile } from '../../law-document.ts';
import { namedValues } from '../../named-values.ts';
import { RefusedFile } from '../../refused-file.ts';
import { readProvisions } from '../akoma-ntoso/provision-reader.ts';
import { aknOfHtml } from './akn-html.ts';
import { countryOfFrbr, isoDay, languageOf, webAddress } from './peachjam-fields.ts';
import type { PeachjamDocument } from './peachjam-records.ts';

const EVENTS: Readonly<Record<string, LegalEvent>> = namedValues<LegalEvent>({
  assent: 'adopted',
  publication: 'published',
  commencement: 'in-force',
  amendment: 'amended',
  repeal: 'repealed',
});

/** An act or treaty whose content is Akoma Ntoso as HTML. Throws `RefusedFile` where there is no text. */
export function lawOf(document: PeachjamDocument, file: SourceFile, options: ReadOptions): LawDocument {
  const { fields, content, legislation } = document;
  const html = content?.content_html ?? '';
  if (html.trim() === '') throw new RefusedFile('', 'The record of the law has no text.');
  const nodes = readProvisions(aknOfHtml(html), new Map());
  if (nodes.length === 0) throw new RefusedFile('content_html', 'The law has no text.');
  const versionDate = isoDay(fields.date) ?? '';
  return {
    dialect: 'peachjam',
    // A treaty of the African Union is kept as an instrument between States.
    country: options.country ?? (countryOfFrbr(fields.work_frbr_uri, fields.jurisdiction) || REGION),
    language: options.language ?? languageOf(fields.language),
    title: fields.title,
    alternativeTitles: fields.citation && fields.citation !== fields.title ? [fields.citation] : [],
    identifiers: fields.work_frbr_uri ? [{ scheme: 'akn', value: fields.work_frbr_uri }] : [],
    versionDate,
    dates: datesOf(legislation?.timeline_json, versionDate),
    status: legislation?.repealed ? 'repealed' : 'unknown',
    standing: 'unknown',
    source: { file: file.name, url: webAddress(fields.source_url), publisher: '' },
    licence: '',
    nodes,
  };
}

const REGION = 'INTL';

/** Events of the timeline up to the version; later ones are not in its text. */
function datesOf(timeline: unknown, versionDate: string): LegalDate[] {
  const dates: LegalDate[] = [];
  for (const entry of Array.isArray(timeline) ? timeline : []) {
    const { date, events } = (entry ?? {}) as { date?: unknown; events?: unknown };
    const day = isoDay(date);
    if (day === undefined || (versionDate !== '' && day > versionDate)) continue;
    for (const event of Array.isArray(events) ? events : []) {
      const kind = EVENTS[String((event as { type?: unknown } | null)?.type)];
      if (kind) dates.push({ event: kind, date: day, precision: 'day' });
    }
  }
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1));
}
