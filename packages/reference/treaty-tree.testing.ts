import type { TreatyNode, TreatyTree } from './treaty-tree-schema.ts';

/** An invented provision; its headings are made from its number, so that no two parts of one provision share one. */
export function treatyNode(number: string, given: Partial<TreatyNode> = {}): TreatyNode {
  return {
    number,
    headings: headingsOf(number),
    ...{ strength: 'mandatory', legislation: true, notification: false, concepts: [], paragraphs: [] },
    ...given,
  };
}

export function headingsOf(words: string): TreatyNode['headings'] {
  return {
    ...{ ar: `حديقة ${words}`, zh: `园 ${words}`, en: `Gardens ${words}` },
    ...{ fr: `Jardins ${words}`, ru: `Сады ${words}`, es: `Jardines ${words}` },
  };
}

export function treatyTree(articles: TreatyNode[], instrument = 'gardens'): TreatyTree {
  return { instrument, version: '1.0.0', date: '2026-01-01', source: 'Invented for a test.', articles };
}
