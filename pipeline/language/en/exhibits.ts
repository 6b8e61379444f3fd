import type { ExhibitWords } from '../exhibit-words.ts'

/** English words for the lines around charts and tables, and for the findings of charts. */
export const EXHIBITS: ExhibitWords = {
  shareOf: (plural, isMention, answer) => `Share of ${plural}${who(isMention, answer)}`,
  countOf: (plural, isMention, answer) => `Number of ${plural}${who(isMention, answer)}`,
  amountOf: (plural) => `Number of ${plural}`,
  basesBetween: (least, most) => `n = ${least} to ${most}`,
  askedOf: (answers) => `asked only of ${answers}`,
  mentionedByAtLeast: (number, plural) => `only what at least ${number} ${plural} mention`,
  source: (parts) => `Source: ${parts.join('; ')}`,
  interviews: (counted) => `interviews with ${counted}`,
  survey: (counted) => `survey of ${counted}`,
  deskResearch: (counted) => `desk research on ${counted}`,
  fieldwork: (interviews, wave, desk) =>
    desk === undefined ? `${interviews}, ${wave}` : `${interviews}, ${wave}, and ${desk}`,
  notAsked: (waves) => `in ${waves} this was not asked`,
  ofWave: (wave, note) => `${wave}: ${note}`,
  onlyInTotal: (number) => `${number} counted in the total only`,
  byWeight: 'weighted',
  unweighted: (bases) => `${bases}, unweighted`,
  linesAre: (level) => `lines: ${level} interval`,
  bandIs: (level) => `band: ${level} interval`,
  inBrackets: (level) => `in brackets: ${level} interval`,
  higher: (one, other) => `${one}, demonstrably higher than ${other}`,
  weightedBase: 'Weighted n',
  lowEnd: (level) => `${level} interval from`,
  highEnd: (level) => `${level} interval to`,
  weighted: (base) => `figures are weighted (weighted n = ${base})`,
  smallBaseByWeight: (base) => `where the base is under ${base}, percentages say little`,
  letters: 'a letter: higher than in the group with that letter',
  againstTotal: '▲ higher, ▼ lower than in the total',
  againstPrevious: '▲ higher, ▼ lower than in the wave before',
  noDifference: 'no difference can be shown',
  tested: (note, level, least) =>
    `${note} (tested at ${level}${least === undefined ? '' : ` from a base of ${least} on`}, corrected for the number of comparisons)`,
  notTested: (rows) => `not tested: ${rows}`,
  wholeTable: (statistic, p) => `test of the whole table (Rao and Scott): F = ${statistic} (p ${p})`,
  markRule:
    'the difference was tested, and its chance corrected for all comparisons in the table (Benjamini and Hochberg)',
  onScale: (measure, from, to) => `${measure} from ${from} to ${to}`,
  withoutGroup: (number) => `${number} left out, because the group is not known`,
  ofEachAnswer: 'of each answer the share of every group',
  withoutAnswerBetween: (least, most) =>
    `${least} to ${most} without a substantive answer, depending on the item`,
  withoutAnswerUpTo: (most) => `up to ${most} without a substantive answer, depending on the item`,
  dash: (reasons) => `–: ${reasons}`,
  noTotal: 'the weights give no total',
  nobodyAnswered: 'nobody answered',
  restInAttachment: 'the other figures are in the attached data',
  quoted: (label) => `“${label}”`,
  inTotal: 'in total',
  severalAnswers: 'several answers',
  mostGiven: ({ subject, isPlural, isMention, isOfShown, figure }) => {
    const verb = `${isPlural ? 'are' : 'is'} ${isMention ? 'mentioned' : 'given'} most often`
    const among = isOfShown ? ' of the answers shown' : ''
    return `${subject} ${verb}${among}${tail(isMention, isPlural, figure)}`
  },
  leastGiven: ({ subject, isPlural, isMention, figure }) =>
    `least often ${subject}${tail(isMention, isPlural, figure)}`,
  equallyGiven: ({ subject, isMention, figure }) =>
    `${subject} are ${isMention ? 'mentioned' : 'given'} equally often${tail(isMention, true, figure)}`,
  noneGiven: 'none of these answers was given',
  leaders: (byGroup) => `the answer given most often: ${byGroup}`,
  ofGroup: (cases, group) => `${cases} (${group})`,
  inWave: (figure, wave) => `${figure} in ${wave}`,
  spread: (range, median) => `from ${range}, with a median of ${median}`,
  allEqual: (value) => `all values are the same: ${value}`,
}

/** ", each by 16 of the 18 villages"; ": each 57% (20 of the 35 villages)" */
function tail(isMention: boolean, isEach: boolean, figure: string): string {
  const each = isEach ? 'each ' : ''
  return isMention ? `, ${each}by ${figure}` : `: ${each}${figure}`
}

/** " that mention this"; " answering “yes”" */
function who(isMention: boolean, answer: string | undefined): string {
  if (isMention) return ` that mention ${answer ?? 'this'}`
  return answer === undefined ? '' : ` answering ${answer}`
}
