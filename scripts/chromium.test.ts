import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Machine, provideChromium } from './chromium.ts';

/** A machine on which Chromium turns up after the program named `installer` has run. */
function machineWith(given: Partial<Machine> & { installer?: string }): {
  machine: Machine;
  runs: string[];
  told: string[];
} {
  const runs: string[] = [];
  const told: string[] = [];
  const machine: Machine = {
    find: () => (given.installer && runs.some((run) => run.includes(given.installer ?? '')) ? '/found' : undefined),
    hasAptGet: false,
    isRoot: false,
    run: (program, args) => runs.push([program, ...args].join(' ')) > 0,
    tell: (line) => void told.push(line),
    ...given,
  };
  return { machine, runs, told };
}

describe('provideChromium', () => {
  // The test run itself sets the variable.
  beforeEach(() => void vi.stubEnv('COMITY_CHROMIUM', ''));
  afterEach(() => void vi.unstubAllEnvs());

  it('takes the one that is there', () => {
    const { machine, runs, told } = machineWith({ find: (places) => places[0] });
    expect(provideChromium('/project', machine)).toBe('/usr/bin/chromium');
    expect([...runs, ...told]).toEqual([]);
  });

  it('asks for the chosen one first', () => {
    vi.stubEnv('COMITY_CHROMIUM', '/opt/chromium');
    const { machine } = machineWith({ find: (places) => places[0] });
    expect(provideChromium('/project', machine)).toBe('/opt/chromium');
  });

  it('installs by the package manager where it may', () => {
    const { machine, runs } = machineWith({ hasAptGet: true, isRoot: true, installer: 'apt-get install' });
    expect(provideChromium('/project', machine)).toBe('/found');
    expect(runs).toEqual([
      'apt-get update -q',
      'apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-cjk',
    ]);
  });

  it('installs by Playwright elsewhere', () => {
    const { machine, runs } = machineWith({ installer: 'playwright-core' });
    expect(provideChromium('/project', machine)).toBe('/found');
    expect(runs).toHaveLength(1);
  });

  it('names the one command when nothing helped', () => {
    const debian = machineWith({ hasAptGet: true });
    expect(provideChromium('/project', debian.machine)).toBeUndefined();
    expect(debian.told.at(-1)).toBe(
      'No Chromium: the browser tests are skipped. To run them: ' +
        'sudo apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-cjk',
    );
    const other = machineWith({});
    expect(provideChromium('/project', other.machine)).toBeUndefined();
    expect(other.told.at(-1)).toContain('npx playwright-core install chromium');
  });
});
