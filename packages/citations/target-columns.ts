import type { CaseScheme, CitationTarget } from './citation.ts';
import type { CitationTable } from './tables.ts';

export type TargetColumns = Pick<CitationTable, 'target_kind' | 'target_key' | 'target_number' | 'target_state'>;

/** A target as the columns of the store. */
export function columnsOf(target: CitationTarget): TargetColumns {
  const { kind } = target;
  switch (kind) {
    case 'provision':
      return columns(kind, target.act, target.number, target.state);
    case 'act':
      return columns(kind, target.act, '', target.state);
    case 'case':
      return columns(kind, target.key, target.scheme, target.state);
    case 'treaty': {
      const [instrument = '', article = ''] = target.article.split(':');
      return columns(kind, instrument, article, '');
    }
  }
}

function columns(target_kind: CitationTarget['kind'], key: string, number: string, state: string): TargetColumns {
  return { target_kind, target_key: key, target_number: number, target_state: state };
}

/** The target that columns of the store hold. */
export function targetOf(row: TargetColumns): CitationTarget {
  const { target_kind: kind, target_key: key, target_number: number, target_state: state } = row;
  switch (kind) {
    case 'provision':
      return { kind, act: key, number, state };
    case 'act':
      return { kind, act: key, state };
    case 'case':
      return { kind, scheme: number as CaseScheme, key, state };
    case 'treaty':
      return { kind, article: number === '' ? key : `${key}:${number}` };
  }
}
