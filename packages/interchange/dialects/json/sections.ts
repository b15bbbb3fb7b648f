import { RefusedFile } from '../../refused-file.ts';

/** One object of the array, with the white space of its texts evened out; absent values are `''`. */
export interface Section {
  chapter: string;
  chapterTitle: string;
  number: string;
  heading: string;
  text: string;
}

/** Names under which the files give each value, in lower case; the first one present is taken. */
const names: Readonly<Record<keyof Section, readonly string[]>> = {
  chapter: ['chapter', 'chapter_no', 'chapter_number', 'part'],
  chapterTitle: ['chapter_title', 'chapter_name', 'chapter_heading', 'part_title'],
  number: ['section', 'section_no', 'section_number', 'number'],
  heading: ['section_title', 'title', 'heading', 'section_name'],
  text: ['section_desc', 'description', 'section_description', 'desc', 'section_text', 'text', 'content'],
};
const deepest = 8;

/** Reads the array. Throws `RefusedFile` with the place where the text is no JSON, or the record that is no section. */
export function readSections(source: string): Section[] {
  const data = parse(source.replace(/^\uFEFF/, ''));
  if (!Array.isArray(data)) throw new RefusedFile('line 1', 'The file is no list of sections.');
  const sections = data.map(readSection).filter((section) => section !== undefined);
  if (!sections.some((section) => section.text !== '')) throw new RefusedFile('', 'The sections hold no text.');
  return sections;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? source.length);
    const line = source.slice(0, position).split('\n').length;
    const isCut = position >= source.trimEnd().length;
    const reason = isCut ? 'The JSON ends before it is complete: the file was cut off.' : 'This is no valid JSON.';
    throw new RefusedFile(`line ${line}`, reason);
  }
}

/** Undefined for a record that has the names of a section but no value under any of them. */
function readSection(record: unknown, index: number): Section | undefined {
  const place = `record ${index + 1}`;
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new RefusedFile(place, 'This entry of the list is no section.');
  }
  const values = new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
  const read = (key: keyof Section) => {
    const name = names[key].find((candidate) => values.has(candidate));
    return name === undefined ? '' : textOf(values.get(name), 0);
  };
  const section: Section = {
    chapter: oneLine(read('chapter')),
    chapterTitle: oneLine(read('chapterTitle')),
    number: oneLine(read('number')).replace(/\.$/, ''),
    heading: oneLine(read('heading')),
    text: paragraphs(read('text')),
  };
  if (section.number !== '' || section.heading !== '' || section.text !== '') return section;
  if (names.number.some((name) => values.has(name))) return undefined;
  throw new RefusedFile(place, 'This entry of the list has neither number nor text.');
}

/** Some files give a text as a list, or by sub-section; all of it is text of the section, in order. */
function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || depth > deepest) return '';
  return Object.entries(value)
    .map(([name, part]) => {
      const text = textOf(part, depth + 1);
      return Array.isArray(value) || text === '' ? text : `${name} ${text}`;
    })
    .filter((text) => text !== '')
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines are indented by tabs, and empty ones stand between; each line that holds words is a paragraph. */
function paragraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}
