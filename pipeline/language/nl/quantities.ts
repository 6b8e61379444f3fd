import type { QuantityWords } from '../quantity-words.ts'
import { STATEMENTS } from './statements.ts'

const UNITS = 'twee|drie|vier|vijf|zes|zeven|acht|negen'
const TENS = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig'
const MONTHS = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)'
const DAY = '(?:[1-9]|[12][0-9]|3[01])'
const YEAR = '(?:19|20)[0-9]{2}'
const ORDINALS =
  'tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|twintigste|honderdste'
const ROUND = '(?:meting|metingen|peiling|peilingen|onderzoek|editie|ronde|studie)'

/**
 * Dutch words for quantities. These are left out, because they mostly mean something else: "een" (an article),
 * "eerste" (but for a wave), "geen", "veel", "weinig", "meer", "minder", "elke" and "iedere" (but before the noun
 * of what is counted), "niemand", "altijd" and "nooit" (figures of speech), "percentage", "procenten" and
 * "procentpunten" (they name a measure), "groeien" and comparatives such as "kleiner" (said of anything).
 */
export const QUANTITIES: QuantityWords = {
  words: {
    number: [
      `nul|één|eén|${UNITS}`,
      'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien',
      `${TENS}|honderd|duizend|miljoen|miljard`,
      `(?:een|${UNITS})(?:en|ën)(?:${TENS})`,
      `(?:${UNITS}|tien|elf|twaalf)?(?:honderd|duizend)(?:en)?(?:een|${UNITS}|tien|elf|twaalf|${TENS})?`,
      `(?:${UNITS}|tien|honderd)(?:maal|voud|voudige?|tal|tallen)`,
      'tweeën|drieën|honderden|duizenden|miljoenen|dozijn|beiden?|allebei',
      'dubbel|tweemaal|anderhalf|anderhalve|zoveel keer',
    ],
    percent: ['procent|percent'],
    fraction: ['half|halve|helft|helften|kwart|driekwart|tweederde|eenderde'],
    quantifier: [
      'alle|allen|allemaal|meeste|meesten|meerderheid|meerderheden|minderheid|minderheden|merendeel',
      'gros|grotendeels|overgrote deel|(?:grootste|groot|groter|klein|kleiner|kleinste) deel',
      'geen enkele?|geen van de|geen van beide|enkelen?|sommigen?|een paar|een aantal|een handvol',
      'een handjevol|meerdere|verscheidene|talrijke|talloze|tal van|menige?|menigeen|velen?|weinigen',
      'bijna|vrijwel|nagenoeg|ruim|evenveel|vaak|vaker|vaakst|dikwijls|meestal|veelal|soms|zelden',
      '(?:meest|minst) (?:genoemde?|gekozen|gegeven)',
    ],
    order: [
      ORDINALS,
      `(?:eerste|vorige|vorig|voorgaande|vorenstaande|laatste) ${ROUND}`,
      '[0-9]+(?:e|de|ste)',
    ],
    change: [
      'stijging|stijgingen|stijgt|stijgen|stijgend|stijgende|steeg|stegen|gestegen',
      'daling|dalingen|daalt|dalen|dalend|dalende|daalde|daalden|gedaald',
      'toename|toenemen|toenemende?|toeneemt|toenam|toenamen|toegenomen',
      'afname|afnemen|afnemende?|afneemt|afnam|afnamen|afgenomen',
      '(?:verdubbel|halveer|verdrievoudig)(?:t|en|de|den)',
      'verdubbeld|verdubbeling|verdrievoudigd',
      'gehalveerd|halvering|procentpunt|steeds (?:meer|minder|vaker)|onveranderd',
      'gelijk gebleven|gelijkgebleven',
    ],
  },
  beforeNouns: ['veel|weinig|meer|minder|geen|elke?|iedere?|enige|alleen|een van de|een van onze'],
  beforeFigures: [
    'meer dan|minder dan|niet meer dan|niet minder dan|ongeveer|circa|pakweg|krap|slechts|maar liefst',
    'minstens|hoogstens|ten minste|ten hoogste|maximaal|minimaal|zeker',
  ],
  idioms: [
    'alle tijd|alle ruimte|alle lof|alle begin|voor alle zekerheid|in alle rust|te allen tijde',
    'in acht|ten tweede|ten derde|tweede kans|tweede natuur|derde partij',
    'onder vier ogen|onder één dak|op één lijn|één voor één|één op één|vijf voor twaalf',
    'enkele reis|halve maatregelen?|half werk|een half woord|ruim van tevoren',
  ],
  dates: [
    `(?:${DAY}(?: ?(?:tot en met|t/m|tot|en|–|-) ?))?${DAY} ${MONTHS}(?: ${YEAR})?`,
    `(?:${MONTHS}|begin|eind|medio|voorjaar|zomer|najaar|winter|jaar|jaren) ${YEAR}`,
    `(?<=(?:in|sinds|vanaf|tot|tot en met|vóór|voor|na|uit|van|tussen|over) )${YEAR}(?: ?(?:en|tot|tot en met|t/m|–|-|/) ?${YEAR})?`,
    '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}',
  ],
  laws: [
    `(?:artikel|artikelen|art\\.) [0-9][0-9.:]*[a-z]{0,2}(?:(?:, | en | tot en met )[0-9][0-9.:]*[a-z]{0,2})*(?:,? (?:lid [0-9]+|(?:eerste|${ORDINALS}) lid))?`,
  ],
  statements: STATEMENTS,
}
