import type { ExhibitWords } from '../exhibit-words.ts'

/** Dutch words for the lines around charts and tables, and for the findings of charts. */
export const EXHIBITS: ExhibitWords = {
  shareOf: (plural, isMention) => `Aandeel van de ${plural}${isMention ? ' dat dit noemt' : ''}`,
  countOf: (plural, isMention) => `Aantal ${plural}${isMention ? ' dat dit noemt' : ''}`,
  amountOf: (plural) => `Aantal ${plural}`,
  basesBetween: (least, most) => `n = ${least} tot ${most}`,
  askedOf: (answers) => `alleen gevraagd bij ${answers}`,
  mentionedByAtLeast: (number, plural) => `alleen wat minstens ${number} ${plural} noemen`,
  source: (parts) => `Bron: ${parts.join('; ')}`,
  interviews: (counted) => `gesprekken met ${counted}`,
  answers: (counted) => `antwoorden van ${counted}`,
  deskResearch: (counted) => `deskresearch voor ${counted}`,
  fieldwork: (interviews, wave, desk) =>
    desk === undefined ? `${interviews}, ${wave}` : `${interviews}, ${wave}, en ${desk}`,
  notAsked: (waves) => `in ${waves} is dit niet gevraagd`,
  ofWave: (wave, note) => `${wave}: ${note}`,
  onlyInTotal: (number) => `${number} alleen in het totaal geteld`,
  onScale: (measure, from, to) => `${measure} van ${from} tot ${to}`,
  withoutGroup: (number) => `${number} niet meegeteld, want de groep is niet bekend`,
  ofEachAnswer: 'van elk antwoord het aandeel van elke groep',
  withoutAnswerBetween: (least, most) => `per onderdeel ${least} tot ${most} zonder inhoudelijk antwoord`,
  dash: (reasons) => `–: ${reasons}`,
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
