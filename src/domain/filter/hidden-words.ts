import { shownIn, unmasking } from './is-masked';

/** Words that people write with letters hidden, such as `su*cide`; what they tell is learned like that of any other. */
const words = new Set(
  (
    'suicide suicidal kill killed killing myself yourself die died dying dead death murder murdered blood bloody gore knife gun shot shoot shooting stab stabbed ' +
    'rape raped beheaded corpse weapon bomb abuse sex sexy porn porno nude nudes naked penis vagina pussy dick cock boobs tits nipples ass fuck fucked fucking ' +
    'whore slut bitch horny orgasm escort onlyfans drug drugs weed cocaine coke heroin meth pills molly ecstasy marijuana cannabis vape smoke smoking cigarette ' +
    'tobacco alcohol drunk vodka whisky whiskey beer wine gin rum tequila casino gambling gamble betting bet slots jackpot poker roulette anorexia anorexic ' +
    'bulimia thinspo skinny purge purging vomit starve starving fasting calories cutting selfharm selfharming scars overdose demon ghost horror killer ' +
    'suicide mort mourir tuer meurtre sexe nue drogue alcool suicidio suicida matar matame muerte muerto sexo droga drogas desnuda puta verga marihuana alcohol ' +
    'morte morrer matar maconha bebida bunda buceta pelada cassino aposta apostas ' +
    'kujiua kujinyonga kufa kuua ngono kutombana mboo kuma uchi bangi pombe bia madawa unga kamari kubet damu kisu mauaji maiti kujikata ' +
    'انتحار انتحر موت قتل دم جنس سكس حشيش مخدرات خمر قمار كازينو سكين ' +
    'आत्महत्या मौत खून हत्या शराब नशा जुआ सेक्स गांजा sharab daru khoon maut nasha satta charas ganja'
  ).split(' '),
);

/** With fewer letters to be seen, a word could be too many others. */
const fewestShown = 2;
const shortest = 3;

/** The words that a masked one may stand for. */
export function wordsBehind(masked: string): readonly string[] {
  if (masked.length < shortest || shownIn(masked) < fewestShown) return [];
  return [...words].filter(unmasking(masked));
}
