import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outbox } from '../../../src/content/outbox';
import type { Beat } from '../../../src/domain/beat';
import type { BeatAnswer } from '../../../src/domain/messages';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../src/platform/messaging', () => ({ ask }));

const section = 'tiktok/feed';
/** One interval per second of the line. */
const second = (at: number) => [
  { section, kind: 'focused', start: at * 1_000, end: (at + 1) * 1_000 } as const,
];

describe('what a page still has to report', () => {
  let outbox: Outbox;
  let sent: { beat: Beat; answer(stored: number): Promise<void>; fail(): void }[];

  const numbers = () => sent.map(({ beat }) => beat.seq);
  const seconds = () => sent.map(({ beat }) => beat.intervals.map(({ start, end }) => [start, end]));

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    ask.mockImplementation((_, beat: Beat) => {
      return new Promise<BeatAnswer>((resolve, reject) => {
        const answer = async (stored: number) => {
          resolve({ stored, decisions: {}, countBackground: false, asksCheckIn: false });
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ beat, answer, fail: () => reject(new Error('no worker')) });
      });
    });
    const line = { now: () => 0, origin: () => 0, follow: () => 0 };
    outbox = createOutbox(
      line,
      () => true,
      () => undefined,
    );
    return () => {
      vi.useRealTimers();
    };
  });

  it('goes out at once when the page may go, also what waits behind an answer', () => {
    outbox.add(second(0), []);
    outbox.flush(section);
    outbox.add(second(1), []);
    outbox.flush(section);
    expect(numbers(), 'one at a time').toEqual([1]);
    outbox.flushNow(section);
    expect(numbers()).toEqual([1, 2]);
  });

  it('goes out at once when the page may go, also what waits to be tried again', async () => {
    outbox.add(second(0), []);
    outbox.flush(section);
    sent[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    outbox.add(second(1), []);
    outbox.flushNow(section);
    expect(numbers()).toEqual([1, 1, 2]);
  });

  it('goes out once when a page that may go then goes, and is silent when there is nothing', () => {
    outbox.flushNow(section);
    expect(numbers()).toEqual([]);
    outbox.add(second(0), []);
    outbox.flushNow(section);
    outbox.flushNow(section);
    expect(numbers()).toEqual([1]);
  });

  it('goes on with the next second when the page stays after all', async () => {
    outbox.add(second(0), []);
    outbox.flushNow(section);
    await sent[0]?.answer(1);
    outbox.add(second(1), []);
    outbox.flush(section);
    expect(seconds()).toEqual([[[0, 1_000]], [[1_000, 2_000]]]);
    expect(outbox.total()).toEqual({ ms: 2_000, views: 0 });
  });

  it('is sent again when the page comes back and the answers of that time are lost', () => {
    outbox.add(second(0), []);
    outbox.flush(section);
    outbox.startOver();
    expect(numbers()).toEqual([1, 1]);
  });
});
