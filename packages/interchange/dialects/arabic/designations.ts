import { readAdverb, readOrdinal } from './ordinals.ts';
import { type Token, tokensOf } from './plain-arabic.ts';

/** Words that open a numbered provision, in their plain form. */
const articleWords = new Set(['الماده', 'ماده', 'البند', 'القاعده', 'المبدا']);
/** Words that open a part, with the level of `TreeBuilder.division`. */
const divisionLevels = new Map([
  ['الكتاب', 5],
  ['الجزء', 8],
  ['القسم', 10],
  ['الباب', 20],
  ['باب', 20],
  ['الفصل', 30],
  ['فصل', 30],
  ['المبحث', 40],
  ['الفرع', 40],
  ['المطلب', 50],
]);
const annexWords = new Set('ملحق الملحق الملاحق مرفق المرفق المرفقات جدول الجدول الجداول'.split(' '));

/** What follows an article that a sentence only mentions. */
const mention =
  /^(?:(?:من|في|أو|او|إلى|الى|على|أعلاه|المعدل\S{0,3}|المشار|بموجب|لتكون|بحيث|عن|هذا|هذه|السابقة?|المذكورة?)(?!\p{L})|و ?(?:ال|\()|[،,.؛])/u;
/** The same for a part: `الباب الأول في الأحكام العامة` is one, `الفصل الثالث من الباب الأول` is none. */
const mentionOfPart = new RegExp(mention.source.replace('|في|', '|').replace('|على|', '|').replace('|عن|', '|'), 'u');

/** The label of another instrument whose articles are printed below an article of the law that they carry out. */
const instrumentLabel =
  /^(?:اللائحة|لائحة النظام|اللائحة التنفيذية|اللوائح التنفيذية|مواد اللائحة|الدليل الإجرائي|الأدلة الإجرائية|ضوابط الإجراءات|الضوابط|القواعد|القواعد التنفيذية|التعليمات التنفيذية|المذكرة الإيضاحية) ?:?$/u;

/** Where the closing formula, the signatures or the date of issue begin. */
const closing =
  /^(?:والله الموفق|صدر في ?:|صدر برقم|حُ?ررت? |وق[ّ]?عت? هذ|تم توقيع|تم التوقيع|وإثبات[اً]{1,2} لذلك|وإشهاد[اً]{1,2} على)/u;
/** Formulas above the items of a decree; they are text of the preamble although they may bear a heading mark. */
const enacting = /^(?:يقرر|يـ?قـ*ر[ّ]?ر|تقرر|قرر|رسمنا|أمرنا|نقرر|قررنا)/u;

export interface Designation {
  /** The word that opens it, plain: `الماده`, `الباب`, `اولا`. */
  word: string;
  number: string;
  /** The rest of the line without the separator. */
  rest: string;
  value: number;
  repeated: boolean;
  /** A colon or the end of the line follows the designation. */
  closed: boolean;
  quoted: boolean;
}

/** Reads a line that opens a provision: `المادة الأولى: التعريفات`, `(المادة ٥)`, `البند الأول`, `«المادة الثالثة:`. */
export function readArticle(line: string, marked: boolean): Designation | undefined {
  const { tokens, first, quoted } = opening(line);
  const word = tokens[first]?.plain ?? '';
  if (!articleWords.has(word)) return undefined;
  const ordinal = readNumbered(tokens, first + 1);
  if (!ordinal) return marked && word === 'الماده' ? withoutOrdinal(line, tokens, first) : undefined;
  const found = designation(line, tokens, first, { ...ordinal, quoted });
  if (marked || found.closed) return found;
  // Without a mark, `مادة (٦٣) للسلطة …` opens an article, `المادة (الثانية) من النظام` mentions one.
  return word === 'ماده' && !mention.test(found.rest) ? found : undefined;
}

/** `القاعدة الأولى` after an added `المادة`, an ordinal, or أولاً. */
function readNumbered(tokens: readonly Token[], from: number) {
  const skipped = articleWords.has(tokens[from]?.plain ?? '') ? from + 1 : from;
  return readOrdinal(tokens, skipped) ?? readAdverb(tokens, skipped);
}

function withoutOrdinal(line: string, tokens: readonly Token[], first: number): Designation {
  const token = tokens[first] as Token;
  const rest = line.slice(token.end).replace(/^[\s:–-]+/u, '');
  return {
    word: token.plain,
    number: line.slice(token.start, token.end),
    rest,
    value: Number.NaN,
    repeated: false,
    closed: true,
    quoted: false,
  };
}

/** Reads a part: `الباب الأول`, `(الفصل الثاني)`, `الفصل الثالث: الإجراءات`, `باب تمهيدي`. */
export function readDivision(line: string, marked: boolean): (Designation & { level: number }) | undefined {
  if (line.length > 200) return undefined;
  const { tokens, first } = opening(line);
  const level = divisionLevels.get(tokens[first]?.plain ?? '');
  const ordinal = level === undefined ? undefined : readOrdinal(tokens, first + 1);
  if (level === undefined || !ordinal) return undefined;
  const found = designation(line, tokens, first, { ...ordinal, quoted: false });
  const named = found.closed || !mentionOfPart.test(found.rest);
  if (!marked && (/[.؛،]$/u.test(found.rest) || !named || found.rest.length > 120)) return undefined;
  return { ...found, level };
}

/** Reads an item of a decree: `أولاً: الموافقة على …`; with a heading mark the colon may be missing. */
export function readItem(line: string, marked: boolean): Designation | undefined {
  const { tokens, first, quoted } = opening(line);
  const ordinal = readAdverb(tokens, first);
  if (!ordinal || quoted) return undefined;
  const found = designation(line, tokens, first, { ...ordinal, quoted });
  return marked || found.closed || /^ ?[-–ـ/).]/u.test(line.slice((tokens[ordinal.next - 1] as Token).end))
    ? found
    : undefined;
}

