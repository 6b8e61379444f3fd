import type { ExhibitWords } from '../exhibit-words.ts'

/** Dutch words for the lines around charts and tables, and for the findings of charts. */
export const EXHIBITS: ExhibitWords = {
  shareOf: (plural, isMention, answer) => `Aandeel van de ${plural}${who(isMention, answer)}`,
  countOf: (plural, isMention, answer) => `Aantal ${plural}${who(isMention, answer)}`,
  amountOf: (plural) => `Aantal ${plural}`,
  basesBetween: (least, most) => `n = ${least} tot ${most}`,
  askedOf: (answers) => `alleen gevraagd bij ${answers}`,
  mentionedByAtLeast: (number, plural) => `alleen wat minstens ${number} ${plural} noemen`,
  source: (parts) => `Bron: ${parts.join('; ')}`,
  interviews: (counted) => `gesprekken met ${counted}`,
  survey: (counted) => `enquête onder ${counted}`,
  deskResearch: (counted) => `deskresearch voor ${counted}`,
  fieldwork: (interviews, wave, desk) =>
    desk === undefined ? `${interviews}, ${wave}` : `${interviews}, ${wave}, en ${desk}`,
  notAsked: (waves) => `in ${waves} is dit niet gevraagd`,
  ofWave: (wave, note) => `${wave}: ${note}`,
  onlyInTotal: (number) => `${number} alleen in het totaal geteld`,
  byWeight: 'gewogen',
  unweighted: (bases) => `${bases}, ongewogen`,
  linesAre: (level) => `streepjes: ${level}-betrouwbaarheidsinterval`,
  bandIs: (level) => `vlak: ${level}-betrouwbaarheidsinterval`,
  inBrackets: (level) => `tussen haakjes: ${level}-betrouwbaarheidsinterval`,
  higher: (one, other) => `${one}, aantoonbaar hoger dan ${other}`,
  weightedBase: 'Gewogen n',
  lowEnd: (level) => `${level}-interval van`,
  highEnd: (level) => `${level}-interval tot`,
  weighted: (base) => `cijfers gewogen (gewogen n = ${base})`,
  smallBaseByWeight: (base) => `percentages zeggen weinig bij een basis onder ${base}`,
  letters: 'een letter: hoger dan in de groep met die letter',
  againstTotal: '▲ hoger, ▼ lager dan in het totaal',
  againstPrevious: '▲ hoger, ▼ lager dan in de meting ervoor',
  noDifference: 'geen verschil is aantoonbaar',
  tested: (note, level, least) =>
    `${note} (getoetst op ${level}${least === undefined ? '' : ` vanaf een basis van ${least}`}, gecorrigeerd voor het aantal vergelijkingen)`,
  notTested: (rows) => `niet getoetst: ${rows}`,
  wholeTable: (statistic, p) => `toets van de hele tabel (Rao en Scott): F = ${statistic} (p ${p})`,
  markRule:
    'het verschil is getoetst, en de kans gecorrigeerd voor alle vergelijkingen in de tabel (Benjamini en Hochberg)',
  onScale: (measure, from, to) => `${measure} van ${from} tot ${to}`,
  withoutGroup: (number) => `${number} niet meegeteld, want de groep is niet bekend`,
  ofEachAnswer: 'van elk antwoord het aandeel van elke groep',
  withoutAnswerBetween: (least, most) => `per onderdeel ${least} tot ${most} zonder inhoudelijk antwoord`,
  withoutAnswerUpTo: (most) => `per onderdeel ten hoogste ${most} zonder inhoudelijk antwoord`,
  dash: (reasons) => `–: ${reasons}`,
  noTotal: 'de gewichten geven geen totaal',
  nobodyAnswered: 'niemand gaf antwoord',
  restInAttachment: 'de overige cijfers staan in de bijgevoegde gegevens',
  quoted: (label) => `‘${label}’`,
  inTotal: 'in totaal',
  severalAnswers: 'meerdere antwoorden',
  mostGiven: ({ subject, isPlural, isMention, isOfShown, figure }) => {
    const among = isOfShown ? 'van de getoonde antwoorden ' : ''
    if (isMention)
      return isPlural
        ? `${subject} zijn ${among}het vaakst genoemd, elk door ${figure}`
        : `${subject} is ${among}het vaakst genoemd, door ${figure}`
    return isPlural
      ? `${subject} zijn ${among}het vaakst gegeven: elk ${figure}`
      : `${subject} is ${among}het meest gegeven antwoord: ${figure}`
  },
  leastGiven: ({ subject, isPlural, isMention, figure }) => {
    const each = isPlural ? 'elk ' : ''
    return isMention
      ? `het minst vaak ${subject}, ${each}door ${figure}`
      : `het minst vaak ${subject}: ${each}${figure}`
  },
  equallyGiven: ({ subject, isMention, figure }) =>
    isMention
      ? `${subject} zijn even vaak genoemd, elk door ${figure}`
      : `${subject} zijn even vaak gegeven: elk ${figure}`,
  noneGiven: 'geen van deze antwoorden is gegeven',
  leaders: (byGroup) => `het meest gegeven antwoord: ${byGroup}`,
  ofGroup: (cases, group) => `${cases} (${group})`,
  inWave: (figure, wave) => `${figure} in ${wave}`,
  spread: (range, median) => `van ${range}, met ${median} als mediaan`,
  allEqual: (value) => `alle waarden zijn gelijk: ${value}`,
}

/** " dat dit noemt"; " met het antwoord ‘ja’" */
function who(isMention: boolean, answer: string | undefined): string {
  if (isMention) return ` dat ${answer ?? 'dit'} noemt`
  return answer === undefined ? '' : ` met het antwoord ${answer}`
}
