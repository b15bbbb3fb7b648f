import type { CaseDocument } from '../../case-document.ts';
import rules from './echr-rules.json' with { type: 'json' };

type LegalBasis = CaseDocument['legalBases'][number];

/** `ARTICLE 5 § 3 OF THE CONVENTION`, `Articles 6 § 1 and 13 of the Convention`, `Article 1 of Protocol No. 1`. */
const CITED =
  /\barticles? (\d{1,2}(?: ?§§? ?\d)?(?: ?\(?[a-z]\)?(?= ))?(?:(?:,| and| et) \d{1,2}(?: ?§§? ?\d)?){0,8}) (?:of|to|de) (the convention|la convention|(?:the |du )?protoco(?:l|le) (?:no\.?|n°|no) ?(\d{1,2}))/gi;
const ONE_ARTICLE = /(\d{1,2})(?: ?§§? ?(\d))?/g;
const protocols: ReadonlyMap<string, string> = new Map(Object.entries(rules.protocols));
const JUST_SATISFACTION = '41';

/**
 * The articles of the Convention and its Protocols on which the given lines (headings of the law part, operative part)
 * decide, each once. Article 41, the power to award just satisfaction, is decided on in every case and left out.
 */
export function conventionArticles(lines: readonly string[]): LegalBasis[] {
  const found = new Map<string, LegalBasis>();
  for (const line of lines) {
    for (const [, list = '', , protocol] of line.replace(/\s+/g, ' ').matchAll(CITED)) {
      for (const [, article = '', paragraph] of list.matchAll(ONE_ARTICLE)) {
        if (protocol === undefined && article === JUST_SATISFACTION) continue;
        const basis = basisOf(article, paragraph, protocol);
        found.set(basis.citation, basis);
      }
    }
  }
  return [...found.values()];
}

function basisOf(article: string, paragraph: string | undefined, protocol: string | undefined): LegalBasis {
  const instrument = protocol === undefined ? 'cets005' : protocols.get(protocol);
  const provision = `${article}${paragraph === undefined ? '' : `(${paragraph})`}`;
  const printed = `Article ${article}${paragraph === undefined ? '' : ` § ${paragraph}`}`;
  return {
    citation: `${printed} of ${protocol === undefined ? 'the Convention' : `Protocol No. ${protocol}`}`,
    target: instrument === undefined ? '' : `${instrument}:${provision}`,
  };
}
