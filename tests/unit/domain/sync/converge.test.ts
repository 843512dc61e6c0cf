import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounters } from '../../../../src/domain/counters';
import { defaultSettings, type Settings } from '../../../../src/domain/settings';
import { type Erasure, noteErasure } from '../../../../src/domain/sync/erasures';
import type { Items } from '../../../../src/domain/sync/items';
import { pack } from '../../../../src/domain/sync/pack';
import { clampShared, noteLocal } from '../../../../src/domain/sync/registers';
import { bySection, noteDay } from '../../../../src/domain/sync/shared-usage';
import { mergeStates, nothingSynced, type SyncState } from '../../../../src/domain/sync/state';
import { unpack } from '../../../../src/domain/sync/unpack';
import { noteWeight } from '../../../../src/domain/sync/weights';
import { emptyDay } from '../../../../src/domain/usage';
import { sumOfOthers } from '../../../support/sum-of-others';

const kinds = ['change', 'watch', 'erase', 'push', 'pull', 'jump'] as const;
type Kind = (typeof kinds)[number];
interface Step {
  readonly kind: Kind;
  readonly device: number;
}

const start = Date.UTC(2026, 10, 22, 12);
const day = '2026-11-22';
const names = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
const jumps = [10 * 365 * 86_400_000, -40 * 60_000, -10 * 365 * 86_400_000];

/** A device: what it knows, what it has counted itself (with what was erased: `all`), its settings, and how wrong its clock is. */
interface Peer {
  readonly id: string;
  state: SyncState;
  own: number;
  all: number;
  settings: Settings;
  wrong: number;
}

/** Three devices and what lies between them; `older` is what was there before the last write. */
class World {
  now = start;
  count = 0;
  items: Items = {};
  older: Items[] = [];
  readonly peers: Peer[] = names.map((id) => ({
    id,
    state: nothingSynced,
    own: 0,
    all: 0,
    settings: defaultSettings,
    wrong: 0,
  }));

