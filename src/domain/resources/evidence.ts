/** How something was found out. A `company` counted its own users and let nobody look. */
export type StudyKind = 'experiment' | 'fieldStudy' | 'survey' | 'review' | 'company';

/** How big a study was, as far as we read it: absent where we did not. A review counts what it gathered. */
interface Size {
  readonly studies?: number;
  readonly tools?: number;
  readonly people?: number;
  /** True where the source itself rounds the number of people. */
  readonly about?: true;
  readonly weeks?: number;
}

/** Something that others found out. */
export interface Study extends Size {
  readonly kind: StudyKind;
  /** Who (`…`: and others), where and when; the same in every language. */
  readonly source: string;
  readonly href: string;
}

function study(kind: StudyKind, source: string, doi: string, size: Size = {}): Study {
  return { kind, source, href: `https://doi.org/${doi}`, ...size };
}

/**
 * What each tool of Tosha rests on; nothing where we found nothing. `less` is no tool, but the question behind them
 * all. Numbers as they stand in the summaries of the papers, read in public copies on 2026-11-22.
 */
export const evidence = {
  less: [
    study('review', 'Burnell, Meter …, SSM Mental Health 2025', '10.1016/j.ssmmh.2025.100459', {
      studies: 32,
      people: 5544,
    }),
    study('review', 'Lemahieu, Vander Zwalmen …, Scientific Reports 2025', '10.1038/s41598-025-90984-3', {
      studies: 10,
      people: 4674,
    }),
    study(
      'experiment',
      'Hunt, Marx …, J. of Social and Clinical Psychology 2018',
      '10.1521/jscp.2018.37.10.751',
      {
        people: 143,
        weeks: 3,
      },
    ),
  ],
  clock: [
    study(
      'review',
      'Biedermann, Schneider, Drachsler, J. of Computer Assisted Learning 2021',
      '10.1111/jcal.12581',
      {
        tools: 28,
      },
    ),
  ],
  goal: [
    // "About 2,000 smartphone users", 12 weeks, 22 minutes.
    study('experiment', 'Allcott, Gentzkow, Song, American Economic Review 2022', '10.1257/aer.20210867', {
      people: 2000,
      about: true,
      weeks: 12,
    }),
    {
      kind: 'company',
      source: 'TikTok Newsroom 2023',
      href: 'https://newsroom.tiktok.com/en-au/new-features-for-teens-and-families-on-tiktok-au',
    },
  ],
  waits: [
    // "8,000+ users".
    study('fieldStudy', 'Kovacs, Wu, Bernstein, CHI 2021', '10.1145/3411764.3445695', {
      people: 8000,
      about: true,
    }),
  ],
  hours: [
    study('experiment', 'He, Tu …, PLoS One 2020', '10.1371/journal.pone.0228756', { people: 38, weeks: 4 }),
    study('fieldStudy', 'Brosnan, Haszard …, JAMA Pediatrics 2024', '10.1001/jamapediatrics.2024.2914', {
      people: 79,
    }),
  ],
  breaks: [
    study('experiment', 'Kim, Kim …, CHI 2026', '10.48550/arXiv.2604.19424', { people: 84 }),
    study('review', 'Albulescu, Macsinga …, PLoS One 2022', '10.1371/journal.pone.0272460', {
      studies: 22,
      people: 2335,
    }),
  ],
  door: [
    study('fieldStudy', 'Grüning, Riedel, Lorenz-Spreen, PNAS 2023', '10.1073/pnas.2213114120', {
      people: 280,
      weeks: 6,
    }),
  ],
  extra: [study('experiment', 'Kovacs, Wu, Bernstein, CSCW 2018', '10.1145/3274364', { studies: 3 })],
  friend: [],
  lock: [],
  restricted: [
    // 13,176 in the European Union and 1,004 in Britain.
    study('survey', 'Przybylski, Nash, Cyberpsychology 2018', '10.1089/cyber.2017.0466', { people: 14_180 }),
  ],
  quiet: [
    study('experiment', 'Lyngs, Lukoff …, CHI 2020', '10.1145/3313831.3376672', { people: 58, weeks: 6 }),
    study('experiment', 'Schaffner, Ulloa …, CSCW 2025', '10.1145/3710928', { people: 76 }),
  ],
  grey: [
    // A week as usual, then a week of grey.
    study(
      'experiment',
      'Dekker, Baumgartner, Mobile Media & Communication 2023',
      '10.1177/20501579231212062',
      {
        people: 84,
        weeks: 2,
      },
    ),
  ],
  support: [
    study(
      'fieldStudy',
      'Gould, Kalafat …, Suicide and Life-Threatening Behavior 2007',
      '10.1521/suli.2007.37.3.338',
      {
        people: 1085,
        weeks: 3,
      },
    ),
    study(
      'review',
      'Hoffberg, Stearns-Yoder, Brenner, Frontiers in Public Health 2020',
      '10.3389/fpubh.2019.00399',
      {
        studies: 33,
      },
    ),
  ],
  checkin: [
    study('experiment', 'Reid, Kauer …, BMC Family Practice 2011', '10.1186/1471-2296-12-131', {
      people: 114,
    }),
  ],
  breathe: [
    study('review', 'Fincham, Strauss …, Scientific Reports 2023', '10.1038/s41598-022-27247-y', {
      studies: 12,
      people: 785,
    }),
    study('experiment', 'Balban, Neri …, Cell Reports Medicine 2023', '10.1016/j.xcrm.2022.100895', {
      people: 108,
      weeks: 4,
    }),
  ],
  month: [
    study(
      'review',
      'Curry, Rowland …, J. of Experimental Social Psychology 2018',
      '10.1016/j.jesp.2018.02.014',
      {
        studies: 27,
        people: 4045,
      },
    ),
    study('fieldStudy', 'Guevarra, Park …, J. of Medical Internet Research 2025', '10.2196/72053', {
      people: 17_598,
      weeks: 1,
    }),
    study('survey', 'White, Alcock …, Scientific Reports 2019', '10.1038/s41598-019-44097-3', {
      people: 19_806,
    }),
  ],
  talk: [study('review', 'Dazzi, Gribble …, Psychological Medicine 2014', '10.1017/S0033291714001299')],
  safety: [],
} as const satisfies Readonly<Record<string, readonly Study[]>>;

/** A tool of Tosha, or the question behind them all. */
export type Claim = keyof typeof evidence;
