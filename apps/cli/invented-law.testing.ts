/** An invented German act as a file in the form of the German federal statutes. */
export function germanLaw(given: { name?: string; title?: string; date?: string; paragraphs?: string[] } = {}): string {
  const { name = 'gartg', title = 'Gartengesetz', date = '2020-02-03' } = given;
  const paragraphs = given.paragraphs ?? [
    'Zweck: Gärten sind zu pflegen.',
    'Verwüsten: Wer einen Garten verwüstet, wird bestraft.',
  ];
  const head = `---\nTitle: ${title}\njurabk: ${name.toUpperCase()}\nlayout: default\norigslug: ${name}\nslug: ${name}\n---\n\n`;
  const dates = `# ${title} (${name.toUpperCase()})\n\nAusfertigungsdatum\n:   ${date}\n\n`;
  return head + dates + paragraphs.map(paragraph).join('\n');
}

/** `heading: text`. */
function paragraph(words: string, at: number): string {
  const [heading = '', ...text] = words.split(': ');
  return `## § ${at + 1} ${heading}\n\n${text.join(': ')}\n`;
}

/** Files of acts of many paragraphs each, for imports that take a while. */
export function manyLaws(acts: number, paragraphs: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: acts }, (_, act) => [
      `many/act-${String(act).padStart(3, '0')}.md`,
      germanLaw({
        name: `probe${act}`,
        title: `Probegesetz ${act}`,
        paragraphs: Array.from(
          { length: paragraphs },
          (_, at) =>
            `Regel ${at}: Die Behörde ${act} prüft den Antrag ${at} auf Auslieferung binnen ${at + act} Tagen und teilt das Ergebnis mit.`,
        ),
      }),
    ]),
  );
}

/** A small act in Akoma Ntoso; `inside` stands in its body. */
export function aknLaw(inside = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${before}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x">
<FRBRWork><FRBRthis value="/akn/za/act/2020/1"/><FRBRuri value="/akn/za/act/2020/1"/><FRBRdate date="2020-01-02" name=""/><FRBRcountry value="za"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/za/act/2020/1/eng"/><FRBRuri value="/akn/za/act/2020/1/eng"/><FRBRdate date="2021-01-02" name=""/><FRBRlanguage language="eng"/></FRBRExpression>
</identification></meta><preface><longTitle><p><docTitle>Garden Act</docTitle></p></longTitle></preface>
<body><section><num>1.</num><heading>Duty</heading><content><p>Gardens shall be kept by every keeper.</p></content></section>${inside}</body></act></akomaNtoso>
`;
}
