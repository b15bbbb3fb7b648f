import { whyParticipation } from './dialects/treaties/participation.ts';
import { whyKnownData } from './known-data.ts';
import type { SourceFile } from './law-document.ts';

/** Files beyond these sizes are not looked at: notices and lists of documentation are short, tables may be long. */
const longestText = 4 * 1024 * 1024;
const longestNotice = 80_000;

/** Lines by which a text shows that it is law, in the languages of the corpora. Three of them settle it. */
const provisionLine =
  /^(?:[#*\s>]{0,10})(?:§{1,2} ?\d|Art(?:icle|ikel|ículo|iculo|icolo|igo|\.)? ?\(?\d|ART[IÍ]CULO|Section \d|SECTION \d|第[一二三四五六七八九十百千〇零\d]{1,9}条|المادة|Статья \d|Reg(?:ulation)? \d|PART [IVX\d]|CHAPTER [IVX\d])/;
const noticeTitle =
  /^(?:#{1,3} )?\W{0,5}(?:NOTICE|LICEN[CS]ES?|COPYING|COPYRIGHT|AUTHORS|DISCLAIMER|ATTRIBUTION|TERMS OF USE|(?:the )?MIT License|Apache License|BSD \d|GNU (?:AFFERO |LESSER )?GENERAL PUBLIC|Creative Commons|(?:CC0|CC[- ]BY)|Mozilla Public)\b/i;
const noticeWords =
  /licen[cs]ed? under|copyright|©|redistribut|attribution|permission is hereby granted|all rights reserved|as is\b|terms of use|source texts?|public domain/gi;
const documentationTitle =
  /^#{1,2} .{0,80}\b(?:readme|changelog|change log|contributing|code of conduct|roadmap|installation|getting started|documentation|data dictionary|data ?set)\b/im;
const documentationHeading =
  /^#{2,4} (?:\d\. )?(?:installation|install|usage|getting started|quick ?start|requirements|contributing|contributors?|licen[cs]e|authors?|data sources?|sources?|files?|structure|schema|fields?|format|tests?|testing|build|development|changelog|acknowledge?ments|citation|how to cite|overview|features|about|contents|api|examples?|roadmap|faq)\b/gim;
const glossaryTitle =
  /^#{1,2} .{0,60}\b(?:vocabulary|glossary|taxonomy|thesaurus|terminology|tag list|code ?list|legend|abbreviations)\b/im;
/** Names of values that a law in JSON may have; then its dialect decides. */
const lawNames = /"(?:sections?|section_desc|articles?|art|text|body|content|paragraphs?|jurisdiction|document)"\s*:/i;
const definitionLine = /^\s{0,4}(?:[-*+] |\| ?)?(?:\*\*`?|`)[^*`]{1,80}(?:`?\*\*|`)\s{0,3}(?:[—–:|-]|=)/;

type Rule = (text: string, head: string, name: string) => string | undefined;
/** What files of documentation are usually called; a hint beside their content. */
const documentationName = /(?:^|\/)(?:readme|changelog|contributing|licen[cs]e|notice|authors)[^/]{0,12}$/i;

const rules: readonly Rule[] = [
  whyKnownData,
  whyData,
  whyBibliography,
  whyNotice,
  whyGlossary,
  whyDocumentation,
  whyTable,
];

/**
 * The reason why a file is no law and is left alone; undefined where it may be one. Looks at the content only.
 * Called before the dialects are tried, so in doubt it says nothing.
 */
export function whyNoLaw(file: SourceFile): string | undefined {
  let text: string;
  try {
    text = file.text();
  } catch {
    return undefined;
  }
  if (text.length > longestText) return undefined;
  const head = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  // A law with front matter, a marked-up document or a document of a word processor is for its dialect.
  if (head === '' || /^(?:---\s|<|\{\\rtf|%PDF|PK)/.test(head)) return undefined;
  for (const rule of rules) {
    const reason = rule(text, head, file.name);
    if (reason) return reason;
  }
  return undefined;
}

function showsProvisions(text: string): boolean {
  let found = 0;
  for (const line of text.split('\n')) {
    if (provisionLine.test(line)) found += 1;
    if (found >= 3) return true;
  }
  return false;
}

/** JSON that points at laws or lists names and values, but holds no text of a law. */
function whyData(text: string, head: string): string | undefined {
  if (!/^[[{]/.test(head)) return undefined;
  const opening = head.slice(0, 2500);
  if (/"_?(?:derived|disclaimer)"\s*:|crosswalk|concordance|correlation table/i.test(opening) && head.startsWith('{')) {
    return 'This is a table of references to laws (crosswalk), not a law.';
  }
  if (lawNames.test(opening)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const longest = longestString(data, 0);
  return longest < 80 ? 'This is a list of names and values, not the text of a law.' : undefined;
}

function longestString(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || depth > 30) return 0;
  let longest = 0;
  for (const part of Object.values(value)) longest = Math.max(longest, longestString(part, depth + 1));
  return longest;
}

function whyBibliography(text: string, head: string): string | undefined {
  if (!/^@[a-z]{3,20}\{/im.test(head)) return undefined;
  const entries = text.match(/^@[a-z]{3,20}\{[^,\n]{1,200},\s*$/gim)?.length ?? 0;
  return entries > 0 ? 'This is a bibliography, not a law.' : undefined;
}

function whyNotice(text: string, head: string): string | undefined {
  if (text.length > longestNotice || !noticeTitle.test(head)) return undefined;
  const words = new Set((text.match(noticeWords) ?? []).map((word) => word.toLowerCase()));
  if (words.size < 2 || showsProvisions(text)) return undefined;
  return 'This is a notice on licences and sources, not a law.';
}

function whyGlossary(text: string, head: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const definitions = lines.filter((line) => definitionLine.test(line)).length;
  const isList = definitions >= 5 && definitions * 2 >= lines.length;
  const isNamed = glossaryTitle.test(head) && definitions >= 3;
  if ((!isList && !isNamed) || showsProvisions(text)) return undefined;
  return 'This is a list of terms (vocabulary or glossary), not a law.';
}

function whyDocumentation(text: string, head: string, name: string): string | undefined {
  if (!/^#{1,6} /m.test(head) || showsProvisions(text)) return undefined;
  const headings = new Set((text.match(documentationHeading) ?? []).map((heading) => heading.toLowerCase()));
  const signs = [
    documentationTitle.test(head),
    documentationName.test(name),
    /^```/m.test(text),
    /!\[[^\]]{0,80}\]\(https?:/.test(head),
    (text.match(/`[^`\n]{1,60}`/g)?.length ?? 0) >= 5,
    (text.match(/\]\(https?:|<https?:/g)?.length ?? 0) >= 3,
  ];
  return headings.size + signs.filter(Boolean).length >= 2
    ? 'This is documentation of a collection or program, not a law.'
    : undefined;
}

/** A table whose rows all have the columns of the first: figures, scores, codes. */
function whyTable(text: string, head: string): string | undefined {
  const first = head.slice(0, head.indexOf('\n') < 0 ? undefined : head.indexOf('\n')).replace(/\r$/, '');
  const separator = ['\t', ';', ','].find((candidate) => cellsOf(first, candidate).length >= 3);
  if (!separator) return undefined;
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (rows.length < 4) return undefined;
  const columns = cellsOf(first, separator).length;
  let even = 0;
  let longest = 0;
  for (const row of rows) {
    const cells = cellsOf(row, separator);
    if (cells.length === columns) even += 1;
    for (const cell of cells) longest = Math.max(longest, cell.length);
  }
  const isTable = even >= rows.length * 0.95 && longest < 400 && !showsProvisions(text);
  return isTable ? 'This is a table of values, not a law.' : undefined;
}

/** Cells of a row; separators inside quotation marks do not count. */
function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of row) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  return cells;
}
