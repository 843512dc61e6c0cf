import { t, type WordKey } from '../../platform/i18n';
import { type AmountError, type Draft, mostOf, partsOfUnit } from './amount';

const ofMinutes: Readonly<Record<AmountError, WordKey>> = {
  empty: 'limitsErrorEmpty',
  notWhole: 'limitsErrorNotWhole',
  outOfRange: 'limitsErrorRange',
  noDay: 'limitsErrorNoDay',
};
const ofVideos: Readonly<Record<AmountError, WordKey>> = {
  empty: 'limitsErrorEmptyVideos',
  notWhole: 'limitsErrorNotWholeVideos',
  outOfRange: 'limitsErrorRangeVideos',
  noDay: 'limitsErrorNoDay',
};

/** What is wrong with an amount, and how to mend it. */
export function errorWords(error: AmountError, { unit, days }: Draft): string {
  const { measure } = partsOfUnit(unit);
  const most = mostOf(unit);
  if (days && error === 'outOfRange') return t('limitsErrorRangeDay', { most });
  return t((measure === 'time' ? ofMinutes : ofVideos)[error], { most });
}
