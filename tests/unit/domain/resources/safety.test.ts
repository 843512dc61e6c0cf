import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/day';
import { accountSettings } from '../../../../src/domain/resources/account-settings';
import { safetyPlatforms } from '../../../../src/domain/resources/safety';
import { linkOf, safetyKinds } from '../../../../src/domain/resources/safety/platform';
import { isDue } from '../../../../src/domain/safety/is-due';
import { dueSettings, hasId, settingId } from '../../../../src/domain/safety/ticks';
import { tickId } from '../../../../src/domain/ticks';

const all = safetyPlatforms.flatMap((platform) =>
  safetyKinds.flatMap((kind) => {
    const setting = platform.settings[kind];
    return setting ? [{ platform, kind, setting, id: settingId(platform.id, kind) }] : [];
  }),
);

/** Every address of a very setting that was read in a public source by 2026-11-22. A further one needs its source. */
const seen = [
  // TikTok: many repositories.
  'https://www.tiktok.com/setting/download-your-data',
  'https://www.tiktok.com/setting/privacy',
  // YouTube and Google: many repositories, and JustDeleteMe.
  'https://myaccount.google.com/deleteservices',
  'https://takeout.google.com/',
  'https://www.youtube.com/account_privacy',
  // Instagram and Facebook: scripts that load them, and JustDeleteMe.
  'https://accountscenter.instagram.com/info_and_permissions/dyi/',
  'https://accountscenter.instagram.com/personal_info/account_ownership_and_control/deletion_and_deactivation',
  'https://www.instagram.com/accounts/blocked_accounts/',
  'https://www.instagram.com/accounts/comments/',
  'https://www.instagram.com/accounts/messages_and_story_replies/',
  'https://www.instagram.com/accounts/settings/v2/tags_and_mentions/',
  'https://www.instagram.com/accounts/who_can_see_your_content/',
  'https://www.facebook.com/dyi/',
  'https://www.facebook.com/help/delete_account',
  'https://www.facebook.com/settings?tab=blocking',
  'https://www.facebook.com/settings?tab=followers',
  'https://www.facebook.com/settings?tab=timeline',
  // Snapchat: many repositories, and JustDeleteMe.
  'https://accounts.snapchat.com/accounts/delete_account',
  'https://accounts.snapchat.com/accounts/downloadmydata',
  // X: lists of its settings, and Brave's own scripts for the place.
  'https://x.com/settings/audience_and_tagging',
  'https://x.com/settings/blocked/all',
  'https://x.com/settings/deactivate',
  'https://x.com/settings/direct_messages',
  'https://x.com/settings/download_your_data',
  'https://x.com/settings/location',
  // Reddit, Pinterest, LinkedIn, Threads: many repositories, JustDeleteMe and JustGetMyData.
  'https://www.reddit.com/prefs/delete/',
  'https://www.reddit.com/settings/data-request',
  'https://www.reddit.com/settings/privacy',
  'https://www.pinterest.com/settings/account-settings/',
  'https://www.pinterest.com/settings/privacy-and-data',
  'https://www.linkedin.com/mypreferences/d/download-my-data',
  'https://www.linkedin.com/mypreferences/d/hibernate-account',
  'https://www.threads.com/settings/account',
  'https://www.threads.com/settings/privacy',
  // Twitch: its own message about phone numbers, and JustDeleteMe.
  'https://www.twitch.tv/settings/security',
  'https://www.twitch.tv/user/delete-account',
  // Bluesky: its own list of routes.
  'https://bsky.app/messages/settings',
  'https://bsky.app/moderation/blocked-accounts',
  'https://bsky.app/moderation/interaction-settings',
  'https://bsky.app/settings/account',
];

it('has the platforms that were asked for, each with something to set', () => {
  const ids = safetyPlatforms.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat', 'x']),
  );
  expect(ids).toEqual(
    expect.arrayContaining(['reddit', 'pinterest', 'linkedin', 'twitch', 'threads', 'bluesky']),
  );
  for (const { id, settings } of safetyPlatforms) expect(Object.keys(settings).length, id).toBeGreaterThan(2);
});

it('calls an address that of the very setting only where a source has it; all others are marked as the root', () => {
  for (const { id, platform, setting } of all) {
    const link = linkOf(platform, setting);
    if (setting.app) expect([link, setting.href], id).toEqual([null, undefined]);
    else expect(link?.root, id).toBe(!seen.includes(link?.href ?? '') || setting.href === undefined);
  }
  expect([...new Set(all.flatMap(({ setting }) => setting.href ?? []))].sort()).toEqual([...seen].sort());
});

it('leads only to the platform itself, by https', () => {
  const homes: Record<string, string[]> = {
    youtube: ['youtube.com', 'google.com'],
    threads: ['threads.com', 'instagram.com'],
    bluesky: ['bsky.app'],
    twitch: ['twitch.tv'],
  };
  for (const { id, root, help, settings } of safetyPlatforms) {
    const links = Object.values(settings).flatMap(({ href, root: near }) => [href, near]);
    for (const link of [root, help, ...links]) {
      if (link === undefined) continue;
      const { protocol, hostname } = new URL(link);
      expect(protocol, link).toBe('https:');
      const own = homes[id] ?? [`${id}.com`];
      expect(
        own.some((home) => hostname === home || hostname.endsWith(`.${home}`)),
        link,
      ).toBe(true);
    }
  }
});

it('says the way in words for every setting', () => {
  for (const { id, setting } of all) {
    expect(setting.path.length, id).toBeGreaterThan(1);
    for (const step of setting.path) expect(step.trim(), id).toMatch(/^\S.*\S$/);
  }
});

it('has ids that are all different, can be ticked, and are not those of restricted mode', () => {
  const ids = [...all.map(({ id }) => id), ...safetyPlatforms.map(({ id }) => hasId(id))];
  const taken: string[] = accountSettings.map(({ id }) => id);
  expect(new Set([...ids, ...taken]).size).toBe(ids.length + taken.length);
  for (const id of ids) expect(v.is(tickId, id), id).toBe(true);
});

const someDays = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

it('is due again after 183 days, and not before', () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: -400, max: 400 }), (on, days) => {
      expect(isDue(on, addDays(on, days))).toBe(days >= 183);
    }),
  );
  expect([isDue('2026-05-23', '2026-11-21'), isDue('2026-05-23', '2026-11-22')]).toEqual([false, true]);
});

it('is never due where a day cannot be read', () => {
  expect([isDue('2026-99-99', '2026-11-22'), isDue('2020-01-01', '')]).toEqual([false, false]);
});

it('names what is due on the platforms that somebody uses, and nothing else', () => {
  const old = '2026-01-01';
  const ticks = {
    'has/tiktok': old,
    'tiktok/follow': old,
    'tiktok/data': '2026-11-01',
    'tiktok/restricted': old,
    'snapchat/message': old,
    'month/walk': old,
  };
  expect(dueSettings(ticks, '2026-11-22')).toEqual(['tiktok/follow']);
  expect(dueSettings({ ...ticks, 'has/snapchat': '2026-11-22' }, '2026-11-22')).toEqual([
    'tiktok/follow',
    'snapchat/message',
  ]);
  expect(dueSettings({}, '2026-11-22')).toEqual([]);
});
