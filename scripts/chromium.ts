import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where distributions put it. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The fonts are for the pictures: without them Chinese and Arabic show as boxes. */
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];

/** What the choice of an installation depends on; tests give their own. */
export interface Machine {
  /** First browser that starts, among the places given. */
  find(places: string[]): string | undefined;
  hasAptGet: boolean;
  isRoot: boolean;
  /** Runs a program with its output on stderr; true when it succeeded. */
  run(program: string, args: string[]): boolean;
  tell(line: string): void;
}

/**
 * The path of a Chromium for the browser tests: `COMITY_CHROMIUM`, else the system's, else Playwright's, else one installed
 * now by the system's package manager or by Playwright. Undefined when all of that failed; what to do is then told.
 */
export function provideChromium(root: string, machine: Machine = thisMachine()): string | undefined {
  const places = [...usualPlaces, chromium.executablePath()];
  const chosen = process.env.COMITY_CHROMIUM;
  if (chosen) places.unshift(chosen);
  const found = machine.find(places);
  if (found) return found;
  const install = ['install', '-y', '--no-install-recommends', ...debianPackages];
  const playwright = [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'];
  machine.tell('Installing Chromium for the browser tests …');
  if (machine.hasAptGet && machine.isRoot) {
    // A package list that cannot be renewed may still do.
    machine.run('apt-get', ['update', '-q']);
    machine.run('apt-get', install);
  } else {
    machine.run(process.execPath, playwright);
  }
  const installed = machine.find(places);
  if (installed) return installed;
  const command = machine.hasAptGet ? `sudo apt-get ${install.join(' ')}` : 'npx playwright-core install chromium';
  machine.tell(`No Chromium: the browser tests are skipped. To run them: ${command}`);
  return undefined;
}

function thisMachine(): Machine {
  return {
    find: (places) => places.find((path) => existsSync(path) && starts(path)),
    hasAptGet: onPath('apt-get'),
    isRoot: process.getuid?.() === 0,
    run: (program, args) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(program, args, { stdio: ['ignore', 2, 2], env }).status === 0;
    },
    tell: (line) => console.error(line),
  };
}

/** A browser without its system libraries is there and does not start. Windows has no such case and opens a window instead. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function onPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => existsSync(join(folder, program)));
}
