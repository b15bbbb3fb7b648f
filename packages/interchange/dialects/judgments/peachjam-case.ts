import { blankCase, type CaseDocument, type CaseIdentifier, type CaseParagraph } from '../../case-document.ts';
import type { ReadOptions, SourceFile } from '../../law-document.ts';
import { parseHtml } from '../html/parse-html.ts';
import { WORD_MEDIA_TYPE } from './docx-document.ts';
import { countryOfFrbr, isoDay, languageOf, webAddress } from './peachjam-fields.ts';
import type { PeachjamDocument } from './peachjam-records.ts';

/** A judgment with its medium neutral citation. Its text is empty where the site keeps it as a PDF only. */
export function caseOf(document: PeachjamDocument, file: SourceFile, options: ReadOptions): CaseDocument {
  const { fields, judgment, court, content } = document;
  const language = options.language ?? languageOf(fields.language);
  const country = options.country ?? countryOfFrbr(fields.work_frbr_uri, fields.jurisdiction);
  const date = isoDay(fields.date);
  const url = webAddress(fields.source_url);
  return blankCase({
    dialect: 'peachjam',
    // The African Union and its courts are no State; so is a court of several States.
    country: country === '' ? 'INTL' : country,
    language,
    title: judgment?.case_name || fields.title,
    identifiers: identifiersOf(document),
    court: {
      name: court?.name ?? '',
      division: '',
      level: country === '' && court ? 'international' : 'unknown',
    },
    form: 'judgment',
    ...(date === undefined ? {} : { date }),
    texts: [
      ...summary(judgment?.flynote, language),
      ...summary(judgment?.case_summary, language),
      ...bodyOf(content?.content_html ?? '', language),
    ],
    files: url === '' ? [] : [{ name: url.split('/').at(-1) ?? '', mediaType: mediaType(url), url }],
    source: { file: file.name, url: '', publisher: '' },
  });
}

function identifiersOf({ fields, judgment }: PeachjamDocument): CaseIdentifier[] {
  const work = fields.work_frbr_uri ?? '';
  return [
    ...(judgment?.mnc ? [{ scheme: 'neutral-citation' as const, value: judgment.mnc.slice(0, 200) }] : []),
    ...(/^\/akn\/\S{3,180}$/.test(work) ? [{ scheme: 'source' as const, value: `peachjam:${work}` }] : []),
  ];
}

function summary(html: string | null | undefined, language: string): CaseParagraph[] {
  return blocksOf(html ?? '', { part: 'summary', language, standing: 'summary' });
}

function bodyOf(html: string, language: string): CaseParagraph[] {
  return blocksOf(html, { part: 'decision', language, standing: 'unknown' });
}

function blocksOf(html: string, kind: Pick<CaseParagraph, 'part' | 'language' | 'standing'>): CaseParagraph[] {
  if (html.trim() === '') return [];
  return parseHtml(html).map(({ lines, level }) => {
    const text = lines.join('\n');
    const heading = level > 0 ? lines.join(' ') : '';
    const number = level > 0 ? '' : (/^(\d{1,4}\.|\[\d{1,4}\]) (?=\S)/.exec(text)?.[1] ?? '');
    const own = { ...kind, number, anchor: '', level };
    return level > 0
      ? { ...own, heading, text: '' }
      : { ...own, heading: '', text: text.slice(number.length).trimStart() };
  });
}

function mediaType(url: string): string {
  if (/\.pdf$/i.test(url)) return 'application/pdf';
  if (/\.docx$/i.test(url)) return WORD_MEDIA_TYPE;
  return 'application/octet-stream';
}
