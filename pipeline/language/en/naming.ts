import type { NamingWords } from '../naming-words.ts'

/** By what English sentences name what a figure is of. */
export const NAMING: NamingWords = {
  measures: {
    min: ['minimum', 'smallest', 'lowest'],
    median: ['median', 'middle value'],
    mean: ['mean', 'average'],
    max: ['maximum', 'largest', 'highest', 'biggest'],
    sum: ['in total', 'total', 'sum', 'altogether'],
  },
  times: ['in', 'since', 'from', 'during'],
  period: ['from', 'to'],
  since: ['since'],
  dateParts: [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december', 'to', 'and', 'until', 'early', 'late', 'the', 'year'],
  ],
  lacking: ['no', 'not', 'never', 'without', 'lack', 'lacks', 'lacked', 'lacking'],
  betweenLacking: ['a', 'an', 'any', 'the', 'have', 'has', 'had', 'having', 'offer', 'offers', 'run', 'runs'],
  linking: ['is', 'are', 'was', 'were', 'of', 'the', 'all', 'have', 'has', 'had', 'work', 'works'],
  fieldwork: {
    'frame.units': [
      '(?:took|take|taken|taking) part|participat(?:ed|e|ing)|answered|responded|replied|(?:was|were|been) (?:interviewed|reached|looked up)',
      'refused|declined',
    ],
    'response.units': ['refused|declined|(?:was|were) (?:approached|invited|contacted|looked up)'],
    'response.interviews': ['refused|declined|(?:was|were) (?:approached|invited|looked up)'],
    'response.desk-research': [
      'refused|declined|(?:took|take|taken) part|participated|(?:was|were) (?:interviewed|reached|spoken to)|answered|responded|replied',
    ],
  },
  qualifying: ['that', 'who', 'which', 'whose', 'with', 'without', 'where', 'asked', 'concerned'],
  endings: ["'s", 'es', 's'],
}
