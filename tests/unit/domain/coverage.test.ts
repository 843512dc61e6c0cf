import { describe, expect, it } from 'vitest';
import { sectionsOf, sitesIn, trackedSections } from '../../../src/domain/coverage';
import { defaultSettings, parseSettings } from '../../../src/domain/settings';

const settings = parseSettings({
  sites: {
    tiktok: { tracked: false },
    youtube: { tracked: true, wholeSite: true },
    'own.example.com': { tracked: true },
  },
  groups: [{ id: 'g', name: 'mine', members: ['youtube/shorts', 'tiktok', 'own.example.com'] }],
});

describe('sectionsOf', () => {
  it('covers all short video of the sites that are counted, and the rest of those that count whole', () => {
    expect([...sectionsOf('all', settings)]).toEqual([
      'youtube/shorts',
      'youtube/rest',
      'instagram/reels',
      'facebook/reels',
      'snapchat/spotlight',
      'own.example.com/feed',
    ]);
  });

  it('covers sites, sections and groups, and nothing for a group that is gone', () => {
    expect([...sectionsOf('youtube', settings)]).toEqual(['youtube/shorts', 'youtube/rest']);
    expect([...sectionsOf('tiktok/feed', settings)]).toEqual([]);
    expect([...sectionsOf('group:g', settings)]).toEqual(['youtube/shorts', 'own.example.com/feed']);
    expect([...sectionsOf('group:x', settings)]).toEqual([]);
  });

  it('gives the very same set again until sites or groups are others', () => {
    const first = sectionsOf('group:g', settings);
    expect(sectionsOf('group:g', { sites: settings.sites, groups: settings.groups })).toBe(first);
    expect(sectionsOf('group:g', { sites: settings.sites, groups: [] }).size).toBe(0);
    expect(sectionsOf('group:g', settings)).toBe(first);
  });
});

describe('trackedSections', () => {
  it('knows the sites of the catalogue and those that the user has added', () => {
    expect(sitesIn(settings).at(-1)?.id).toBe('own.example.com');
    expect(trackedSections(defaultSettings)).toHaveLength(10);
  });
});
