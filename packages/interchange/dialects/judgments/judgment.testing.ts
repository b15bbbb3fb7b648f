import { type CaseDocument, type CaseParagraph, caseDocumentSchema } from '../../case-document.ts';
import { dialects } from '../../dialects.ts';
import type { CaseReadResult, ReadResult } from '../../law-document.ts';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { zip } from '../../zip.testing.ts';
import { judgmentDialects } from './index.ts';

export type AnyResult = ReadResult | CaseReadResult;

const all = [...dialects.filter(({ id }) => !judgmentDialects.some((own) => own.id === id)), ...judgmentDialects];

/** Reads as an import does: every dialect of law stands beside those of judgments. */
export function readAs(name: string, content: string | Uint8Array, beside: Record<string, string> = {}): AnyResult[] {
  const neighbour = (other: string) => {
    const text = beside[other];
    return text === undefined ? undefined : sourceFileOf(other, Buffer.from(text));
  };
  return [...readFile<AnyResult>(sourceFileOf(name, Buffer.from(content as string), neighbour), all)];
}

/** The one decision that the file holds, checked against the contract. */
export function caseIn(name: string, content: string | Uint8Array, beside: Record<string, string> = {}): CaseDocument {
  const [result] = readAs(name, content, beside);
  if (result?.outcome !== 'case') throw new Error(`no decision: ${JSON.stringify(result)}`);
  return caseDocumentSchema.parse(result.document);
}

/** `part number anchor level: text` of each paragraph, for short comparisons. */
export function outlineOf(texts: readonly CaseParagraph[]): string[] {
  return texts.map(({ number, anchor, level, heading, text }) => {
    const label = [number, anchor === '' ? '' : `#${anchor}`].filter((part) => part !== '').join(' ');
    const words = level > 0 ? `${'='.repeat(level)} ${heading}` : text.replace(/\n/g, ' / ');
    return label === '' ? words : `${label} ${words}`;
  });
}

export interface InventedJudgment {
  cite?: string;
  court?: string;
  extra?: string;
  date?: string;
  dateName?: string;
  name?: string;
  uri?: string;
  references?: string;
  header?: string;
  body?: string;
  attachments?: string;
}

/** A judgment in the vocabulary of the National Archives, everything in it invented. */
export function judgmentXml(parts: InventedJudgment = {}): string {
  const path = parts.uri ?? 'ewhc/admin/2031/7';
  const address = 'https://caselaw.nationalarchives.gov.uk';
  const cite = parts.cite ?? '[2031] EWHC 7 (Admin)';
  return `<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso xmlns:uk="https://caselaw.nationalarchives.gov.uk/akn" xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<judgment name="judgment"><meta><identification source="#tna">
<FRBRWork><FRBRuri value="${address}/id/${path}"/><FRBRdate date="${parts.date ?? '2031-05-04'}" name="${parts.dateName ?? 'judgment'}"/>
<FRBRauthor href="#court"/><FRBRcountry value="GB-UKM"/>${parts.name === '' ? '' : `<FRBRname value="${parts.name ?? 'Quill v Harbour Council'}"/>`}</FRBRWork>
<FRBRExpression><FRBRuri value="${address}/${path}"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRuri value="${address}/${path}/data.xml"/><FRBRauthor href="#tna"/></FRBRManifestation></identification>
<references><TLCOrganization eId="court" showAs="The Court as Printed"/><TLCOrganization eId="tna" showAs="The National Archives"/>
${parts.references ?? ''}</references>
<proprietary><uk:court>${parts.court ?? 'EWHC-KBD-Admin'}</uk:court><uk:year>2031</uk:year>${cite === '' ? '' : `<uk:cite>${cite}</uk:cite>`}${parts.extra ?? ''}</proprietary>
<presentation><style xmlns="http://www.w3.org/1999/xhtml">#judgment .Heading1 { font-weight: bold }</style></presentation></meta>
<header>${parts.header ?? '<p>HIGH COURT</p>'}</header>
<judgmentBody>${parts.body ?? '<decision><paragraph eId="para_1"><num>1.</num><content><p>The ledger was kept.</p></content></paragraph></decision>'}</judgmentBody>
${parts.attachments ?? ''}</judgment></akomaNtoso>`;
}

export interface InventedParagraph {
  text: string;
  style?: string;
  bold?: boolean;
  centred?: boolean;
  note?: string;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of a word processor with these paragraphs; `\n` is a break, `\t` a tab. */
export function docx(paragraphs: readonly (string | InventedParagraph)[], extra = ''): Buffer {
  const notes: string[] = [];
  const body = paragraphs.map((paragraph) =>
    paragraphXml(typeof paragraph === 'string' ? { text: paragraph } : paragraph, notes),
  );
  const footnotes = notes.map(
    (note, index) => `<w:footnote w:id="${index + 2}"><w:p><w:r><w:t>. ${note}</w:t></w:r></w:p></w:footnote>`,
  );
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<w:document ${WORD}><w:body>${body.join('')}${extra}</w:body></w:document>`,
    },
    ...(notes.length > 0
      ? [{ name: 'word/footnotes.xml', content: `<w:footnotes ${WORD}>${footnotes.join('')}</w:footnotes>` }]
      : []),
  ]);
}

function paragraphXml({ text, style, bold, centred, note }: InventedParagraph, notes: string[]): string {
  if (note !== undefined) notes.push(note);
  const reference = note === undefined ? '' : `<w:r><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`;
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${centred ? '<w:jc w:val="center"/>' : ''}`;
  const run = text
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${piece}</w:t>`,
    )
    .join('');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${run}</w:r>${reference}</w:p>`;
}
