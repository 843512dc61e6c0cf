import { vi } from 'vitest';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import type { Today } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';
import { loadWords } from '../../../src/platform/i18n';
import { fetchWords } from '../../support/words';

/** What `browser` is in the tests of pages: storage in memory, and a worker that answers what a test tells it. */
const stored: Record<string, unknown> = {};
export const answer = vi.fn(async (_type: string, _request: unknown): Promise<unknown> => null);
export const permissions = {
  contains: vi.fn(async (_: { origins: string[] }) => true),
  request: vi.fn(async (_: { origins?: string[]; permissions?: string[] }) => true),
  remove: vi.fn(async (_: { permissions: string[] }) => true),
};
const area = {
  get: async (key: string) => ({ [key]: stored[key] }),
  set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
};
export const browser = {
  storage: {
    local: area,
    session: area,
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
  runtime: {
    getManifest: () => ({
      version: '0.1.0',
      host_permissions: ['*://www.youtube.com/*', '*://tiktok.com/*'],
    }),
    sendMessage: ({ type, request }: { type: string; request: unknown }) => answer(type, request),
  },
  permissions,
  extension: { isAllowedIncognitoAccess: async () => false },
};

// No stub: tests that take their own stubs away keep it.
Object.assign(globalThis, { browser });

/** What is in `storage.local` now. */
export function localValue(key: string): unknown {
  return stored[key];
}

/** Sunday, 22 November 2026; the day ends on Monday at 04:00 by the clock of the machine. */
export const someDay: Today & { broken: boolean } = {
  usage: { ...emptyDay('2026-11-22', 'UTC'), atoms: { 'tiktok/feed': 12 * 60_000 } },
  week: { atoms: {}, views: {} },
  runs: {},
  doors: {},
  extra: null,
  endsAt: new Date(2026, 10, 23, 4).getTime(),
  shift: 0,
  zones: ['UTC'],
  broken: false,
};

export function settingsWith(changed: Partial<Settings>): Settings {
  return { ...defaultSettings, welcomed: true, ...changed };
}

/** Loads the words of a language from the repository itself. */
export async function speak(language: string): Promise<void> {
  vi.stubGlobal('fetch', fetchWords);
  await loadWords(language);
}

/** Starts a test afresh: an empty store, a worker that agrees to everything. */
export function forget(): void {
  for (const key of Object.keys(stored)) delete stored[key];
  answer.mockReset().mockResolvedValue(null);
  permissions.contains.mockReset().mockResolvedValue(true);
  permissions.request.mockReset().mockResolvedValue(true);
  permissions.remove.mockReset().mockResolvedValue(true);
}
