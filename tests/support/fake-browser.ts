import { vi } from 'vitest';
import { isRefusal } from '../../src/platform/messaging';

type Values = Record<string, unknown>;
type Listener = (...args: never[]) => unknown;

/** An event as extensions know it, that a test can fire. */
function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    fire: (...args: unknown[]) =>
      [...listeners].map((listener) => (listener as (...a: unknown[]) => unknown)(...args)),
    clear: () => listeners.clear(),
  };
}

function createArea(name: string, onChanged: ReturnType<typeof createEvent>) {
  const stored: Values = {};
  return {
    stored,
    get: vi.fn(async (key: string) => structuredClone(key in stored ? { [key]: stored[key] } : {})),
    set: vi.fn(async (values: Values) => {
      for (const [key, newValue] of Object.entries(structuredClone(values))) {
        const oldValue = stored[key];
        stored[key] = newValue;
        onChanged.fire({ [key]: { oldValue, newValue } }, name);
      }
    }),
    setAccessLevel: vi.fn(async () => undefined),
  };
}

interface Registered {
  readonly id: string;
}
interface FakeTab {
  id: number;
  windowId: number;
  url?: string;
  incognito: boolean;
  audible: boolean;
  discarded: boolean;
  mutedInfo: { muted: boolean; reason?: string; extensionId?: string };
}

interface TabQuery {
  readonly windowId?: number;
  readonly url?: readonly string[];
  readonly discarded?: boolean;
}

/** True where an address fits a match pattern of the form that Tosha uses. */
function isMatch(pattern: string, url: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url);
}

