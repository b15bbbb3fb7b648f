import { directionOf, type InterfaceLanguage } from '@comity/language';
import { type Html, html, type LinkedTexts, standingMark } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import { shown, sourceName } from './case-words.ts';
import { isSamePart, type TextPiece } from './paginate-texts.ts';

/**
 * One page of the texts, each paragraph with an anchor and its permanent address. Where the part or the standing changes,
 * it is said what follows: the decision itself, a summary of ours, a translation by a machine; and whose it is, where
 * several files speak of the decision.
 */
export function caseParagraphs(
  pieces: readonly TextPiece[],
  decision: ReadCase,
  language: InterfaceLanguage,
  texts: LinkedTexts,
): Html[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]?.paragraph;
    const label = before && isSamePart(before, piece.paragraph) ? '' : partLabel(piece, decision, language);
    return html`${label}${paragraph(piece, language, texts)}
`;
  });
}

function partLabel({ paragraph: row }: TextPiece, decision: ReadCase, language: InterfaceLanguage): Html {
  const account = decision.accounts.find(({ paragraphs }) => paragraphs.some(({ id }) => id === row.id));
  const source =
    account && decision.accounts.length > 1
      ? html` <span class="quiet">${shown(sourceName(account.facts), 120)}</span>`
      : '';
  return html`<h2 lang="${language}" dir="${directionOf(language)}">${caseLawMessage(language, `case.part.${row.part}`)} ${standingMark(row.standing, language)}${source}</h2>`;
}

function paragraph(piece: TextPiece, language: InterfaceLanguage, texts: LinkedTexts): Html {
  const { paragraph: row, heading, continued } = piece;
  const lines = piece.lines.map((line) => texts.line(row.id, row.text, line));
  if (continued) {
    const words = html`<bdi>${piece.number || heading}</bdi> ${caseLawMessage(language, 'case.continued')}`;
    return html`<section><p class="quiet">${words}</p>${lines.map((line) => html`<p>${line}</p>`)}</section>`;
  }
  const link = permanentLink(piece, language);
  const title = heading === '' ? '' : html`<h3><bdi>${heading}</bdi>${row.text === '' ? html` ${link}` : ''}</h3>`;
  const [first, ...rest] = lines;
  const text = first === undefined ? '' : html`<p>${link} ${first}</p>`;
  return html`<section id="${row.id}">${title}${text}${rest.map((line) => html`<p>${line}</p>`)}</section>`;
}

/** The number as printed leads to the paragraph's permanent address; a sign does where no number is printed. */
function permanentLink({ paragraph: row, number }: TextPiece, language: InterfaceLanguage): Html {
  const address = `/${language}/id/${row.id}`;
  return number === ''
    ? html`<a class="self" href="${address}" aria-label="${caseLawMessage(language, 'case.link')}">#</a>`
    : html`<a class="self" href="${address}"><bdi>${number}</bdi></a>`;
}