/** Reads the heading of an annex or schedule: `ملحق (١): قائمة …`. */
export function readAnnex(line: string): Designation | undefined {
  if (line.length > 100 || /[.؛،]$/u.test(line)) return undefined;
  const { tokens, first } = opening(line);
  if (!annexWords.has(tokens[first]?.plain ?? '')) return undefined;
  const ordinal = readOrdinal(tokens, first + 1) ?? readLetter(tokens, first + 1);
  const found = designation(line, tokens, first, { ...(ordinal ?? unnumbered(first + 1)), quoted: false });
  // `الملحق` alone on its line, or `ملحق: …`; a sentence goes on without a colon.
  return found.closed ? found : undefined;
}

/** `ملحق (أ)`, `الجدول ب`. */
function readLetter(tokens: readonly Token[], from: number) {
  const bracket = tokens[from]?.plain === '(' ? 1 : 0;
  if (!/^\p{L}$/u.test(tokens[from + bracket]?.plain ?? '')) return undefined;
  return unnumbered(from + 1 + bracket + (tokens[from + 2]?.plain === ')' ? bracket : 0));
}

const unnumbered = (next: number) => ({ value: Number.NaN, next, repeated: false });

export const isInstrumentLabel = (line: string): boolean => line.length < 60 && instrumentLabel.test(line);
export const isClosing = (line: string): boolean => closing.test(line);
export const isEnacting = (line: string): boolean => line.length < 60 && enacting.test(line);

/** Passes over quotation marks, a bullet and brackets before the first word. */
function opening(line: string): { tokens: Token[]; first: number; quoted: boolean } {
  const tokens = tokensOf(line);
  let first = 0;
  let quoted = false;
  while (tokens[first]?.kind === 'mark' && first < 4) {
    const mark = tokens[first]?.plain as string;
    if (!/^[«"“”‘'([{\-–]$/u.test(mark)) break;
    quoted ||= /^[«"“”‘']$/u.test(mark);
    first += 1;
  }
  return { tokens, first, quoted };
}

function designation(
  line: string,
  tokens: readonly Token[],
  first: number,
  found: { value: number; next: number; repeated: boolean; quoted: boolean },
): Designation {
  const start = (tokens[first] as Token).start;
  let end = (tokens[found.next - 1] as Token).end;
  // A bracket that was opened before the word closes here; it is no part of the number.
  const inside = line.slice(start, end);
  const unopened = /[)\]]$/u.test(inside) && !/[([]/u.test(inside);
  if (unopened) end -= 1;
  const rest = line.slice((tokens[found.next - 1] as Token).end);
  const separated = /^\s*[\])]?\s*(?:[:：]|[-–ـ_]\s*[:：]?|[/.](?=\s|$))?\s*/u.exec(rest)?.[0] ?? '';
  return {
    word: tokens[first]?.kind === 'word' ? (tokens[first] as Token).plain : '',
    number: line.slice(start, end).replace(/\s+/gu, ' ').trim(),
    rest: rest.slice(separated.length).trim(),
    value: found.value,
    repeated: found.repeated,
    closed: unopened || rest.trim() === '' || /[:：]/u.test(separated) || /^[\s\])]*$/u.test(rest),
    quoted: found.quoted,
  };
}
