/** A page of lines in the simplest form that a PDF has: one font, one stream, nothing packed. */
export function pdfOfLines(lines: readonly (readonly [size: number, text: string])[]): Buffer {
  let y = 760;
  const drawn = lines.map(([size, text]) => {
    y -= size + 8;
    return `BT /F1 ${size} Tf 60 ${y} Td (${text}) Tj ET`;
  });
  const content = drawn.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const head = `xref\n0 ${size}\n0000000000 65535 f \n`;
  return Buffer.from(
    `${file}${head}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** A treaty as the United Nations print them. */
export const treatyLines: readonly (readonly [number, string])[] = [
  [20, 'United Nations Convention on the Keeping of Gardens'],
  [12, 'The States Parties to this Convention have agreed as follows:'],
  ...[1, 2, 3, 4].flatMap((number): [number, string][] => [
    [14, `Article ${number}`],
    [12, 'Purpose'],
    [11, `${number}. Gardens shall be kept by those who own them, and by nobody else.`],
  ]),
];
