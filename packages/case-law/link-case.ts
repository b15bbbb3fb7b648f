import type { CaseFacts } from './store.ts';

export interface CaseLink {
  relation: 'concerns' | 'applies';
  target: string;
  said_by: 'import';
}

const treatyArticle = /^[a-z0-9-]{2,20}:\d{1,3}(\([0-9a-z]{1,4}\)){0,3}$/;

/** What the documents of a decision link it to: crime types, elements of crimes, forms of cooperation, treaty articles. */
export function linksOf(facts: readonly CaseFacts[]): CaseLink[] {
  const links = new Map<string, CaseLink>();
  const add = (relation: CaseLink['relation'], target: string): void => {
    links.set(`${relation} ${target}`, { relation, target, said_by: 'import' });
  };
  for (const document of facts) {
    for (const crime of document.crimeTypes) add('concerns', crime);
    for (const { concept } of document.elements) add('concerns', concept);
    for (const { form } of document.cooperation) add('concerns', form);
    for (const { target } of document.legalBases) if (treatyArticle.test(target)) add('applies', target);
  }
  return [...links.values()];
}
