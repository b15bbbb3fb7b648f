import { Parser } from 'htmlparser2';
import type { CaseParagraph } from '../../case-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { heading, oneLine, paragraph, type TextKind } from './paragraphs.ts';

const deepestElement = 500;
const blockElements = new Set('p div tr h1 h2 h3 h4 h5 h6 li blockquote'.split(' '));
const languageOfDecision = 'de';
/** The page prints headnotes in paragraphs of these classes, before the decision begins. */
const headnote = /^ls/;

/**
 * The decision inside a page of the Federal Constitutional Court: each paragraph number stands in an element `rechts`,
 * its text in the element `links` beside it. Everything else on the page is furniture. Empty for any other page.
 */
export function readConstitutionalCourtPage(html: string): CaseParagraph[] {
  const reader = new PageReader();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepestElement)
          throw new RefusedFile('raw', `Elements are nested more than ${deepestElement} deep.`);
        reader.open(name, attributes, depth);
      },
      onclosetag(name) {
        reader.close(name, depth);
        depth -= 1;
      },
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return reader.paragraphs;
}

class PageReader {
  readonly paragraphs: CaseParagraph[] = [];
  private column: { name: string; depth: number } | undefined;
  private number = { number: '', anchor: '' };
  private level = 0;
  private isHeadnote = false;
  private buffer = '';

  open(name: string, attributes: Record<string, string>, depth: number): void {
    const kind = attributes.class ?? '';
    if (!this.column) {
      if (name !== 'div' || (kind !== 'rechts' && kind !== 'links')) return;
      this.column = { name: kind, depth };
      if (kind === 'rechts') this.number = { number: '', anchor: '' };
      this.buffer = '';
      return;
    }
    if (this.column.name === 'rechts') {
      if (name === 'a' && attributes.name) this.number.anchor = attributes.name.slice(0, 120);
      return;
    }
    if (name === 'br') this.buffer += '\n';
    else if (name === 'td' && this.buffer !== '') this.buffer += ' ';
    if (!blockElements.has(name)) return;
    this.flush();
    this.level = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
    this.isHeadnote = headnote.test(kind);
  }

  close(name: string, depth: number): void {
    if (!this.column) return;
    if (depth === this.column.depth) {
      if (this.column.name === 'links') this.flush();
      else this.number.number = oneLine(this.buffer).slice(0, 60);
      this.column = undefined;
      this.buffer = '';
    } else if (this.column.name === 'links' && blockElements.has(name)) this.flush();
  }

  text(text: string): void {
    // Line breaks of the page's source mean nothing; those of the text come as elements.
    if (this.column) this.buffer += text.replace(/\s+/g, ' ');
  }

  private flush(): void {
    const lines = this.buffer.split('\n').map(oneLine);
    const text = lines.filter((line) => line !== '').join('\n');
    this.buffer = '';
    if (text === '') return;
    const kind: TextKind = {
      part: this.isHeadnote ? 'summary' : 'decision',
      language: languageOfDecision,
      standing: 'official',
    };
    if (this.level > 0) this.paragraphs.push(heading(kind, text.replace(/\n/g, ' '), this.level));
    else this.paragraphs.push(paragraph(kind, text, this.number));
    // A second paragraph beside the same number continues it.
    this.number = { number: '', anchor: '' };
    this.level = 0;
  }
}
