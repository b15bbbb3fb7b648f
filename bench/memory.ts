import { readFileSync } from 'node:fs';

export interface Memory {
  /** Resident set of the process in MB: heap, buffers, and pages of mapped files. */
  resident: number;
  /** Its highest so far. */
  peak: number;
  /** Of the resident set what belongs to the process alone, not to mapped files; undefined where the system does not tell. */
  own: number | undefined;
}

const MB = 1024 * 1024;

export function memoryNow(): Memory {
  return {
    resident: Math.round(process.memoryUsage.rss() / MB),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    own: ownMemory(),
  };
}

/** Anonymous memory as Linux tells it. */
function ownMemory(): number | undefined {
  try {
    const found = /^RssAnon:\s{1,20}(\d{1,15}) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the highest own memory that was there when it was told to look. */
export function highestOwnMemory(): { look(): void; highest(): number | undefined } {
  let highest = ownMemory();
  return {
    look() {
      const own = ownMemory();
      if (own !== undefined) highest = Math.max(highest ?? 0, own);
    },
    highest: () => highest,
  };
}
