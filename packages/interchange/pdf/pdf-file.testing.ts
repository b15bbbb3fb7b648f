/** What stands on a page made for a test; `y` counts from the foot of the page, as in a PDF. */
export interface InventedText {
  text: string;
  x?: number;
  y: number;
  size?: number;
  /** Degrees to the left. */
  turned?: number;
}

export interface InventedPdf {
  pages: readonly (readonly InventedText[])[];
  title?: string;
  language?: string;
  /** What the page tree says, where it lies. */
  statedCount?: number;
  /** Further entries of the trailer, such as `/Encrypt 9 0 R`. */
  trailer?: string;
  /** Further objects, the first with the number `FIRST_FREE`. */
  objects?: readonly string[];
  /** Stands in the place of the content of every page. */
  content?: Buffer;
  /** Entries of the stream of `content`. */
  contentEntries?: string;
}

const CATALOG = 1;
const TREE = 2;
const FONT = 3;
const DESCENDANT = 4;
const TO_UNICODE = 5;
const INFO = 6;
export const FIRST_FREE = 10;

/** Every sign is its own code, so that any script can be written without a font file. */
const IDENTITY = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** A PDF written by hand. Letters are half as wide as they are high. */
export function pdfOf(invented: InventedPdf): Buffer {
  const bodies = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer): void => {
    bodies.set(number, Buffer.from(body as string));
  };
  const further = invented.objects ?? [];
  const firstPage = FIRST_FREE + further.length;
  const pageNumber = (at: number): number => firstPage + at * 2;
  const { title, language } = invented;
  put(CATALOG, `<< /Type /Catalog /Pages ${TREE} 0 R ${language ? `/Lang (${language})` : ''} >>`);
  const kids = invented.pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ');
  put(TREE, `<< /Type /Pages /Kids [${kids}] /Count ${invented.statedCount ?? invented.pages.length} >>`);
  put(
    FONT,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [${DESCENDANT} 0 R] /ToUnicode ${TO_UNICODE} 0 R >>`,
  );
  put(
    DESCENDANT,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
  );
  put(TO_UNICODE, stream(Buffer.from(IDENTITY)));
  put(INFO, `<< ${title ? `/Title ${hex(`\uFEFF${title}`)}` : ''} >>`);
  for (const [at, body] of further.entries()) put(FIRST_FREE + at, body);
  invented.pages.forEach((texts, at) => {
    const page = pageNumber(at);
    put(
      page,
      `<< /Type /Page /Parent ${TREE} 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 ${FONT} 0 R >> >> /Contents ${page + 1} 0 R >>`,
    );
    put(page + 1, stream(invented.content ?? Buffer.from(texts.map(shown).join('\n')), invented.contentEntries));
  });
  return assembled(bodies, invented.trailer ?? '');
}

export function stream(content: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function shown({ text, x = 50, y, size = 10, turned = 0 }: InventedText): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((part) => part.toFixed(4));
  return `BT /F1 ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm ${hex(text)} Tj ET`;
}

function hex(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

function assembled(bodies: ReadonlyMap<number, Buffer>, trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = (parts[0] as Buffer).length;
  for (const [number, body] of bodies) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.set(number, length);
    parts.push(object);
    length += object.length;
  }
  const size = Math.max(...places.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n${entries.join('')}${end}`)]);
}

/** The letters as they are drawn from left to right: what is written from the right stands the other way round. */
export function drawn(text: string): string {
  return [...text].reverse().join('');
}
