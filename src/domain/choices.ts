import * as v from 'valibot';
import type { Target } from './limit';
import { mostWindows, targetSchema, windowSchema } from './rules';
import type { Window } from './schedule';

const minute = 60_000;

/** What a user chose for one site. */
export interface SiteSettings {
  /** False: Tosha neither counts nor limits this site. */
  readonly tracked: boolean;
  /** True: the rest of the site (its home feed, long videos) counts as short video too. */
  readonly wholeSite: boolean;
}

export type RestrictedLevel = 'moderate' | 'strict';

/** A pause of `pauseMs` after `afterMs` of counted time without a gap of that length. Whole ms. */
export interface Breaks {
  readonly on: boolean;
  readonly target: Target;
  /** 5 minutes to 4 hours. */
  readonly afterMs: number;
  /** 1 minute to 1 hour. */
  readonly pauseMs: number;
}

/** What has to be done for a little more time; `rotate`: each in its turn. `type` opens a tab of Tosha. */
export const frictions = ['wait', 'breathe', 'hold', 'dot', 'type', 'rotate'] as const;
export type Friction = (typeof frictions)[number];

/** A little more: so many ms each time, so many times a day. */
export interface ExtraSettings {
  /** 1 to 15 minutes, whole ms. */
  readonly ms: number;
  /** 0 (never) to 6. */
  readonly perDay: number;
  readonly friction: Friction;
}

/** A language tag, as `public/_locales` names its folders. */
export const languageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:[-_][A-Za-z]+)?$/));
/** ISO 3166-1 alpha-2. */
export const countrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** The morning of the weekly summary: 1 (Monday) to 7, minutes after midnight. */
export const summarySchema = v.object({ on: v.boolean(), weekday: whole(1, 7), minute: whole(0, 1439) });
export type SummarySettings = v.InferOutput<typeof summarySchema>;

/** The strict schema of every choice that one switch or field of the options makes: what a change has to look like. */
export const choiceFields = {
  /** Minutes after midnight at which a day starts, 0 to 720. */
  dayStart: whole(0, 720),
  /** True: a hidden page that can be heard is counted too. */
  countBackground: v.boolean(),
  restricted: v.object({ on: v.boolean(), level: v.picklist(['moderate', 'strict']) }),
  /** The hours in which restricted mode is on although its switch is off. */
  restrictedHours: v.pipe(v.array(windowSchema), v.maxLength(mostWindows)) as v.GenericSchema<
    unknown,
    readonly Window[]
  >,
  breaks: v.object({
    on: v.boolean(),
    target: targetSchema,
    afterMs: whole(5 * minute, 240 * minute),
    pauseMs: whole(minute, 60 * minute),
  }) as v.GenericSchema<unknown, Breaks>,
  /** True: a feed asks what for and how long before it opens. */
  door: v.boolean(),
  /** True: the page grows grey over the last fifth of a limit. */
  fade: v.boolean(),
  extra: v.object({
    ms: whole(minute, 15 * minute),
    perDay: whole(0, 6),
    friction: v.picklist(frictions),
  }) as v.GenericSchema<unknown, ExtraSettings>,
  /** True: a single video that is opened by its own address plays although its feed is closed by a limit. */
  friendLinks: v.boolean(),
  /** True: players that other sites embed are counted and limited too. */
  embeds: v.boolean(),
  /** After how many days a looser setting takes effect: 1 is tomorrow. */
  wait: whole(1, 7),
};

/** The choices of a new installation. */
export const choiceDefaults = {
  dayStart: 240,
  countBackground: false,
  restricted: { on: false, level: 'strict' as RestrictedLevel },
  restrictedHours: [] as readonly Window[],
  breaks: { on: false, target: 'all', afterMs: 30 * minute, pauseMs: 5 * minute } as Breaks,
  door: false,
  fade: false,
  extra: { ms: 5 * minute, perDay: 1, friction: 'wait' } as ExtraSettings,
  friendLinks: true,
  embeds: false,
  wait: 1,
};

export type Choices = typeof choiceDefaults;

/** Reads stored choices, each with its default. */
export const choiceSchemas = {
  dayStart: v.fallback(choiceFields.dayStart, choiceDefaults.dayStart),
  countBackground: v.fallback(choiceFields.countBackground, choiceDefaults.countBackground),
  restricted: v.fallback(choiceFields.restricted, choiceDefaults.restricted),
  restrictedHours: v.fallback(choiceFields.restrictedHours, choiceDefaults.restrictedHours),
  breaks: v.fallback(choiceFields.breaks, choiceDefaults.breaks),
  door: v.fallback(choiceFields.door, choiceDefaults.door),
  fade: v.fallback(choiceFields.fade, choiceDefaults.fade),
  extra: v.fallback(choiceFields.extra, choiceDefaults.extra),
  friendLinks: v.fallback(choiceFields.friendLinks, choiceDefaults.friendLinks),
  embeds: v.fallback(choiceFields.embeds, choiceDefaults.embeds),
  wait: v.fallback(choiceFields.wait, choiceDefaults.wait),
};
