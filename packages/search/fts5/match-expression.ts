/**
 * Takes apart an expression of the full-text table as `compile-query.ts` writes it, so that terms by themselves can be
 * looked up in the postings, and only the rest (phrases, beginnings, NEAR, one column) is asked of the table.
 */
export type Expression =
  | { type: 'term'; term: string }
  | { type: 'table'; match: string }
  | { type: 'and' | 'or'; of: Expression[] }
  | { type: 'not'; of: Expression; except: Expression };

/** Analysed terms hold neither quotation marks nor brackets. */
const lexemes = /\s*(?:(\()|(\))|(AND|OR|NOT)\b|(NEAR\([^)]*\))|(\{[a-z ]+\} ?:)|("[^"]*"\*?))/y;

interface Lexeme {
  kind: 'open' | 'close' | 'operator' | 'near' | 'columns' | 'text';
  text: string;
}

/** `inPostings` says of a term whether postings are held of it. What cannot be read is left to the table as a whole. */
export function parseMatch(match: string, inPostings: (term: string) => boolean): Expression {
  const lexemes = lex(match);
  const reader = new Reader(lexemes ?? [], inPostings);
  const expression = reader.alternatives();
  return lexemes && reader.atEnd() ? expression : { type: 'table', match };
}

function lex(match: string): Lexeme[] | undefined {
  const found: Lexeme[] = [];
  lexemes.lastIndex = 0;
  while (lexemes.lastIndex < match.length) {
    const [all, open, close, operator, near, columns, text = ''] = lexemes.exec(match) ?? [];
    if (all === undefined) return undefined;
    if (open) found.push({ kind: 'open', text: open });
    else if (close) found.push({ kind: 'close', text: close });
    else if (operator) found.push({ kind: 'operator', text: operator });
    else if (near) found.push({ kind: 'near', text: near });
    else if (columns) found.push({ kind: 'columns', text: columns });
    else found.push({ kind: 'text', text });
  }
  return found;
}

class Reader {
  #lexemes: readonly Lexeme[];
  #at = 0;
  #inPostings: (term: string) => boolean;

  constructor(lexemes: readonly Lexeme[], inPostings: (term: string) => boolean) {
    this.#lexemes = lexemes;
    this.#inPostings = inPostings;
  }

  atEnd(): boolean {
    return this.#at === this.#lexemes.length;
  }

  /** all OR all */
  alternatives(): Expression {
    return together(
      'or',
      this.#list('OR', () => this.#all()),
    );
  }

  /** one AND one */
  #all(): Expression {
    return together(
      'and',
      this.#list('AND', () => this.#one()),
    );
  }

  /** atom NOT atom; binds closest, as in the table. */
  #one(): Expression {
    let expression = this.#atom();
    while (this.#takeOperator('NOT')) {
      const except = this.#atom();
      expression =
        expression.type === 'table' && except.type === 'table'
          ? { type: 'table', match: `(${expression.match} NOT ${except.match})` }
          : { type: 'not', of: expression, except };
    }
    return expression;
  }

  #list(operator: string, one: () => Expression): Expression[] {
    const parts = [one()];
    while (this.#takeOperator(operator)) parts.push(one());
    return parts;
  }

  #takeOperator(operator: string): boolean {
    const lexeme = this.#lexemes[this.#at];
    if (lexeme?.kind !== 'operator' || lexeme.text !== operator) return false;
    this.#at += 1;
    return true;
  }

  #atom(): Expression {
    const lexeme = this.#lexemes[this.#at++];
    switch (lexeme?.kind) {
      case 'open': {
        const inside = this.alternatives();
        this.#at += 1;
        return inside;
      }
      case 'columns':
        return { type: 'table', match: `${lexeme.text} ${this.#group()}` };
      case 'text': {
        const term = lexeme.text.endsWith('*') ? '' : lexeme.text.slice(1, -1);
        const alone = term !== '' && !term.includes(' ') && this.#inPostings(term);
        return alone ? { type: 'term', term } : { type: 'table', match: lexeme.text };
      }
      default:
        return { type: 'table', match: lexeme?.text ?? '' };
    }
  }

  /** What stands in brackets after a name of columns, as it is written. */
  #group(): string {
    let depth = 0;
    const parts: string[] = [];
    do {
      const lexeme = this.#lexemes[this.#at++];
      if (!lexeme) break;
      if (lexeme.kind === 'open') depth += 1;
      if (lexeme.kind === 'close') depth -= 1;
      parts.push(lexeme.text);
    } while (depth > 0);
    return parts.join(' ');
  }
}

/** Parts that only the table can answer are asked of it in one. */
function together(type: 'and' | 'or', parts: Expression[]): Expression {
  const asked = parts.flatMap((part) => (part.type === 'table' ? [part.match] : []));
  const table = asked.length < 2 ? asked[0] : `(${asked.join(type === 'and' ? ' AND ' : ' OR ')})`;
  const rest = parts.filter((part) => part.type !== 'table');
  const of: Expression[] = table === undefined ? rest : [...rest, { type: 'table', match: table }];
  return of.length === 1 ? (of[0] as Expression) : { type, of };
}
