import type { LawNode } from '../law-document.ts';
import type { IdentifiedDocument } from './own-document.ts';

const node = (id: string, role: LawNode['role'], number: string, text: string, children: LawNode[] = []): LawNode => ({
  id,
  role,
  number,
  heading: '',
  text,
  children,
});

/** An invented act with ids of ours; `nth` makes it another one. */
export function ownLaw(nth = 1, given: Partial<IdentifiedDocument> = {}): IdentifiedDocument {
  return {
    id: `version${nth}aaa`,
    work: `work${nth}aaaaaa`,
    dialect: 'invented',
    country: 'UY',
    language: 'es',
    title: `Ley ${nth} de jardines`,
    alternativeTitles: ['Ley de jardines'],
    identifiers: [{ scheme: 'act-number', value: `UY:LEY-${nth}` }],
    versionDate: '2024-05-01',
    dates: [{ event: 'adopted', date: '2024-04', precision: 'month', asPrinted: 'abril de 2024' }],
    status: 'in-force',
    standing: 'official',
    source: { file: `ley-${nth}.md`, url: 'https://law.example', publisher: 'Diario' },
    licence: 'CC0-1.0',
    nodes: [
      node(`text${nth}aaaaaaa`, 'text', '', 'El Senado decreta:'),
      node(`title${nth}aaaaaa`, 'division', 'Título I', '', [
        node(`art${nth}1aaaaaaa`, 'article', 'Art. 1', 'Los jardines se cuidan.\n=1+1', [
          node(`quote${nth}aaaaaa`, 'article', 'Art. 7', '«Nuevo texto, con "comillas".»'),
        ]),
        node(`art${nth}2aaaaaaa`, 'article', 'Art. 2', '-1'),
      ]),
    ],
    ...given,
  };
}
