import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  managed: undefined as { get: (keys: null) => Promise<unknown> } | undefined,
  listeners: new Set<(changes: unknown, area: string) => void>(),
  noted: [] as unknown[][],
}));

vi.mock('../../../src/platform/browser', () => ({
  browser: {
    storage: {
      get managed() {
        return fake.managed;
      },
      onChanged: {
        addListener: (listener: () => void) => fake.listeners.add(listener),
        removeListener: (listener: () => void) => fake.listeners.delete(listener),
      },
    },
  },
}));
vi.mock('../../../src/platform/health', () => ({
  nameOf: (error: Error) => error.name,
  noteHealth: async (...note: unknown[]) => void fake.noted.push(note),
}));

const policy = { limits: [{ minutes: 30 }, { minutes: 'many' }] };
const get = vi.fn(async (): Promise<unknown> => policy);
/** The store of a worker that has just started. */
const store = () => import('../../../src/platform/managed-store');
const tell = (area: string) => {
  for (const listener of fake.listeners) listener({}, area);
};

beforeEach(() => {
  vi.resetModules();
  fake.noted.length = 0;
  fake.listeners.clear();
  get.mockReset().mockResolvedValue(policy);
  fake.managed = { get };
});

describe('readManaged', () => {
  it('reads what the policy sets once, and notes what it cannot read', async () => {
    const { readManaged } = await store();
    expect((await readManaged())?.limits).toHaveLength(1);
    await readManaged();
    expect(get).toHaveBeenCalledTimes(1);
    expect(fake.noted).toEqual([['policyNotRead', 'limits.2']]);
  });

  it('is nothing where the browser has no policies, or none for Tosha', async () => {
    fake.managed = undefined;
    expect(await (await store()).readManaged()).toBeNull();
    vi.resetModules();
    fake.managed = { get };
    get.mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await (await store()).readManaged()).toBeNull();
    expect(fake.noted).toEqual([]);
  });

  it('notes any other failure, and goes on without', async () => {
    get.mockRejectedValue(new TypeError('broken'));
    expect(await (await store()).readManaged()).toBeNull();
    expect(fake.noted).toEqual([['policyNotAsked', 'TypeError']]);
  });

  it('is read again when the browser says that it has changed', async () => {
    const { readManaged, onManagedChanged } = await store();
    const changed = vi.fn();
    const stop = onManagedChanged(changed);
    await readManaged();
    tell('local');
    expect(changed).not.toHaveBeenCalled();
    get.mockResolvedValue({ restricted: 'strict' });
    tell('managed');
    expect(changed).toHaveBeenCalledTimes(1);
    expect((await readManaged())?.restricted).toBe('strict');
    stop();
    expect(fake.listeners.size).toBe(0);
  });
});
