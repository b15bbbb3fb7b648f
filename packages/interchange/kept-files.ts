import { readFileSync } from 'node:fs';
import type { Received } from './import-files.ts';
import type { AnyReadResult, SourceFile } from './law-document.ts';

/** Of the readers of this package. */
const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** A file that is kept: what became of it is said once, by one of these. */
export interface KeptFile {
  /** Its text was extracted; said before what became of it, where extracting takes long. */
  text?(read: { language: string; extractor: string }): Promise<void>;
  /** Its text is in these records. */
  indexed(result: { records: string[]; language: string; extractor: string }): Promise<void>;
  /** It is left as it is: no record came of it, and none should. */
  leftAlone(reason: string): Promise<void>;
  failed(reason: string): Promise<void>;
}

interface Noted {
  file: KeptFile;
  records: Set<string>;
  language: string;
  extractor: string;
  refused: string | undefined;
  leftAlone: string | undefined;
}

/** The files of one import that are kept, until everything that they hold has been received. */
export class KeptFiles {
  #noted = new Map<SourceFile, Noted>();

  add(source: SourceFile, file: KeptFile | undefined): void {
    if (!file) return;
    const nothing = {
      records: new Set<string>(),
      language: '',
      extractor: '',
      refused: undefined,
      leftAlone: undefined,
    };
    this.#noted.set(source, { file, ...nothing });
  }

  note(source: SourceFile | undefined, result: AnyReadResult, received: Received | undefined): void {
    const noted = source && this.#noted.get(source);
    if (!noted) return;
    if (result.outcome === 'refused') noted.refused ??= [result.place, result.reason].filter(Boolean).join(': ');
    else if (result.outcome === 'left-alone') noted.leftAlone ??= result.reason;
    else if (received?.outcome === 'refused') noted.refused ??= received.reason ?? '';
    else if (received?.recordId !== undefined) {
      noted.records.add(received.recordId);
      noted.language ||= result.document.language;
      noted.extractor ||= source?.pdf?.extractor ?? `${result.document.dialect} ${version}`;
    }
  }

  /** Says of each what became of it. What was read in part is indexed: the report of the import names the rest. */
  async settle(): Promise<void> {
    for (const { file, records, language, extractor, refused, leftAlone } of this.#noted.values()) {
      if (records.size > 0) await file.indexed({ records: [...records], language, extractor });
      else if (refused !== undefined) await file.failed(refused);
      else await file.leftAlone(leftAlone ?? 'Nothing was found in it.');
    }
    this.#noted.clear();
  }
}
