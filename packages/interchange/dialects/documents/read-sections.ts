import type { LawNode, SectionUse } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { RefusedFile } from '../../refused-file.ts';
import { treatyReferenceFault } from './check-references.ts';
import { TREATY_REFERENCE } from './treaty-reference.ts';

const HEADING = /^(#{1,6})[ \t]+(\S.{0,2000})$/;
/** `{explains: untoc:18(13), uncac:46(13); use: checklist}` at the end of a heading. */
const MARKS = /[ \t]*\{(\s{0,3}(?:explains|use):[^{}]{1,500})\}[ \t]*$/;
const uses: readonly SectionUse[] = ['checklist', 'model-provision', 'template', 'form'];

/**
 * The sections of a document in Markdown: a heading with sections under it that have no text of its own is a division,
 * any other a text. Throws `RefusedFile` with the line of a mark that is not known.
 */
export function readSections(body: string, firstLine: number): LawNode[] {
  const top: LawNode[] = [];
  const open: { level: number; node: LawNode }[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    const text = paragraph.join(' ').trim();
    paragraph = [];
    if (text === '') return;
    let node = open.at(-1)?.node;
    if (!node) {
      node = section('', {});
      top.push(node);
      open.push({ level: 0, node });
    }
    node.text = node.text === '' ? text : `${node.text}\n${text}`;
  };
  body.split('\n').forEach((line, at) => {
    const heading = HEADING.exec(line);
    if (heading) {
      endParagraph();
      const level = (heading[1] as string).length;
      const { words, marks } = headingOf(heading[2] as string, `line ${firstLine + at}`);
      while (open.length > 0 && (open.at(-1) as { level: number }).level >= level) open.pop();
      if (open.at(-1)?.level === 0) open.pop();
      const node = section(words, marks);
      (open.at(-1)?.node.children ?? top).push(node);
      open.push({ level, node });
    } else if (line.trim() === '') endParagraph();
    else {
      // Items of a list and rows of a table are lines of their own.
      if (/^[ \t]*(?:[-*+|]|\d{1,4}[.)]|\[[ xX]\])/.test(line)) endParagraph();
      const words = plainText(line);
      if (words !== '') paragraph.push(words);
    }
  });
  endParagraph();
  return top.map(withRoles);
}

function section(heading: string, marks: Pick<LawNode, 'explains' | 'use'>): LawNode {
  return { role: 'text', number: '', heading, text: '', ...marks, children: [] };
}

function withRoles(node: LawNode): LawNode {
  const children = node.children.map(withRoles);
  const groups = node.text === '' && children.length > 0;
  return { ...node, role: groups ? 'division' : 'text', children };
}

function headingOf(text: string, place: string): { words: string; marks: Pick<LawNode, 'explains' | 'use'> } {
  const found = MARKS.exec(text);
  if (!found) return { words: plainText(text), marks: {} };
  const marks: Pick<LawNode, 'explains' | 'use'> = {};
  for (const part of (found[1] as string).split(';')) {
    const [, key = '', value = ''] = /^\s*([a-z]+):\s*(.{1,400}?)\s*$/.exec(part) ?? [];
    const use = uses.find((known) => known === value);
    const articles = value.split(',').map((article) => article.trim());
    if (key === 'use' && use) marks.use = use;
    else if (key === 'explains' && articles.every((article) => TREATY_REFERENCE.test(article))) {
      const fault = articles.map(treatyReferenceFault).find((found) => found !== undefined);
      if (fault !== undefined) throw new RefusedFile(place, `explains: ${fault}`);
      marks.explains = articles;
    } else
      throw new RefusedFile(
        place,
        `"${part.trim().slice(0, 60)}" is no mark of a section, such as "explains: untoc:18(13)" or "use: checklist" (${uses.join(', ')}).`,
      );
  }
  return { words: plainText(text.slice(0, found.index)), marks };
}
