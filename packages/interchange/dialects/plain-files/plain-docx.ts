import type { Dialect, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { childElements, childNamed, contentOf, parseXml, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { partsIn, partText } from '../judgments/docx-archive.ts';
import { type DocxParagraph, isDocx, readDocx } from '../judgments/docx-document.ts';
import { readDocument } from './describe-document.ts';
import { emphasisedHeadings } from './emphasised-headings.ts';
import { LEAST_SURE, type Passage } from './passages.ts';

const ID = 'docx-document';

/** Any document of a word processor: sections by its heading styles, else by headings in bold letters. */
export const plainDocx: Dialect = {
  id: ID,
  description: 'Any DOCX, as a document with sections by heading styles',

  recognise: (file) => (isDocx(file.bytes) ? LEAST_SURE : 0),

  *read(file, options) {
    yield readDocument(file, options, () => {
      const paragraphs = readDocx(file);
      const { levels, titles } = headingStyles(file);
      const { title, language } = stated(file);
      const printed = paragraphs.find(({ style, text }) => titles.has(style) && text.trim() !== '')?.text ?? '';
      return {
        dialect: ID,
        passages: passagesOf(paragraphs, levels),
        title: printed || title,
        language,
        ranked: paragraphs.some(({ style }) => levels.has(style)),
      };
    });
  },
};

function passagesOf(paragraphs: readonly DocxParagraph[], levels: ReadonlyMap<string, number>): Passage[] {
  const passages = paragraphs.flatMap((paragraph): Passage[] => {
    const level = levels.get(paragraph.style) ?? 0;
    if (level > 0) return [{ text: paragraph.text.replace(/\n/g, ' '), level }];
    return [paragraph.text, ...paragraph.notes].map((text) => ({ text, level: 0 }));
  });
  if (passages.some(({ level }) => level > 0)) return passages;
  return emphasisedHeadings(
    paragraphs.map(({ text, notes, emphasised }) => ({ text: [text, ...notes].join('\n'), emphasised })),
  );
}

/**
 * Levels of headings by the id of their style, and the ids of the style of titles; the ids are in the language of the word
 * processor, the names are not.
 */
function headingStyles(file: SourceFile): { levels: Map<string, number>; titles: Set<string> } {
  // A file without its styles still names the usual ones.
  const titles = new Set(['Title']);
  const levels = new Map([['Title', 1]]);
  for (let level = 1; level <= 9; level += 1) levels.set(`Heading${level}`, level);
  for (const style of childElements(part(file, 'word/styles.xml'))) {
    if (style.name !== 'style') continue;
    const id = style.attributes.get('w:styleId') ?? '';
    const name = setting(childNamed(style, 'name'));
    const outline = Number(setting(childNamed(childNamed(style, 'pPr'), 'outlineLvl')) || Number.NaN);
    const numbered = /^heading ([1-9])$/i.exec(name)?.[1];
    if (/^title$/i.test(name)) {
      levels.set(id, 1);
      titles.add(id);
    } else if (numbered !== undefined) levels.set(id, Number(numbered));
    else if (outline >= 0 && outline < 9) levels.set(id, outline + 1);
  }
  return { levels, titles };
}

function stated(file: SourceFile): { title: string; language: string } {
  const core = part(file, 'docProps/core.xml');
  const text = (name: string): string => contentText(childNamed(core, name));
  const language = text('language');
  return { title: text('title'), language: /^[a-z]{2,3}(?:-[\w-]{2,20})?$/i.test(language) ? language : '' };
}

/** A further part of the file; what is broken in it takes nothing from the text. */
function part(file: SourceFile, name: string): XmlElement {
  const none = { name: '', namespace: '', attributes: new Map<string, string>(), children: [] };
  try {
    const xml = partText(file.bytes, partsIn(file.bytes), name);
    return xml === undefined ? none : parseXml(xml.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return none;
  }
}

function setting(element: XmlElement | undefined): string {
  return element?.attributes.get('w:val') ?? '';
}

function contentText(element: XmlElement | undefined): string {
  return element ? contentOf(element).replace(/\s+/g, ' ').trim() : '';
}