/** A browser in memory: as much of the WebExtension API as the background uses, and what a test wants to see of it. */
export function createFakeBrowser() {
  const events = {
    onMessage: createEvent(),
    onInstalled: createEvent(),
    onStartup: createEvent(),
    onAlarm: createEvent(),
    onAdded: createEvent(),
    onRemoved: createEvent(),
    onClicked: createEvent(),
    onChanged: createEvent(),
  };
  const id = 'tosha';
  const tabs = new Map<number, FakeTab>();
  const scripts = new Map<string, Registered>();
  const rules = new Map<number, Registered>();
  const alarms = new Map<string, { name: string; scheduledTime: number }>();
  const badges = new Map<number, string>();
  const local = createArea('local', events.onChanged);
  const session = createArea('session', events.onChanged);
  const getTab = (tabId: number) => {
    const tab = tabs.get(tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  };
  const api = {
    runtime: {
      id,
      getURL: (path: string) => `chrome-extension://${id}/${path}`,
      getManifest: () => ({
        version: '0.1.0',
        options_ui: { page: 'src/options/index.html' },
        content_scripts: [{ js: ['src/content/index.js'] }],
      }),
      onMessage: events.onMessage,
      onInstalled: events.onInstalled,
      onStartup: events.onStartup,
    },
    storage: { local, session, onChanged: events.onChanged },
    alarms: {
      onAlarm: events.onAlarm,
      get: vi.fn(async (name: string) => alarms.get(name)),
      create: vi.fn(
        (name: string, { when }: { when: number }) => void alarms.set(name, { name, scheduledTime: when }),
      ),
    },
    permissions: {
      onAdded: events.onAdded,
      onRemoved: events.onRemoved,
      contains: vi.fn(async (_: { origins: string[] }) => true),
      remove: vi.fn(async (_: { origins: string[] }) => true),
    },
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => [...scripts.values()]),
      registerContentScripts: vi.fn(async (added: Registered[]) => {
        if (added.some((script) => scripts.has(script.id))) throw new Error('Duplicate script ID');
        for (const script of added) scripts.set(script.id, script);
      }),
      unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
        for (const one of ids) if (!scripts.delete(one)) throw new Error(`Nonexistent script ID '${one}'`);
      }),
      executeScript: vi.fn(async (_: { target: { tabId: number }; files: string[] }) => []),
    },
    declarativeNetRequest: {
      getDynamicRules: vi.fn(async () => [...rules.values()]),
      updateDynamicRules: vi.fn(async (change: { removeRuleIds: number[]; addRules: { id: number }[] }) => {
        for (const one of change.removeRuleIds) rules.delete(one);
        for (const rule of change.addRules) rules.set(rule.id, rule as never);
      }),
    },
    action: {
      setBadgeText: vi.fn(async ({ tabId, text }: { tabId: number; text: string }) => {
        getTab(tabId);
        badges.set(tabId, text);
      }),
      setBadgeBackgroundColor: vi.fn(async () => undefined),
      setBadgeTextColor: vi.fn(async () => undefined),
    },
    tabs: {
      get: vi.fn(async (tabId: number) => getTab(tabId)),
      query: vi.fn(async ({ windowId, url, discarded }: TabQuery) =>
        [...tabs.values()].filter(
          (tab) =>
            (windowId === undefined || tab.windowId === windowId) &&
            (discarded === undefined || tab.discarded === discarded) &&
            (url === undefined || url.some((pattern) => isMatch(pattern, tab.url ?? ''))),
        ),
      ),
      create: vi.fn(async (tab: { url?: string; windowId?: number }) => addTab(tab)),
      remove: vi.fn(async (tabId: number) => void tabs.delete(tabId)),
      reload: vi.fn(async () => undefined),
      update: vi.fn(async (tabId: number, { muted }: { muted: boolean }) => {
        getTab(tabId).mutedInfo = { muted, reason: 'extension', extensionId: id };
      }),
      sendMessage: vi.fn(async (tabId: number, _message: unknown, _options?: unknown): Promise<unknown> => {
        getTab(tabId);
        return undefined;
      }),
    },
  };
  const shown = new Map<string, Record<string, unknown>>();
  const notifications = {
    onClicked: events.onClicked,
    create: vi.fn(async (name: string, options: Record<string, unknown>) => {
      shown.set(name, options);
      return name;
    }),
    clear: vi.fn(async (name: string) => shown.delete(name)),
  };
  /** Gives the API, as browsers do once its permission was granted. */
  const allowNotifications = () => {
    Object.assign(api, { notifications });
    events.onAdded.fire({ permissions: ['notifications'] });
    return notifications;
  };
  let lastTab = 0;
  function addTab(tab: Partial<FakeTab>): FakeTab {
    const added = {
      id: ++lastTab,
      windowId: 1,
      incognito: false,
      audible: false,
      discarded: false,
      ...tab,
    };
    const full = { mutedInfo: { muted: false }, ...added };
    tabs.set(full.id, full);
    return full;
  }
  /** Sends a message as the browser would; `undefined` when nobody listens. */
  function send(type: unknown, request: unknown, sender: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const respond = (answer: unknown) => {
        if (isRefusal(answer)) reject(new Error(answer.refused));
        else resolve(answer);
      };
      const listens = events.onMessage.fire({ type, request }, sender, respond).includes(true);
      if (!listens) resolve(undefined);
    });
  }
  const fromPage = (url: string, tab: FakeTab) => ({ id, url, frameId: 0, tab });
  const fromOwn = { id, url: `chrome-extension://${id}/src/options/index.html` };
  /** Everything the worker registered is gone, as when it has died. */
  const forgetListeners = () => {
    for (const event of Object.values(events)) event.clear();
  };
  return {
    api,
    events,
    tabs,
    scripts,
    rules,
    alarms,
    badges,
    shown,
    allowNotifications,
    local: local.stored,
    session: session.stored,
    addTab,
    send,
    fromPage,
    fromOwn,
    forgetListeners,
  };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
// Not in this module: a worker that starts again loads every module anew, this one too.
const holder = globalThis as { fakeBrowser?: FakeBrowser };

/** Starts with an empty browser. */
export function newBrowser(): FakeBrowser {
  holder.fakeBrowser = createFakeBrowser();
  return holder.fakeBrowser;
}

/** Stands in for `browser`: always the browser of the present test. */
export const browserOfNow: FakeBrowser['api'] = new Proxy({} as FakeBrowser['api'], {
  get: (_, name) => Reflect.get(holder.fakeBrowser?.api ?? {}, name),
});
