import { z } from 'zod';

/** What a test run came to. */
export interface TestCounts {
  passed: number;
  /** Failed tests, and test files that could not be loaded. */
  failed: number;
  /** Skipped and still to be written. */
  skipped: number;
  /** Those of `skipped` that read the real corpus: `[corpus]` stands in their title or that of a group around them. */
  skippedForCorpus: number;
}

/** Marks tests that read the real corpus. */
const corpusMark = '[corpus]';

const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), title: z.string(), ancestorTitles: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/** Counts the tests of vitest's JSON report. A report that is missing or broken counts as one failure. */
export function countTests(json: string): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0, skippedForCorpus: 0 };
  let files: z.infer<typeof report>['testResults'];
  try {
    files = report.parse(JSON.parse(json)).testResults;
  } catch {
    return { ...counts, failed: 1 };
  }
  for (const file of files) {
    const failedBefore = counts.failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else {
        counts.skipped += 1;
        if ([...test.ancestorTitles, test.title].some((title) => title.includes(corpusMark))) {
          counts.skippedForCorpus += 1;
        }
      }
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

/** What was there for the run. */
export interface TestSurroundings {
  /** Of vitest: it also fails on an error outside any test. */
  exitCode: number;
  corpusFound: boolean;
  browserFound: boolean;
  /** On the build server nothing may be left out. */
  inCi: boolean;
}

/** The two lines that end every run, and why it failed, if it did. */
export function verdictOf(counts: TestCounts, given: TestSurroundings): { lines: string[]; failures: string[] } {
  const failures: string[] = [];
  if (counts.failed > 0) failures.push(`${counts.failed} failed; see above.`);
  else if (given.exitCode !== 0) failures.push('The run broke outside the tests; see above.');
  if (given.inCi && !given.corpusFound) failures.push('CI needs the corpus: set COMITY_CORPUS to its folder.');
  if (given.inCi && !given.browserFound) failures.push('CI needs Chromium; see above for the command.');
  const corpus = given.corpusFound ? 'found' : `absent, ${counts.skippedForCorpus} skipped`;
  return {
    lines: [`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`, `corpus: ${corpus}`],
    failures,
  };
}
