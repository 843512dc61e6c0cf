import type { Audience, Helpline } from './helplines';

/** What somebody looks for first: a crisis line, one for children, or one about violence. */
export const helplineGroups = ['crisis', 'child', 'abuse'] as const;
export type HelplineGroup = (typeof helplineGroups)[number];

const groupOf: Readonly<Record<Audience, HelplineGroup>> = {
  everyoneYouth: 'crisis',
  eating: 'crisis',
  trauma: 'crisis',
  youth: 'child',
  familiesYouth: 'child',
  primarySchool: 'child',
  age5to25: 'child',
  upTo25: 'child',
  under18: 'child',
  under35: 'child',
  lgbtqYouth: 'child',
  childProtection: 'child',
  womenYouth: 'abuse',
  womenChildren: 'abuse',
  genderViolence: 'abuse',
  familyViolence: 'abuse',
  violenceYouth: 'abuse',
  violenceAbuse: 'abuse',
  onlineHarm: 'abuse',
};

/** First what is for anybody, then what is for a special matter; of each, first what answers day and night. */
const rank = ({ audience, hours }: Helpline) =>
  (audience === 'eating' || audience === 'trauma' ? 2 : 0) + (hours === '24/7' ? 0 : 1);

/** Helplines apart by whom they are for; a group without any is left out. Those for everyone are crisis lines. */
export function grouped(
  lines: readonly Helpline[],
): readonly { readonly group: HelplineGroup; readonly lines: readonly Helpline[] }[] {
  return helplineGroups
    .map((group) => ({
      group,
      lines: lines
        .filter(({ audience }) => (audience ? groupOf[audience] : 'crisis') === group)
        .sort((one, other) => rank(one) - rank(other)),
    }))
    .filter((one) => one.lines.length > 0);
}
