import { cardinalIn } from '../numerals.ts'
import type { StatementWords } from '../statement-words.ts'
import { NUMERALS } from './numerals.ts'

/** What Dutch words for quantities say. */
export const STATEMENTS: StatementWords = {
  shares: {
    all: ['alle|allen|allemaal|iedereen|elke?|iedere?|altijd|allebei|beiden?'],
    'nearly-all': ['(?:bijna|vrijwel|nagenoeg) (?:alle|allen|allemaal|iedereen|elke?|iedere?|altijd)'],
    most: [
      'de meeste|meeste|meesten|meerderheid|meerderheden|merendeel|gros|grotendeels|meestal|veelal',
      '(?:overgrote|grootste|groot) deel|veel|velen|vaak|dikwijls|talrijke|talloze|tal van',
    ],
    some: [
      'enkelen?|sommigen?|een paar|een aantal|een handvol|een handjevol|meerdere|verscheidene|menige?',
      'menigeen|soms|een van de|een van onze',
    ],
    minority: ['minderheid|minderheden|(?:klein|kleinste) deel|weinig|weinigen|zelden'],
    none: ['geen enkele?|geen van de|geen van beide|geen|niemand|nooit|nul'],
    half: ['half|halve|helft|helften'],
    quarter: ['een kwart|kwart'],
    third: ['eenderde|een derde'],
    'two-thirds': ['tweederde|twee derde'],
    'three-quarters': ['driekwart|drie kwart'],
  },
  directions: {
    rises: [
      'stijging|stijgingen|stijgt|stijgen|stijgend|stijgende|steeg|stegen|gestegen',
      'toename|toenemen|toenemende?|toeneemt|toenam|toenamen|toegenomen|steeds (?:meer|vaker)',
      '(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} toe|groeide|groeiden|gegroeid|hoger dan|(?:ging|gingen|gaat|gaan) omhoog',
    ],
    falls: [
      'daling|dalingen|daalt|dalen|dalend|dalende|daalde|daalden|gedaald|steeds minder',
      'afname|afnemen|afnemende?|afneemt|afnam|afnamen|afgenomen',
      '(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} af|kromp|krompen|gekrompen|lager dan|(?:ging|gingen|gaat|gaan) omlaag',
    ],
    unchanged: ['onveranderd|gelijk gebleven|gelijkgebleven|evenveel'],
    more: ['vaker|meer|groter deel'],
    less: ['minder vaak|minder|kleiner deel'],
    highest: ['bovenaan|het (?:meest|hoogst|grootst|sterkst)|vaakst|meest (?:genoemde?|gekozen|gegeven)'],
    lowest: ['onderaan|het (?:minst|laagst|kleinst)|de minste|minst (?:genoemde?|gekozen|gegeven|vaak)'],
    place: ['eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende'],
  },
  multiples: ['ver(?:dubbel|drievoudig|viervoudig|vijfvoudig)\\p{L}*|gehalveerd|halvering|halveer\\p{L}*'],
  limits: {
    'more-than': ['meer dan|ruim'],
    'fewer-than': ['minder dan|nog geen'],
    'at-least': ['ten minste|tenminste|minstens|minimaal|niet minder dan'],
    'at-most': ['ten hoogste|hoogstens|hooguit|maximaal|niet meer dan'],
  },
  negations: ['niet|nooit|noch|allesbehalve|lang geen|verre van|niet zeggen dat|niet betekenen dat'],
  between: ['de|het|een|in|bij|voor|van|zo|meer|langer'],
  scopes: ['van|onder|uit|over'],
  onlyInClaims: ['iedereen|niemand|altijd|nooit|(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} (?:toe|af)'],
  beforeFigures: [
    'niet|nooit|noch|geen|geenszins|nauwelijks|amper|allesbehalve|lang niet|lang geen|nog geen|verre van|bepaald geen',
    "bijna|vrijwel|nagenoeg|ruim|rond|om en nabij|omstreeks|plusminus|zo’n|zo'n|dik|royaal|hooguit|pas|tot wel|ca|ca\\.|max\\.|min\\.|min|minus|tegen de|een kleine|een krappe|(?:het dubbele|de helft|een veelvoud) van",
  ],
  afterFigures: ['meer|minder|hoger|lager|of meer|of minder|of hoger|of lager|keer|maal|plus'],
  number: (value) => cardinalIn('words', NUMERALS, value),
}
