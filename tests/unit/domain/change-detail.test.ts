import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change';
import { changeDetail, readChangeDetail } from '../../../src/domain/change-detail';
import { changesBetween } from '../../../src/domain/changes-between';
import { defaultSettings } from '../../../src/domain/settings';
import { limit, settings } from './arbitrary';

it('tells the whole of a limit, whatever it is', () => {
  fc.assert(
    fc.property(limit, (one) => {
      const detail = changeDetail({ type: 'limit', limit: one }, defaultSettings);
      expect(readChangeDetail(detail)).toEqual({ type: 'limit', id: one.id, limit: one });
      const before = { ...defaultSettings, limits: [one] };
      const removed = changeDetail({ type: 'removeLimit', id: one.id }, before);
      expect(readChangeDetail(removed)).toEqual({ type: 'removeLimit', id: one.id, limit: one });
    }),
  );
});

it('tells the value of every choice but hours', () => {
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      for (const change of changesBetween(before, after)) {
        if (change.type !== 'choice' || change.name === 'restrictedHours') continue;
        expect(readChangeDetail(changeDetail(change, before))).toEqual({
          type: 'choice',
          name: change.name,
          change,
        });
      }
    }),
  );
});

it.each<[Change, string]>([
  [{ type: 'group', group: { id: 'g1', name: 'My secret', members: ['tiktok'] } }, 'group g1'],
  [{ type: 'items', list: 'words', items: ['my secret', '#secret'], on: true }, 'items words on 2'],
  [{ type: 'items', list: 'topics', items: ['eating'], on: false }, 'items topics off 1'],
  [{ type: 'site', site: 'tiktok', tracked: true, wholeSite: true }, 'site tiktok whole'],
  [{ type: 'removeLimit', id: 'gone' }, 'removeLimit gone'],
  [{ type: 'removeHours', id: 'gone' }, 'removeHours gone'],
  [{ type: 'choice', name: 'restrictedHours', value: [] }, 'choice restrictedHours'],
  [
    { type: 'choice', name: 'restricted', value: { on: true, level: 'strict' } },
    'choice restricted on strict',
  ],
])('keeps ids and numbers, and nothing that was typed: %j', (change, detail) => {
  expect(changeDetail(change, defaultSettings)).toBe(detail);
});

it('is read without fear, whatever it is', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'limit',
      'choice',
      'hours',
      'items',
      'extra',
      'breaks',
      'toString',
      'time',
      'day',
      '__proto__',
      '5,-',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (words) => {
      expect(() => readChangeDetail(words.join(' '))).not.toThrow();
    }),
  );
});
