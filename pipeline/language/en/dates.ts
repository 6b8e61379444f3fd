const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY = '(?:[1-9]|[12][0-9]|3[01])'
const YEAR = '(?:19|20)[0-9]{2}'
const YEARS = `${YEAR}(?: ?(?:and|to|–|-|/) ?${YEAR}|[/–-][0-9]{2})?`

/** Dates, as English writes them: see `QuantityWords`. */
export const DATES: readonly string[] = [
  `(?:${DAY}(?: ?(?:to|and|–|-) ?))?${DAY} ${MONTHS}(?: ${YEAR})?`,
  `${MONTHS} ${DAY}(?:, ${YEAR})?`,
  `(?:${MONTHS}|early|late|mid|spring|summer|autumn|fall|winter|year|years|the|half)(?: |-)(?:of )?${YEARS}(?! [a-z]+s )`,
  `(?:first|second|third|fourth) (?:half|quarter) of ${YEAR}`,
  `(?=[12])(?<=(?:in|since|from|until|till|before|after|by|of|between|during|over|on|with|than|around|compared to) )${YEARS}`,
  `(?<=\\()${YEAR}(?=\\))|(?:19|20)?[0-9]0s`,
  '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}',
]

/** Articles and sections of laws, as English writes them. */
export const LAWS: readonly string[] = [
  '(?:articles?|art\\.) [0-9][0-9.]*[a-z]{0,2}(?:\\([0-9a-z]+\\))*(?:(?:, | and | to )[0-9][0-9.]*)*',
  // "Section 3" may be of this report; "section 3 of the …" is of a law.
  'sections? [0-9][0-9.]*[a-z]{0,2}(?:\\([0-9a-z]+\\))*(?:(?:, | and | to )[0-9][0-9.]*)*(?= of the )',
]
