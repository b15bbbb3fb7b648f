import { describe, expect, it } from 'vitest';
import { whyParticipation } from './participation.ts';

const why = (text: string) => whyParticipation(text, text.slice(0, 4000));

describe('participation, which is no text', () => {
  it.each([
    'Participant,Signature,"Ratification, Acceptance(A)"\nFrance,12 Dec 2031,\n',
    'Participant,Application\r\nFrance,12 Dec 2031\r\n',
    'instrument,state_iso3,state_name,action,date\nuntoc,FRA,France,ratification,2031-01-01\n',
    'chapter_no,treaty_no,treaty_name,url\n1,1,Treaty on Ledgers,x\n',
  ])('a table: %j', (text) => expect(why(text)).toMatch(/^This is participation, not text: a table/));

  it.each([
    '#France\nThe Government of France does not consider itself bound by article 99.\n\n#Peru\nNor does Peru.\n',
    '#Bolivia (Plurinational State of)\nIt declares nothing.\n',
    'syrian arab republic\n"The accession means nothing else."\n',
    'holy see\nIt recalls its nature.\n',
  ])('declarations: %j', (text) => expect(why(text)).toMatch(/^This is participation, not text: declarations/));

  it.each([
    '# France\nA report on ledgers.\n',
    '#ledger\nA note under a tag.\n',
    '#France\nText\n## A heading\n',
    'France\nA title in a text.\n',
    'Article 1\nFrance keeps ledgers.\n',
    'Name,Participant\nx,y\n',
    '',
  ])('not %j', (text) => expect(why(text)).toBeUndefined());
});
