import type { Audience } from '../../domain/resources/helplines';
import type { WordKey } from '../../platform/i18n';

/** How each audience is named. */
export const audienceWords: Readonly<Record<Audience, WordKey>> = {
  youth: 'supportForYouth',
  everyoneYouth: 'supportForEveryoneYouth',
  familiesYouth: 'supportForFamiliesYouth',
  womenYouth: 'supportForWomenYouth',
  womenChildren: 'supportForWomenChildren',
  primarySchool: 'supportForPrimarySchool',
  age5to25: 'supportForAge5to25',
  upTo25: 'supportForUpTo25',
  under18: 'supportForUnder18',
  under35: 'supportForUnder35',
  lgbtqYouth: 'supportForLgbtqYouth',
  childProtection: 'supportForChildProtection',
  eating: 'supportForEating',
  trauma: 'supportForTrauma',
  genderViolence: 'supportForGenderViolence',
  familyViolence: 'supportForFamilyViolence',
  violenceYouth: 'supportForViolenceYouth',
  violenceAbuse: 'supportForViolenceAbuse',
  onlineHarm: 'supportForOnlineHarm',
};
