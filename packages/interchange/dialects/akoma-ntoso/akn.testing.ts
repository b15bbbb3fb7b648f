export const AKN_OPENING =
  '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:ukl="https://www.legislation.gov.uk/namespaces/UK-AKN">';

/** An act of Akoma Ntoso with this body. */
export function actOf(body: string, meta = ''): string {
  return `${AKN_OPENING}<act name="act"><meta>${meta}</meta><body>${body}</body></act></akomaNtoso>`;
}

/** A provision with number, heading and one paragraph per text. */
export function provision(name: string, number: string, heading: string, ...texts: string[]): string {
  const paragraphs = texts.map((text) => `<p>${text}</p>`).join('');
  const head = heading === '' ? '' : `<heading>${heading}</heading>`;
  return `<${name}><num>${number}</num>${head}<content>${paragraphs}</content></${name}>`;
}