  clockOf(peer: Peer): number {
    return this.now + peer.wrong;
  }
  take(peer: Peer, items: Items): void {
    const before = peer.state.erasures;
    const merged = mergeStates(peer.state, unpack(items).state);
    // What was erased elsewhere is erased here.
    if (JSON.stringify(merged.erasures) !== JSON.stringify(before)) peer.own = 0;
    peer.state = { ...merged, shared: clampShared(merged.shared, this.clockOf(peer)) };
    this.note(peer);
  }
  note(peer: Peer): void {
    const usage = {
      ...emptyDay(day, 'UTC'),
      atoms: { 'tiktok/feed': peer.own },
      views: { 'tiktok/feed': peer.own },
    };
    const noted = noteDay(peer.state.usage, peer.id, usage, {}, peer.state.erasures);
    this.grows(peer, noted);
    const weights = noteWeight(
      peer.state.weights,
      peer.id,
      day,
      { atoms: { 'tiktok/feed': peer.all }, views: {} },
      {},
    );
    peer.state = { ...peer.state, usage: noted, weights };
  }
  /** Within a generation nobody's own counters ever get smaller. */
  grows(peer: Peer, after: SyncState['usage']): void {
    const cell = (usage: SyncState['usage']) => usage[peer.id]?.[day]?.['tiktok/feed'];
    const [was, is] = [cell(peer.state.usage), cell(after)];
    if (was && is && was[2] === is[2] && (is[0] < was[0] || is[1] < was[1])) throw new Error('smaller');
  }
  push(peer: Peer): boolean {
    this.note(peer);
    const device = { name: peer.id, seen: day, joined: start };
    const { set, remove } = pack(peer.state, peer.id, device, day, this.items);
    if (Object.keys(set).length === 0 && remove.length === 0) return false;
    this.older.push(this.items);
    const left = Object.entries(this.items).filter(([key]) => !remove.includes(key));
    this.items = { ...Object.fromEntries(left), ...set };
    return true;
  }
  do({ kind, device }: Step): void {
    const peer = this.peers[device % 3] as Peer;
    this.count += 1;
    this.now += 1_000;
    switch (kind) {
      case 'change': {
        const after = { ...peer.settings, wait: 1 + (this.count % 7), fade: this.count % 2 === 0 };
        const { shared } = peer.state;
        peer.state = {
          ...peer.state,
          shared: noteLocal(shared, peer.settings, after, this.clockOf(peer), peer.id),
        };
        peer.settings = after;
        return;
      }
      case 'watch':
        peer.own += this.count * 1_000;
        peer.all += this.count * 1_000;
        return;
      case 'erase': {
        this.note(peer);
        const erasure: Erasure = { from: this.count % 2 === 0 ? day : '0000-01-01', to: day, site: null };
        peer.own = 0;
        const erasures = noteErasure(peer.state.erasures, erasure, this.clockOf(peer));
        peer.state = mergeStates(peer.state, { ...nothingSynced, erasures });
        return;
      }
      case 'push':
        this.push(peer);
        return;
      case 'pull':
        this.take(peer, this.items);
        return;
      case 'jump':
        peer.wrong = peer.wrong === 0 ? (jumps[this.count % 3] ?? 0) : 0;
    }
  }
  /** Everybody writes and reads until nothing changes; then all have to agree. */
  settle(): void {
    for (let round = 0; ; round++) {
      if (round > 12) throw new Error('goes on and on');
      const wrote = this.peers.map((peer) => {
        this.take(peer, this.items);
        return this.push(peer);
      });
      if (!wrote.includes(true)) return;
    }
  }
  agree(): void {
    const views = this.peers.map(({ state, id }) => {
      const mine = state.usage[id]?.[day]?.['tiktok/feed']?.[0] ?? 0;
      const others = sumOfOthers(state, id, day);
      return JSON.stringify([
        Object.entries(state.shared.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
        mine + (bySection(others)['tiktok/feed']?.[0] ?? 0),
        // Whatever was erased: a limit counts all that was watched.
        this.peers.map((peer) => state.weights[peer.id]?.[day]?.['tiktok/feed']?.[0] ?? 0),
      ]);
    });
    if (new Set(views).size !== 1) throw new Error(`differ: ${views.join('\n')}`);
    const all = JSON.stringify(this.peers.map((peer) => peer.all));
    if (!views[0]?.endsWith(`${all}]`)) throw new Error(`not ${all}: ${views[0]}`);
  }
}

function run(steps: readonly Step[]): World {
  const world = new World();
  for (const step of steps) world.do(step);
  world.settle();
  world.agree();
  return world;
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, index) =>
    permutations(list.filter((_, at) => at !== index)).map((rest) => [first, ...rest]),
  );
}

/** Who does what: devices are alike, so the first is named 0, the next new one 1. */
function assignments(length: number): number[][] {
  let all: number[][] = [[]];
  for (let at = 0; at < length; at++)
    all = all.flatMap((devices) =>
      [0, 1, 2].filter((one) => one <= Math.max(-1, ...devices) + 1).map((one) => [...devices, one]),
    );
  return all;
}

