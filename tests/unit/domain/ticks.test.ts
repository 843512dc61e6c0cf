import { expect, it } from 'vitest';
import { parseSettings } from '../../../src/domain/settings';
import { withTick } from '../../../src/domain/ticks';

it('sets a tick on its day, and takes it away', () => {
  const ticked = withTick({ 'x/sensitive': '2026-11-20' }, 'youtube/restricted', '2026-11-23');
  expect(ticked).toEqual({ 'x/sensitive': '2026-11-20', 'youtube/restricted': '2026-11-23' });
  expect(withTick(ticked, 'x/sensitive', null)).toEqual({ 'youtube/restricted': '2026-11-23' });
});

it('is read back without what does not fit', () => {
  const ticks = { 'x/sensitive': '2026-11-20', '<b>': '2026-11-20', 'x/other': 'yesterday' };
  expect(parseSettings({ ticks }).ticks).toEqual({ 'x/sensitive': '2026-11-20' });
  expect(parseSettings({ ticks: 'all' }).ticks).toEqual({});
});
