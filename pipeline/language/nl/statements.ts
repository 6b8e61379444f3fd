import { cardinalIn } from '../numerals.ts'
import type { StatementWords } from '../statement-words.ts'
import { DEGREES, DEGREES_BEFORE } from './degrees.ts'
import { NUMERALS } from './numerals.ts'

const NOT_SO =
  '(?:onwaar|onjuist|fout|verkeerd|gelogen|onzin|verzonnen|niet waar|niet juist|niet zo|niet correct|een leugen|een fabel|een mythe)'

/** What Dutch words for quantities say. */
export const STATEMENTS: StatementWords = {
  shares: {
    all: ['alle|allen|allemaal|iedereen|elke?|iedere?|altijd|allebei|beiden?'],
    'nearly-all': ['(?:bijna|vrijwel|nagenoeg) (?:alle|allen|allemaal|iedereen|elke?|iedere?|altijd)'],
    most: [
      'de meeste|meeste|meesten|meerderheid|meerderheden|merendeel|gros|grotendeels|meestal|veelal',
      '(?:grootste|groot) deel|vaak|dikwijls',
    ],
    some: ['sommigen?|een van de|een van onze'],
    several: ['enkelen?|een paar|een aantal|meerdere|verscheidene|soms'],
    handful: ['een handvol|een handjevol'],
    minority: ['minderheid|minderheden|kleinste deel'],
    unmeasured: [
      'veel|velen|talrijke|talloze|tal van|menige?|menigeen|weinig|weinigen|zelden|overgrote deel|klein deel',
    ],
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
      '(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} toe|groeide|groeiden|gegroeid|groeit|groei|hoger dan|hoger',
      '(?:is|zijn|was|waren)(?: \\p{L}+){0,3} gegroeid',
      '(?:ging|gingen|gaat|gaan|kwam|kwamen)(?: \\p{L}+){0,3} omhoog|omhoog gegaan|klom|klommen|geklommen|steeds groter|opgelopen|oplopend',
      '(?:loopt|lopen|liep|liepen)(?: \\p{L}+){0,3} op|verhoogd|vermeerderd|(?:wordt|worden|werd|werden) (?:groter|meer|hoger)',
    ],
    falls: [
      'daling|dalingen|daalt|dalen|dalend|dalende|daalde|daalden|gedaald|steeds minder',
      'afname|afnemen|afnemende?|afneemt|afnam|afnamen|afgenomen',
      '(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} af|kromp|krompen|gekrompen|krimpt|krimp|lager dan|lager',
      '(?:ging|gingen|gaat|gaan|kwam|kwamen)(?: \\p{L}+){0,3} omlaag|omlaag gegaan|slonk|slonken|geslonken|teruggelopen|terugloop',
      '(?:loopt|lopen|liep|liepen)(?: \\p{L}+){0,3} terug|verlaagd|verminderd|verminderde|zakte|zakten|gezakt',
      '(?:wordt|worden|werd|werden) (?:kleiner|minder|lager)|almaar minder|alsmaar minder',
    ],
    unchanged: [
      'onveranderd|ongewijzigd|gelijk gebleven|gelijkgebleven|evenveel|(?:stabiel|constant|hetzelfde) gebleven',
      '(?:blijft|blijven|bleef|bleven|is|zijn|was|waren) (?:gelijk|stabiel|constant|hetzelfde)',
    ],
    more: ['vaker|meer|groter deel'],
    less: ['minder vaak|minder dikwijls|minder|kleiner deel'],
    highest: ['bovenaan|het (?:meest|hoogst|grootst|sterkst)|vaakst|meest (?:genoemde?|gekozen|gegeven)'],
    lowest: ['onderaan|het (?:minst|laagst|kleinst)|de minste|minst (?:genoemde?|gekozen|gegeven|vaak)'],
    place: ['eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende'],
  },
  trends: {
    rises: [
      '(?:wint|winnen|won|wonnen|gewonnen) (?:aan )?(?:terrein|veld)|(?:rukt|rukken|rukte|rukten) op|in opmars',
      '(?:breidt|breiden|breidde|breidden) zich uit|(?:terrein|veld) (?:gewonnen|winnen|wint)',
    ],
    falls: [
      '(?:verliest|verliezen|verloor|verloren) (?:aan )?(?:terrein|veld)|(?:boet|boeten|boette|boetten) in',
      'op de terugtocht|(?:terrein|veld) (?:verloren|verliezen|verliest)|(?:delft|delven|dolf|dolven) het onderspit',
    ],
    unchanged: [
      '(?:handhaaft|handhaven|handhaafde|handhaafden) zich|(?:staat|staan|stond|stonden) stil|op (?:zijn|haar|hun) plaats gebleven',
    ],
  },
  counts: {
    more: ['meer|extra|een (?:groter|hoger|groeiend|stijgend|toenemend) aantal'],
    less: ['minder|een (?:kleiner|lager|dalend|krimpend|afnemend) aantal'],
    same: ['evenveel|net zo veel|hetzelfde aantal'],
    numbers: ['aantal'],
  },
  multiples: ['ver(?:dubbel|drievoudig|viervoudig|vijfvoudig)\\p{L}*|gehalveerd|halvering|halveer\\p{L}*'],
  multipliers: [
    'honderd|honderden|duizend|duizenden|miljoen|miljoenen|miljard|miljarden|dozijn|dozijnen|keer|maal|komma|en een half|paar',
    'derde|derden|kwart|vierde|vierden|vijfde|vijfden|zesde|zesden|zevende|achtste|negende|tiende|tienden|twintigste|honderdste',
  ],
  joins: ['en'],
  degrees: DEGREES,
  degreesBefore: DEGREES_BEFORE,
  sizes: {
    before: [
      'overgrote|ruime|krappe|kleine|grote|nipte|flinke|forse|royale|duidelijke|overweldigende|overtuigende|absolute',
      'nauwe|geringe|aanzienlijke|goede|dikke|volle|nauwelijks|amper|bijna|haast|vrijwel|nagenoeg|nog net|net niet',
      '(?:net|iets|ietsje|veel|ver|flink|fors|ruim) (?:meer dan|minder dan|boven|onder|over)',
    ],
    after: ['of meer|of minder|of iets meer|of iets minder|of daaromtrent|zo niet meer|zo niet minder'],
  },
  exact: ['precies|exact|op de kop af'],
  limits: {
    'more-than': ['meer dan|ruim'],
    'fewer-than': ['minder dan|nog geen'],
    'at-least': ['ten minste|tenminste|minstens|minimaal|niet minder dan'],
    'at-most': ['ten hoogste|hoogstens|hooguit|maximaal|niet meer dan'],
  },
  negations: ['niet|nooit|noch|allesbehalve|lang geen|verre van|niet zeggen dat|niet betekenen dat'],
  between: ['de|het|een|in|bij|voor|van|zo|meer|langer'],
  scopes: ['van|onder|uit|over'],
  ofNumbers: ['op'],
  onlyInClaims: [
    'iedereen|niemand|altijd|nooit|(?:is|zijn|was|waren)(?: \\p{L}+){0,3} gegroeid|(?:neemt|nemen|nam|namen)(?: \\p{L}+){0,3} (?:toe|af)',
  ],
  beforeFigures: [
    'niet|nooit|noch|geen|geenszins|nauwelijks|amper|allesbehalve|lang niet|lang geen|nog geen|verre van|bepaald geen',
    'buiten|behalve|uitgezonderd|afgezien van|laat staan|bij lange na (?:niet|geen)|in geen geval|zelfs geen',
    '(?:ver|ruim|flink|fors) (?:boven|onder|beneden)(?: de)?|(?:veel|flink|fors|beduidend) (?:meer|minder) dan',
    'boven|boven de|beneden|beneden de|zogenaamd|naar verluidt|in theorie',
    "bijna|vrijwel|nagenoeg|ruim|rond|om en nabij|omstreeks|plusminus|zo’n|zo'n|dik|royaal|hooguit|pas|tot wel|ca|ca\\.|max\\.|min\\.|min|minus|tegen de|een kleine|een krappe|(?:het dubbele|de helft|een veelvoud) van",
  ],
  afterFigures: ['meer|minder|hoger|lager|keer|maal|plus'],
  afterPercentages: ['(?:procent)?punt(?:en)?'],
  denials: [
    'het (?:is|was) (?:niet (?:waar|zo|juist|het geval|correct)|onwaar|onjuist|een misverstand|een fabel|een mythe|onzin|gelogen|niet gezegd|niet zeker|zeker niet zo) dat',
    'het klopt niet dat|(?:niet waar|onwaar|onjuist) is(?: ook)? dat|niemand (?:zegt|beweert|gelooft) dat',
    'het zou (?:onjuist|fout|verkeerd|te veel gezegd) zijn(?: om)?(?: te zeggen)? dat',
    '(?:wil|wilde|willen|hoeft) niet (?:te )?zeggen dat|(?:betekent|betekende|betekenen) niet dat',
    '(?:onwaar|onjuist|niet waar) dat|geen sprake van dat|(?:we|wij|zij|ze) (?:ontkennen|betwijfelen|bestrijden) dat',
    'het valt te (?:betwijfelen|betwisten) (?:of|dat)|niet (?:worden gezegd|gezegd worden|volgehouden worden) dat',
  ],
  takenBack: {
    before: [
      `(?:het|al het) (?:volgende|onderstaande) (?:is ${NOT_SO}|klopt niet)|(?:deze|de) (?:volgende |onderstaande )?(?:beweringen|zinnen|stellingen|punten) (?:zijn ${NOT_SO}|kloppen niet)`,
      `(?:niets|niks) (?:hiervan|van het volgende|van het onderstaande) (?:is waar|klopt)|(?:dit|wat volgt|wat hier volgt) (?:is ${NOT_SO}|klopt niet)|onwaar|onjuist|niet waar`,
    ],
    after: [
      'nee|neen|niet waar|niet zo|onwaar|onjuist|onzin|fout|mis|niet echt|helemaal niet|integendeel|verre van|allerminst',
      `(?:dat|dit|het) (?:is|was) (?:dus |echter )?${NOT_SO}|(?:dat|dit|het) klopt niet|was het maar waar|dat doen ze niet|of niet`,
    ],
    within: [
      `wat (?:dus |natuurlijk |gewoon )?${NOT_SO} (?:is|was)|(?:maar|en) (?:dat|dit) (?:is|was) (?:dus |natuurlijk |gewoon )?${NOT_SO}`,
      'wat (?:dus |natuurlijk )?niet klopt|maar (?:dat|dit) klopt niet',
      'althans(?:,)? (?:dat|zo) (?:zegt|zeggen|wordt|werd)(?: [a-z]+){1,3}|als je (?:het|ze|hen|dat) (?:mag|moet|wilt) geloven',
    ],
    figures: ['cijfer|getal|percentage|aantal'],
    ofFigures: [
      `(?:dit|dat|het|deze|die|de|bovenstaande|de bovenstaande) (?:cijfers?|getal|getallen|percentages?|aantal|aantallen) (?:klopt niet|kloppen niet|(?:is|zijn|was|waren) (?:${NOT_SO}(?! [a-z])|verouderd|verzonnen))`,
    ],
  },
  beforeClaims: [
    'niet|nooit|noch|geenszins|nauwelijks|amper|allesbehalve|verre van|behalve|uitgezonderd|lang niet|lang geen',
    'bij lange na (?:niet|geen)|in geen geval',
  ],
  limitsAfter: [
    'of (?:zo|daaromtrent)|hooguit|hoogstens|ten hoogste|op zijn (?:hoogst|minst|best)',
    'plus of min|met een slag om de arm|en nog wat|niet eens|bij benadering',
  ],
  limitsAtEnd: [
    'minstens|ten minste|tenminste|maximaal|minimaal|max|ongeveer|min of meer|naar schatting|en meer|grofweg',
    'in theorie|op papier|zo ongeveer|bij elkaar opgeteld',
  ],
  frequencies: [
    'een|één|eens|eenmaal|tweemaal|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|wekelijks|maandelijks|elke?|iedere?',
    'dagelijks|jaarlijks|de|het|enkele|half|alle',
  ],
  turns: {
    words: [
      'niet|nooit|geen|geenszins|nergens|nauwelijks|amper|niks|niets|zonder|gesloten|dicht|sluit|sluiten|sloot|sloten',
      'weiger(?:t|en|de|den)|geweigerd|mist|missen|miste|misten|ontbreekt|ontbreken|ontken(?:t|nen|de|den)',
      '(?:doet|doen|deed|deden) alsof|zogenaamd|afgeschaft|schaf(?:t|fen|te|ten)|opgeheven|vaarwel|afgezien van|(?:ziet|zien|zag|zagen) af',
      'verwerp(?:t|en)|verwierp|verwierpen|veinz(?:en|den)|veins(?:t|de)|stop(?:t|pen|te|ten)|gestopt|vermijd(?:t|en|de|den)|vermeed|oneens|afgewezen',
    ],
    unless: ['alleen|slechts|enkel|uitsluitend|zozeer|te vergeten|voor niets'],
    clauses: [
      'en|of|maar|die|dat|wie|wat|als|wanneer|waar|waarbij|omdat|dan|terwijl|hoewel|want|indien|zodat|toen|sinds|zoals',
    ],
    negative: [
      'te|weinig|minder|slechts|alleen|tegen|gebrek|tekort|tekorten|knelpunten?|problemen|probleem|moeite|lastig',
    ],
  },
  subjects: [
    'de meeste|alle|veel|weinig|sommige|enkele|geen|geen enkele|elke|elk|iedere|ieder|bijna alle|vrijwel alle',
    '(?:de helft|een meerderheid|de meerderheid|een minderheid|een deel|het merendeel) van de',
  ],
  among: ['(?:van|onder|bij) (?:de|alle|deze|onze)?'],
  number: (value) => cardinalIn('words', NUMERALS, value),
}
