import { gunzipSync, constants as zlib } from 'node:zlib';
import { blankCase, type CaseDocument, type CaseParagraph } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { LARGEST_FILE_BYTES, sourceFileOf } from '../../source-file.ts';
import { childElements, childNamed, contentOf, parseXml, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { readParties } from './govinfo-parties.ts';
import { oneLine, paragraph } from './paragraphs.ts';
import { guarded, headOf, isoDayOf, jsonLines, readRecord, requiredText } from './records.ts';

const largestUnpacked = 4 * LARGEST_FILE_BYTES;
const bytesForRecognition = 16 * 1024;
const largestHead = 8 * 1024 * 1024;

/** Kinds of federal courts as the records name them. */
const courtTypes: Readonly<
  Record<string, { level: CaseDocument['court']['level']; stage: 'first-instance' | 'appeal' }>
> = {
  District: { level: 'first-instance', stage: 'first-instance' },
  Bankruptcy: { level: 'first-instance', stage: 'first-instance' },
  Appellate: { level: 'appeal', stage: 'appeal' },
};

/** Dockets of the federal courts of the United States as GovInfo describes them: MODS 3.3, one record or many. */
export const govinfoMods: CaseDialect = {
  id: 'govinfo-mods',
  decisions: true,
  description: 'Dockets of United States courts as MODS records of GovInfo (XML, JSON Lines or packed JSON Lines)',
  recognise(file) {
    const head = isPacked(file.bytes) ? unpackedHead(file.bytes) : headOf(file, 8000);
    if (!head.includes('www.loc.gov/mods/v3')) return 0;
    if (!head.startsWith('<') && !/^\{.{0,400}"mods"\s*:/s.test(head)) return 0;
    return /USCOURTS/.test(head) ? 0.95 : 0.5;
  },
  *read(file, options) {
    const source = guarded('', () => (isPacked(file.bytes) ? unpack(file).text() : file.text()));
    if (typeof source !== 'string') {
      yield source;
      return;
    }
    yield* readSource(source, file.name, options);
  },
};

function* readSource(source: string, name: string, options: ReadOptions): Generator<CaseReadResult> {
  if (/^\uFEFF?\s*</.test(source.slice(0, 200))) {
    yield readRecord('', () => documentOf(source, { name, options }));
    return;
  }
  for (const { place, record } of jsonLines(source)) {
    yield readRecord(place, () => {
      if (record instanceof RefusedFile) throw record;
      return documentOf(requiredText(record, 'mods', place), { name, options });
    });
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Only the beginning, and of that no more than it may hold: a file of zeros unpacks to a thousand times its size. */
function unpackedHead(bytes: Uint8Array): string {
  try {
    const unpacked = gunzipSync(bytes.subarray(0, bytesForRecognition), {
      finishFlush: zlib.Z_SYNC_FLUSH,
      maxOutputLength: largestHead,
    });
    return unpacked.subarray(0, 8000).toString('utf8');
  } catch {
    return '';
  }
}

function unpack(file: SourceFile): SourceFile {
  try {
    return sourceFileOf(file.name, gunzipSync(file.bytes, { maxOutputLength: largestUnpacked }));
  } catch (error) {
    throw new RefusedFile('', `It cannot be unpacked: ${(error as Error).message}.`);
  }
}

function documentOf(xml: string, given: { name: string; options: ReadOptions }): CaseDocument {
  const root = parseXml(xml);
  const extension = childElements(root).find(
    ({ name, children }) => name === 'extension' && hasChild(children, 'caseNumber'),
  );
  if (root.name !== 'mods' || !extension)
    throw new RefusedFile('', 'It holds no MODS record of a case with its number.');
  const caseNumber = fieldOf(extension, 'caseNumber');
  const title = oneLine(contentOf(childNamed(childNamed(root, 'titleInfo'), 'title') ?? extension)) || caseNumber;
  const parts = childElements(root).filter(
    (item) => item.name === 'relatedItem' && item.attributes.get('type') === 'constituent',
  );
  const court = courtOf(root, extension, parts);
  const type = courtTypes[fieldOf(extension, 'courtType')];
  const date = isoDayOf(fieldOf(childNamed(root, 'originInfo'), 'dateIssued'));
  const url = fieldOf(childNamed(root, 'location'), 'url');
  return blankCase({
    dialect: govinfoMods.id,
    country: given.options.country ?? 'US',
    language: given.options.language ?? 'en',
    title,
    identifiers: identifiersOf(root, extension, caseNumber),
    court: { name: court, division: fieldOf(extension, 'caseOffice'), level: type?.level ?? 'unknown' },
    form: 'docket',
    ...(date ? { date } : {}),
    legalSystem: 'common-law',
    proceedings: [
      { court, reference: caseNumber, ...(date ? { date } : {}), stage: type?.stage ?? 'unknown', outcome: '' },
    ],
    persons: readParties(extension),
    legalBases: present(fieldOf(extension, 'cause')).map((citation) => ({ citation, target: '' })),
    keywords: [...present(fieldOf(extension, 'caseType')), ...present(fieldOf(extension, 'natureSuit'))],
    texts: parts.flatMap(entryOf),
    files: parts.flatMap(fileOf),
    source: { file: given.name, url, publisher: fieldOf(childNamed(root, 'originInfo'), 'publisher') },
    licence: 'Public domain (work of the United States Government)',
  });
}

function hasChild(children: XmlElement['children'], name: string): boolean {
  return children.some((child) => typeof child !== 'string' && child.name === name);
}

/** The words in a child element; empty where there is none. */
function fieldOf(element: XmlElement | undefined, name: string): string {
  const child = childNamed(element, name);
  return child ? oneLine(contentOf(child)) : '';
}

function present(value: string): string[] {
  return value === '' ? [] : [value];
}

function courtOf(root: XmlElement, extension: XmlElement, parts: readonly XmlElement[]): string {
  for (const part of parts) {
    const name = fieldOf(childNamed(part, 'extension'), 'courtName');
    if (name !== '') return name;
  }
  const bodies = childElements(root).filter(({ name }) => name === 'name');
  const named = bodies.map((body) => fieldOf(body, 'namePart')).find((name) => /Court/.test(name));
  return named ?? fieldOf(extension, 'courtCode');
}

/** The number in the form of the court and, for appeals, as it is cited: `03-3578` for `03-03578`. */
function identifiersOf(root: XmlElement, extension: XmlElement, caseNumber: string): CaseDocument['identifiers'] {
  const cited = childElements(root)
    .filter((item) => item.name === 'identifier' && item.attributes.get('type') === 'preferred citation')
    .flatMap((item) => oneLine(contentOf(item)).split(';'));
  // The short number of a district case has lost the office and the kind of case: many cases share it.
  const numbers = caseNumber.includes(':') ? [caseNumber] : [caseNumber, ...cited];
  const id = fieldOf(extension, 'accessId');
  return [
    ...[...new Set(numbers.filter((number) => number !== ''))].map((value) => ({ scheme: 'docket' as const, value })),
    ...present(id).map((value) => ({ scheme: 'source' as const, value: `govinfo:${value}` })),
  ];
}

/** One document of the docket: the entry that the clerk made for it, with its date before it. */
function entryOf(part: XmlElement): CaseParagraph[] {
  const extension = childNamed(part, 'extension');
  const text = fieldOf(extension, 'docketText') || fieldOf(childNamed(part, 'titleInfo'), 'subTitle');
  if (text === '') return [];
  const date = fieldOf(extension, 'dateIssued') || fieldOf(childNamed(part, 'originInfo'), 'dateIssued');
  const number = fieldOf(childNamed(part, 'titleInfo'), 'partNumber');
  return [
    paragraph({ part: 'other', language: 'en', standing: 'official' }, date === '' ? text : `${date}: ${text}`, {
      number: number.slice(0, 60),
      anchor: fieldOf(extension, 'accessId').slice(0, 120),
    }),
  ];
}

function fileOf(part: XmlElement): CaseDocument['files'] {
  const links = childElements(childNamed(part, 'location') ?? part).filter(({ name }) => name === 'url');
  return links
    .filter((link) => link.attributes.get('access') === 'raw object')
    .map((link) => ({
      name: fieldOf(childNamed(part, 'extension'), 'accessId') || 'PDF',
      mediaType: 'application/pdf',
      url: oneLine(contentOf(link)),
    }));
}
