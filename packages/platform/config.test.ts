import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('has defaults for everything; the store is var in the project', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', logLevel: 'info' });
    expect(isAbsolute(config.dataFolder)).toBe(true);
    expect(basename(config.dataFolder)).toBe('var');
    expect(existsSync(join(config.dataFolder, '..', 'package.json'))).toBe(true);
  });

  it('takes the environment', () => {
    const environment = { COMITY_DATA: 'some/folder', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
    expect(readConfig(environment)).toEqual({
      dataFolder: resolve('some/folder'),
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ COMITY_DATA: '', PORT: '', HOST: ' ', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it.each(['x', '-1', '65536', '80.5', '1e9'])('refuses the port %j', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(/PORT is .*0 to 65535/);
  });

  it('names everything that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]*LOG_LEVEL is "loud"/);
  });
});
