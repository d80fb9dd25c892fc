/** What `createApp` asks for, with everything but the ledger filled in for tests. */

import { tellingIn } from '../../src/answer/telling.js';
import { openResources, type Resources } from '../../src/resources/resources.js';
import type { AppOptions } from '../../src/server/app.js';
import { loadSources } from '../sources.js';

let opened: Resources | null = null;
const resources = () => {
  opened ??= openResources(loadSources(undefined, ['tr']));
  return opened;
};

export function appOptions(some: Pick<AppOptions, 'ledger'> & Partial<AppOptions>): AppOptions {
  return {
    languages: ['tr'],
    resources: async () => resources(),
    telling: (language) => tellingIn(language, resources()),
    today: () => '2024-01-01',
    now: () => 0,
    writing: null,
    data: () => '{"packs":{}}',
    web: '',
    hosts: ['localhost'],
    version: '1',
    ...some,
  };
}
