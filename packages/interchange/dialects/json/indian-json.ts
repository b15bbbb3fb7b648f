import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { readCommencement, readTitle } from './act-facts.ts';
import type { Section } from './sections.ts';
import { readSections } from './sections.ts';

const chapterLevel = 20;
/** Names that only this data set uses, and names that others may use too. */
const ownNames = /"section_(?:desc|title)"\s*:/i;
const commonNames = /"(?:section|section_no|section_number)"\s*:/i;
const textNames = /"(?:description|desc|content|text|title|heading)"\s*:/i;

/** Indian acts as a JSON array of sections (`section`, `section_title`, `section_desc`, `chapter`); case of the names varies. */
export const indianJson: Dialect = {
  id: 'indian-json',
  description: 'Indian act as a JSON array with one object per section',
  recognise(file) {
    try {
      const head = file.text().slice(0, 6000);
      if (!/^\uFEFF?\s*\[\s*\{/.test(head) || !commonNames.test(head)) return 0;
      if (ownNames.test(head)) return 0.95;
      return textNames.test(head) ? 0.6 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options) {
    try {
      yield { outcome: 'law', document: readDocument(file, options) };
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message } satisfies ReadResult;
    }
  },
};

function readDocument(file: SourceFile, options: ReadOptions): LawDocument {
  const source = file.text();
  const sections = readSections(source);
  const stem = /([^/\\]+?)(?:\.[^./\\]*)?$/.exec(file.name)?.[1] ?? '';
  const opening = sections.slice(0, 3).map((section) => section.text);
  const title = readTitle(opening) ?? stem.toUpperCase();
  const abbreviation = /^[a-z]{2,8}$/i.test(stem) ? stem.toUpperCase() : '';
  return {
    dialect: indianJson.id,
    country: options.country ?? countryOf(source),
    language: options.language ?? 'en',
    title,
    alternativeTitles: abbreviation !== '' && abbreviation !== title ? [abbreviation] : [],
    identifiers:
      abbreviation === '' ? [] : [{ scheme: 'source', value: `indian-law-json:${abbreviation.toLowerCase()}` }],
    versionDate: '',
    dates: readCommencement(opening),
    status: 'unknown',
    standing: 'unknown',
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
    nodes: buildNodes(sections),
  };
}

/** The set holds Indian acts only; a file in the plain names of any set must speak of India itself. */
function countryOf(source: string): string {
  if (ownNames.test(source.slice(0, 6000)) || /\bIndian?\b/.test(source)) return 'IN';
  throw new RefusedFile('', 'The file does not tell which state the act is of; state the country to import it.');
}

function buildNodes(sections: readonly Section[]): LawNode[] {
  const tree = new TreeBuilder();
  let open: string | undefined;
  for (const section of sections) {
    const chapter = JSON.stringify([section.chapter, section.chapterTitle]);
    if (chapter !== open && (section.chapter !== '' || section.chapterTitle !== '')) {
      const number = section.chapter === '' ? '' : withWord('Chapter', section.chapter);
      tree.division(chapterLevel, number, section.chapterTitle);
    } else if (chapter !== open && open !== undefined) tree.close(chapterLevel);
    open = chapter;
    if (section.number === '') tree.text(section.heading);
    else tree.article(withWord('Section', section.number), section.heading);
    for (const line of section.text.split('\n')) tree.line(line);
  }
  return tree.finish();
}

/** The word stands in the name of the value (`"Section": 302`), unless the value has it already. */
function withWord(word: string, designation: string): string {
  return /^\p{L}{3,}/u.test(designation) && /\d|^[A-Z][a-z]/.test(designation) ? designation : `${word} ${designation}`;
}
