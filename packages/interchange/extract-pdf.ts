import { Worker } from 'node:worker_threads';
import type { Extracted } from './pdf/extract-in-worker.ts';
import type { PdfText } from './pdf-text.ts';
import { RefusedFile } from './refused-file.ts';
import { LARGEST_FILE_BYTES } from './source-file.ts';

/** How long one file may take, in milliseconds; the longest treaty series volume seen needs a tenth of it. */
const LONGEST_EXTRACTION = 60_000;
/** What reading one file may add to the memory of the program: a small PDF can unpack to any size. */
const MOST_MEMORY_BYTES = 1536 * 1024 * 1024;
const MOST_HEAP_MEBIBYTES = 1024;
const LOOK_EVERY = 100;

export interface ExtractionBounds {
  /** Milliseconds after which the extraction is given up. */
  within?: number;
  /** Growth of the program's memory, in bytes, at which it is given up. */
  memory?: number;
}

/** Whether the bytes begin as a PDF does; some writers put a few bytes before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/**
 * The text of a PDF, read on a thread of its own that is ended when it takes too long or too much memory. No network, no
 * fonts, no scripts of the file. Throws `RefusedFile` with the page and the reason for a file that is encrypted, cut off,
 * broken, too large, or without a text layer.
 */
export async function extractPdf(bytes: Uint8Array, bounds: ExtractionBounds = {}): Promise<PdfText> {
  refuseAtSight(bytes);
  const answer = await answerOfWorker(bytes, bounds);
  if ('refused' in answer) throw new RefusedFile(answer.refused.place, answer.refused.reason);
  return answer.text;
}

function refuseAtSight(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_FILE_BYTES) {
    throw new RefusedFile('', `The PDF has ${bytes.length} bytes; more than ${LARGEST_FILE_BYTES} are not read.`);
  }
  if (!isPdf(bytes)) throw new RefusedFile('byte 0', 'The file does not begin as a PDF does.');
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-ENDING_BYTES - trailing(bytes));
  // What is left of a file that lost its end can be put together again, but nobody would know what is missing.
  if (!end.includes('%%EOF') && !end.includes('startxref')) {
    throw new RefusedFile(`byte ${bytes.length}`, 'The PDF is cut off: its end is missing.');
  }
}

/** Readers look for the end mark in the last kilobyte; some writers put more behind it. */
const ENDING_BYTES = 2048;

/** Blanks and zeros behind the end, as some carriers of files add. */
function trailing(bytes: Uint8Array): number {
  let count = 0;
  while (count < bytes.length && /[\s\0]/.test(String.fromCharCode(bytes[bytes.length - 1 - count] as number)))
    count += 1;
  return count;
}

function answerOfWorker(bytes: Uint8Array, bounds: ExtractionBounds): Promise<Extracted> {
  const within = bounds.within ?? LONGEST_EXTRACTION;
  const memory = process.memoryUsage.rss() + (bounds.memory ?? MOST_MEMORY_BYTES);
  const worker = new Worker(new URL('./pdf/extract-in-worker.ts', import.meta.url), {
    workerData: bytes,
    // The library looks for a program that draws, which is native code and not needed for text.
    execArgv: ['--no-addons'],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEBIBYTES },
  });
  // What the library warns of is for programmers; unread it would fill a pipe.
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise((resolve) => {
    let settled = false;
    const settle = (answer: Extracted): void => {
      // Ending the thread reports that it ended, which is no answer.
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(look);
      void worker.terminate().then(() => resolve(answer));
    };
    const refuse = (reason: string): void => settle({ refused: { place: '', reason } });
    const timer = setTimeout(
      () => refuse(`Reading the PDF took more than ${Math.round(within / 1000)} seconds and was given up.`),
      within,
    );
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > memory) refuse(TOO_MUCH_MEMORY);
    }, LOOK_EVERY);
    worker.once('message', (answer: Extracted) => settle(answer));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const { code } = error;
      refuse(code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH_MEMORY : `The PDF cannot be read: ${error.message}`);
    });
    worker.once('exit', () => refuse('Reading the PDF ended without an answer.'));
  });
}

const TOO_MUCH_MEMORY = 'The PDF needs more memory than is given to one file.';
