import { LOW_ORDINAL } from './numerals.ts'

const MONTHS = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)'
const DAY = '(?:[1-9]|[12][0-9]|3[01])'
const YEAR = '(?:19|20)[0-9]{2}'
const YEARS = `${YEAR}(?: ?(?:en|tot|tot en met|t/m|–|-|/) ?${YEAR}|[/-][0-9]{2})?`

/** Dates, as Dutch writes them: see `QuantityWords`. */
export const DATES: readonly string[] = [
  `(?:${DAY}(?: ?(?:tot en met|t/m|tot|en|–|-) ?))?${DAY} ${MONTHS}(?: ${YEAR})?`,
  `(?:${MONTHS}|begin|eind|medio|voorjaar|zomer|najaar|winter|jaren|half)(?: van)? ${YEARS}`,
  `(?:eerste|tweede|derde|vierde) (?:helft|kwartaal) van (?:het jaar )?${YEAR}`,
  `(?=[12])(?<=(?:jaar|in|sinds|vanaf|tot|tot en met|vóór|voor|na|uit|van|tussen|over|tegenover|vergeleken met|ten opzichte van|dan|rond|per|tegen) )${YEARS}`,
  `(?:dat|omdat|doordat|toen|terwijl|nadat|sinds|waar|waarin|hoe|waarom|waarbij|die) in ${YEAR}`,
  `(?<=\\()${YEAR}(?=\\))`,
  "jaren ['’]?[0-9]{2}",
  '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}',
]

/** Articles of laws, as Dutch writes them. */
export const LAWS: readonly string[] = [
  `(?:artikel|artikelen|art\\.) [0-9][0-9.:]*[a-z]{0,2}(?:(?:, | en | tot en met )[0-9][0-9.:]*[a-z]{0,2})*(?:,? (?:lid [0-9]+|(?:eerste|${LOW_ORDINAL}) lid))?`,
]