describe('three devices', () => {
  it('agree after six operations in every order, on whichever devices', () => {
    const who = assignments(kinds.length);
    let ran = 0;
    for (const order of permutations(kinds))
      for (const devices of who) {
        const steps = order.map((kind, index) => ({ kind, device: devices[index] ?? 0 }));
        try {
          run(steps);
        } catch (error) {
          throw new Error(`${JSON.stringify(steps)}: ${error}`);
        }
        ran += 1;
      }
    expect(ran).toBe(720 * 122);
  }, 300_000);

  const step = fc.record({ kind: fc.constantFrom(...kinds), device: fc.nat(2) });

  it('agree after anything, with deliveries that come late, twice, or never', () => {
    const stale = fc.record({ kind: fc.constant('stale' as const), device: fc.nat(2), which: fc.nat(20) });
    const lost = fc.record({ kind: fc.constant('lost' as const), device: fc.nat(2), which: fc.nat(20) });
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: step }, stale, lost), { maxLength: 30 }),
        (steps) => {
          const world = new World();
          for (const one of steps) {
            const peer = world.peers[one.device] as Peer;
            // An older state of the browser's sync comes once more.
            if (one.kind === 'stale')
              world.take(peer, world.older[one.which % (world.older.length || 1)] ?? {});
            // Of two writes at once the sync keeps one: the other is as if it had never been.
            else if (one.kind === 'lost') world.items = world.older.at(-1) ?? world.items;
            else world.do(one);
          }
          world.settle();
          world.agree();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('have the sum of what was watched since it was erased last', () => {
    const world = new World();
    const [one, two] = world.peers as [Peer, Peer];
    world.do({ kind: 'watch', device: 0 });
    world.do({ kind: 'push', device: 0 });
    world.do({ kind: 'pull', device: 1 });
    expect(sumOfOthers(two.state, two.id, day)).toEqual({
      atoms: { 'tiktok/feed': 1_000 },
      views: { 'tiktok/feed': 1_000 },
    });
    world.do({ kind: 'erase', device: 1 });
    world.do({ kind: 'watch', device: 1 });
    world.settle();
    expect(one.own).toBe(0);
    expect(sumOfOthers(two.state, two.id, day)).toEqual(noCounters);
    expect(sumOfOthers(one.state, one.id, day).atoms).toEqual({ 'tiktok/feed': 5_000 });
    // What was there before comes once more: an erased day stays erased.
    world.take(two, world.older[0] as Items);
    world.take(two, world.older[1] as Items);
    expect(sumOfOthers(two.state, two.id, day)).toEqual(noCounters);
  });
});

describe('a clock that is ten years ahead', () => {
  const world = () => {
    const made = new World();
    const ahead = made.peers[0] as Peer;
    ahead.wrong = jumps[0] as number;
    return { made, ahead, right: made.peers[1] as Peer, third: made.peers[2] as Peer };
  };
  const set = (made: World, peer: Peer, wait: number) => {
    const after = { ...peer.settings, wait };
    const shared = noteLocal(peer.state.shared, peer.settings, after, made.clockOf(peer), peer.id);
    peer.state = { ...peer.state, shared };
    peer.settings = after;
  };
  const waitOf = (peer: Peer) => peer.state.shared.fields.wait?.value;

  it('does not win over what is set five minutes later on a device that has not heard of it', () => {
    const { made, ahead, right, third } = world();
    set(made, ahead, 3);
    made.push(ahead);
    made.take(right, made.items);
    made.push(right);
    made.now += 5 * 60_000 + 2;
    set(made, third, 5);
    made.settle();
    expect(made.peers.map(waitOf)).toEqual([5, 5, 5]);
  });

  it('does not win again and again while it is wrong', () => {
    const { made, ahead, right } = world();
    set(made, ahead, 3);
    made.settle();
    expect(made.peers.map(waitOf)).toEqual([3, 3, 3]);
    made.now += 1_000;
    // Who has heard of it has the last word at once.
    set(made, right, 6);
    made.settle();
    made.now += 86_400_000;
    made.settle();
    expect(made.peers.map(waitOf)).toEqual([6, 6, 6]);
    // An old delivery of it changes nothing.
    for (const items of made.older) made.take(right, items);
    made.settle();
    expect(made.peers.map(waitOf)).toEqual([6, 6, 6]);
  });

  it('may be mended, and goes on like any other', () => {
    const { made, ahead, right } = world();
    set(made, ahead, 3);
    made.settle();
    ahead.wrong = 0;
    made.now += 6 * 60_000;
    set(made, right, 6);
    made.settle();
    made.now += 1_000;
    set(made, ahead, 2);
    made.settle();
    expect(made.peers.map(waitOf)).toEqual([2, 2, 2]);
  });
});
