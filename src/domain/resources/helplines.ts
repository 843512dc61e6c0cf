import data from './helplines.json';

/** Whom a helpline is for, when it is not for everyone. */
export const audiences = [
  'youth',
  'everyoneYouth',
  'familiesYouth',
  'womenYouth',
  'womenChildren',
  'primarySchool',
  'age5to25',
  'upTo25',
  'under18',
  'under35',
  'lgbtqYouth',
  'childProtection',
  'eating',
  'trauma',
  'genderViolence',
  'familyViolence',
  'violenceYouth',
  'violenceAbuse',
  'onlineHarm',
] as const;
export type Audience = (typeof audiences)[number];

/** Somewhere to write to. */
export interface TextLine {
  readonly to: string;
  /** The word to send first. */
  readonly say?: string;
  /** The messenger; without one it is an ordinary text message. */
  readonly via?: 'WhatsApp';
}

/** A service that listens. What a source did not state is absent: screens say so, and nothing is guessed. */
export interface Helpline {
  /** Its own name, the same in every language. */
  readonly service: string;
  readonly phones?: readonly string[];
  readonly text?: readonly TextLine[];
  /** As `parseHours` reads it. */
  readonly hours?: string;
  /** Language codes; the name itself where no code names it; a number where only their count is known. */
  readonly languages?: readonly string[] | number;
  readonly url?: string;
  readonly audience?: Audience;
  /** The part of the country it serves, when not all of it; a proper name. */
  readonly region?: string;
  /** True where a source says that the call is free. */
  readonly free?: boolean;
  /** One of `phones` that can be called from landline phones only. */
  readonly landline?: string;
  /** `YYYY-MM-DD`: the day on which a public copy was read, not on which the number was called. */
  readonly lastSeen: string;
  /** Where it was found, best first: see `sourceOf`. */
  readonly sources: readonly string[];
}

const byCountry = data as unknown as Readonly<Record<string, readonly Helpline[]>>;

/** The helplines of a country (ISO 3166-1 alpha-2), best known first; none where no source could be trusted. */
export function helplinesOf(country: string | null): readonly Helpline[] {
  return (country !== null && Object.hasOwn(byCountry, country) && byCountry[country]) || [];
}

/** Lists of helplines that others keep up to date. */
export const directories: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'Find A Helpline', url: 'https://findahelpline.com' },
  { name: 'Befrienders Worldwide', url: 'https://www.befrienders.org' },
  { name: 'IASP', url: 'https://www.iasp.info/resources/Crisis_Centres/' },
  { name: 'Child Helpline International', url: 'https://childhelplineinternational.org/helplines/' },
];

/** Find A Helpline's page of a country; its front page for none. */
export function directoryOf(country: string | null): string {
  return `https://findahelpline.com${country ? `/countries/${country.toLowerCase()}` : ''}`;
}

const digitsOf = (number: string) => number.replace(/[^\d+]/g, '');

/** The address that dials a number when someone chooses to. */
export function telOf(phone: string): string {
  return `tel:${digitsOf(phone)}`;
}

/**
 * The address that begins a message when someone chooses to: `sms:` with the word to send, or WhatsApp's own, which has
 * to know the country; `null` where that is not known.
 */
export function messageTo({ to, say, via }: TextLine): string | null {
  const digits = digitsOf(to);
  if (!via) return `sms:${digits}${say ? `?body=${encodeURIComponent(say)}` : ''}`;
  return digits.startsWith('+') ? `https://wa.me/${digits.slice(1)}` : null;
}
