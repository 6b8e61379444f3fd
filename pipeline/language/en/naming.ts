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
  qualifying: ['that', 'who', 'which', 'whose', 'with', 'without', 'where', 'asked', 'concerned'],
  endings: ["'s", 'es', 's'],
}
