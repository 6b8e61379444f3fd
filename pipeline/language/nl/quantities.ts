import type { QuantityWords } from '../quantity-words.ts'
import { CHANGES } from './changed.ts'
import { COUNTED, PLURAL } from './counted.ts'
import { DATES, LAWS } from './dates.ts'
import { CARDINAL, ORDINAL } from './numerals.ts'

const FEW = '(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|honderd|duizend)'
const PART =
  '(?:grootste|groot|groter|klein|kleiner|kleinste|overgrote|aanzienlijk|behoorlijk|fors|flink|gering|substantieel)'
const FREQUENT =
  '(?:vaak|vaker|vaakst|dikwijls|meestal|veelal|soms|zelden|sporadisch|regelmatig|meermaals|herhaaldelijk)'
const ROUND = '(?:meting|metingen|peiling|peilingen|onderzoek|editie|ronde|studie|enquête)'
const CONDUCTED =
  'vragenlijst(?:en)?|enquêtes?|interviews?|toets(?:en)?|gesprek(?:ken)?|metingen?|tests?|examens?|diensten|zorg|hulp|ondersteuning|producten'
const MEASURE =
  '(?:aandeel|percentage|groep|score|stijging|daling|toename|afname|verschil|verschillen|categorie|rapportcijfer)'

/**
 * Dutch quantities. These are left out, because they mostly mean something else: "een" (an article) and "eerste"
 * (but for a wave), "altijd" and "nooit" (figures of speech), "percentage", "procenten" and "procentpunten" (they
 * name a measure), "enige" and "al", and comparatives such as "kleiner" (said of anything).
 */
export const QUANTITIES: QuantityWords = {
  classes: {
    counted: [...COUNTED, '<noun>'],
    others: COUNTED,
    plural: PLURAL,
    article: ["de|het|een|zo'n"],
    adjective: ['[\\p{L}-]{3,}e|goed|meer|eigen|jong|oud'],
    numeral: [CARDINAL, '<digits>'],
    one: ['een|één|eén|1'],
    ordinal: [ORDINAL],
    share: ['derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|twaalfde|twintigste|honderdste'],
    degree: [
      '(?:heel|zeer|erg|vrij|relatief|opvallend|verreweg|nog|iets|veel|fors|flink|licht|duidelijk|beduidend)',
      '(?:aanzienlijk|aanmerkelijk|sterk|ook|weer|een beetje|een stuk|even|net)',
    ],
    occasion: ['keer|maal|dag|week|maand|jaar|kwartaal|ochtend|avond|uur|moment'],
    reason: [
      '(?:redenen|oorzaken|dingen|punten|manieren|voorbeelden|doelen|voordelen|nadelen|zaken|mogelijkheden|onderdelen|uitdagingen|problemen)',
      "[\\p{L}-]*(?:punten|vragen|thema's|onderwerpen|wegen|middelen|verklaringen|oplossingen|lessen|taken|aspecten)",
    ],
    quality: [
      '(?!tevreden|voorkomende)[\\p{L}]+(?:bare?|lijke?|ige?|ische?|zame?|ende|kwetsbare?|geschikte?|urgente?)',
    ],
    universal: ['iedereen|niemand|alles|alle|elke?|iedere?|allemaal'],
    than: [
      'dan (?:voorheen|vroeger|destijds|een jaar eerder|een jaar geleden)|dan (?:in|bij|tijdens) <digits>|dan (?:in|bij|tijdens) (?:de|het|een) (?:vorige?|eerste|eerdere|voorgaande?)|dan vorig jaar',
    ],
    earlier: [
      '(?:in|bij|tijdens|na|vóór|voor|sinds|tussen|ten tijde van)',
      'voorheen|vroeger|eerder|ooit|toen|nu|<digits>|een jaar|de vorige|het vorige|daarvoor|destijds',
    ],
  },
  words: {
    number: [
      '<numeral> <numeral>*|<numeral> komma <numeral>',
      `${FEW}(?:maal|voud|voudige?|tal|tallen)`,
      'honderden|duizenden|(?:tien|honderd|duizend)tal(?:len)?|een [\\p{L}]+tal|<numeral> miljoen|<numeral> miljard',
      'miljoen|miljard|miljoenen|miljarden|dozijn|dozijnen|beiden?|allebei|alle <numeral>',
      "(?:in|zijn|z'n|ons|hun|haar) (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?:en|ën)",
      'dubbel|anderhalf|anderhalve|anderhalf duizend|anderhalf miljoen|zoveel keer',
      '<roman> <counted>|<roman> van de|<numeral> [\\p{L}-]+ of (?:meer|minder)|dubbel',
      '[0-9]+-(?:procent|voud)[\\p{L}]*',
    ],
    percent: ['procent|percent|promille'],
    fraction: [
      'half|halve|helft|helften|kwart|kwarten|driekwart|<numeral> kwart|een kwart',
      `${FEW}(?:kwart|derde|vierde|vijfde|zesde)|eenderde|eenvijfde|eenvierde|eenzesde`,
      '<one> <share>|<one> <ordinal> deel|<numeral> <ordinal>',
      '<one> (?:op|van) (?:de|elke|iedere) <numeral>|<numeral> (?:op|van) (?:de|elke|iedere) <numeral>',
      '<one> op <numeral>|[\\p{L}]+-op-de-[\\p{L}]+',
    ],
    quantifier: [
      'al (?:deze|die|onze) <adjective>? <counted>|alle|allen|allemaal|iedereen|niemand|eenieder|vrijwel niets',
      'meeste|meesten|meerderheid|meerderheden|minderheid|minderheden|merendeel|leeuwendeel|meerendeel',
      `gros|grotendeels|${PART} deel|${PART} gedeelte|${PART} aandeel|overgrote meerderheid|een deel van de <counted>|^ (?:veel|weinig) van (?:de|deze|hen|onze|hun)|(?:voor|bij|in|onder) (?:veel|weinig) van (?:de|deze|hen|onze|hun)`,
      'geen enkele?|geen van de|geen van beide|geen van allen|geen van hen|^ geen <adjective>? <counted>',
      'enkelen?|sommigen?|een paar|een aantal|een handvol|een handjevol|een handje vol|een enkeling|enkelingen',
      '(?:bijna|vrijwel|nauwelijks|haast|zo goed als) geen|(?:nauwelijks|amper) <adjective>? <counted>|de rest van de <counted>',
      'overwegend|hoofdzakelijk|een fractie|een veelvoud|recordaantal|fifty-fifty|meer en meer|minder en minder',
      'meerdere|verscheidene|talrijke|talloze|tal van|menige?|menigeen|velen?|weinigen|legio|ettelijke',
      'een groot aantal|een klein aantal|een beperkt aantal|een veelheid aan|massaal|diverse keren|keer op keer|bijna altijd|vrijwel altijd|bijna nooit|vrijwel nooit|zelden of nooit|een hoop <counted>|een hoop <plural>',
      `evenveel|unaniem|eensgezind|${FREQUENT}`,
      '(?:veel|weinig) <adjective>? <counted>|(?:veel|weinig) <adjective>? <plural>',
      '^ (?:veel|weinig) [\\p{L}-]+(?:en|s)|^ (?:veel|weinig) [\\p{L}-]+e [\\p{L}-]+(?:en|s)',
      '(?:zo|heel|erg|zeer|opvallend|verrassend|relatief) weinig|heel veel|zeer veel|erg veel|opvallend veel',
      '^ (?:meer|minder) <adjective>? <counted>|^ (?:meer|minder) <adjective>? <plural>',
      '(?:meer|minder) <adjective>? <counted> dan',
      '^ (?:elke?|iedere?) <adjective>? <counted>|(?:niet|bijna|vrijwel|voor|bij|in|aan|onder|door) (?:elke?|iedere?) <adjective>? <counted>|^ (?:elk|ieder) van (?:de|hen|deze)',
      'niet één|slechts één|maar één|één enkele?',
      '<figure> (?:of|en) (?:meer|minder|hoger|lager|ouder)|<numeral> (?:of|en) (?:meer|minder|hoger|lager)',
      '(?:meer|minder|ruim) dan (?:de|het) (?:helft|gemiddelde)|bovengemiddeld|benedengemiddeld',
    ],
    order: [
      '<ordinal>|[0-9]+(?:e|de|ste)',
      `(?:eerste|vorige|vorig|voorgaande|vorenstaande|laatste) ${ROUND}`,
      'op <one> na|op <numeral> na|op <one> na [\\p{L}]+ste?|op <numeral> na [\\p{L}]+ste?',
      'op (?:de|een) gedeelde? eerste plaats|op (?:de|een) (?:eerste|laatste) (?:plaats|plek)|op nummer <one>|op nummer <numeral>',
      'op <one> staat|als eerste genoemd|als laatste genoemd|bovenaan|onderaan|koploper|hekkensluiter',
      `(?:hoogste|laagste|grootste|kleinste|sterkste) ${MEASURE}|(?:hoogst|laagst|grootst) $`,
      '(?:meest|minst|vaakst) (?:genoemde?|gekozen|gegeven|genoemd|voorkomende?|gehoorde?|gebruikte?|tevreden|positief)',
      'het meest|het minst|de minste|de meeste en de minste|het meeste|het (?:hoogst|laagst|vaakst|grootst|kleinst|sterkst)|minst vaak',
    ],
    change: CHANGES,
  },
  beforeNouns: [
    '(?:veel|weinig|meer|minder|geen|elke?|iedere?|enige|alleen|uitsluitend) <adjective>?',
    '<one> van (?:de|onze|alle|deze)|<one> of meer',
  ],
  beforeFigures: [
    'meer dan|minder dan|niet meer dan|niet minder dan|ongeveer|circa|ca|pakweg|krap|slechts|maar liefst|nog geen',
    'minstens|hoogstens|ten minste|tenminste|ten hoogste|maximaal|minimaal|zeker|bijna|vrijwel|nagenoeg|ruim|zo goed als',
    'rond|rond de|zo ongeveer|om en nabij|grofweg|iets meer dan|iets minder dan|een kleine|een krappe|dik|nog niet',
    'naar schatting|bij benadering|minimaal|net geen|net iets meer dan|tegen de|maar net|amper|nauwelijks|niet eens',
    "zowat|praktisch|zo'n|hooguit|op zijn minst|op zijn hoogst|haast",
  ],
  idioms: [
    'alle (?:tijd|ruimte|lof|begin|aandacht|begrip|reden|vertrouwen|hulp|zorg|kanten|soorten|opzichten|informatie|kennis)',
    'alle (?:energie|moeite|steun|hoop|schijn|cijfers|tabellen|figuren|antwoorden|vragen|gegevens|resultaten|percentages|hoofdstukken|onderwerpen|mogelijke|haast|kans)',
    'al met al|in alle geval|in alle rust|voor alle zekerheid|te allen tijde|alle dagen|met alle macht|bij alle partijen aan',
    'in acht|acht (?:het|dat|dit|zich|hem|haar|men|zij|hij|wij|we|ze|de|deze)|(?:gemeente|men|zij|hij|directie|raad|bestuur) acht',
    '^ ten [\\p{L}]+de|ten (?:tweede|derde|vierde|vijfde)|in de (?:eerste|tweede|derde|laatste) plaats|in tweede instantie',
    'tweede (?:kans|natuur|kamer|wereldoorlog|lezing|termijn|viool|leg|thuis|taal)|derde (?:partij|partijen|wereld)|(?:eerste|tweede) lijn',
    'onder vier ogen|onder één dak|op één lijn|één voor één|één op één|een op een|vijf voor twaalf|vier ogen|op alle fronten',
    '(?:in|onder|uit|met) één <!counted>|op één (?:lijn|hoop|plek|moment|adres|plaats|dag|punt|locatie|na beste)|één ding',
    'één en dezelfde|één geheel|(?:één|eén) van (?:de|die|hun|zijn|haar|onze|deze) <adjective>? <reason>|één gezin één plan|nummer één op',
    'met één been|tussen twee stoelen|tussen twee vuren|twee kanten op|van twee kanten|twee handen op één buik|geen twee woorden',
    'een half oog|half om half|half werk|halve werk|halve maatregelen?|een half woord|half begrip|half en half|een goed begin',
    'enkele reis|een enkele keer|ruim van tevoren|ruim op tijd|ruim (?:baan|voldoende|opgezette?|geformuleerde?|opgevat|genomen)',
    'hoe vaak|zo vaak mogelijk|hoe vaker|hoe meer|zoveel mogelijk|hoe <degree>* (?:vaak|meer|minder)|even vaak voor',
    'bovenaan de (?:pagina|bladzijde|tabel|figuur)|onderaan de (?:pagina|bladzijde|tabel|figuur)|bovenaan de agenda|beneden alle peil',
    'alle neuzen|in alle eerlijkheid|in alle openheid|van alle markten thuis|van alle tijden|aan alle eisen|boven alle twijfel|met alle (?:respect|geweld|plezier|liefde|gemak|gevolgen|mogelijkheden|middelen|macht)|(?:van|aan) beide kanten|zoals (?:vaak|vaker|meestal|soms)|(?:in het|bij het|in de) minste|het meeste (?:werk|geld)|(?:dat|dit) allemaal|in enkele (?:woorden|zinnen|stappen)|om … te (?:verdubbelen|halveren)|hoger (?:beroep|onderwijs)|hogere? (?:beroep|onderwijs)|eens te meer|onderaan de (?:trap|streep|ladder)|bovenaan de (?:trap|ladder)|veel te|te (?:veel|weinig)',
    'dubbel (?:werk|op|en dwars)|de helft van het werk|meest recente?|het meest <quality>|(?:de|het) meest recente?|nul op het rekest|een nul|in het minst',
    'geen (?:man|mens|kind|persoon) minder|geen partij|een paar woorden|in een paar woorden|een paar stappen',
    'in (?:veel|weinig|meerdere|alle) opzichten|in een aantal opzichten|met velen|velen malen|duizend en één',
    '<digits> uur per dag|<numeral> dagen per week|zeven dagen per week|24/7|een of meer|één of meer|één of meerdere|een of meerdere',
    `(?:${CONDUCTED}) … (?:afgenomen|afnemen|afneemt|afnemen|afnam|afnamen)`,
    `(?:afname|afnemen|afneming) van (?:de|het|een) (?:${CONDUCTED})`,
    `(?:nam|namen|neemt|nemen) … (?:${CONDUCTED}) … af`,
    '(?:ik|zij|hij|wij|we|ze|men) (?:nam|namen|neemt|nemen) … af|(?:nam|namen|neemt|nemen) (?:ik|zij|hij|wij|we|ze|men) … af',
    '(?:nam|namen|neemt|nemen) … afscheid|(?:nam|namen|neemt|nemen) … in|afgenomen (?:door|bij|onder|via|aan de hand)',
    '(?:liep|liepen|loopt|lopen) … (?:vertraging|schade|letsel|achterstand) … op|(?:vertraging|schade|letsel|achterstand) (?:opgelopen|oplopen|oploopt|opliep|opliepen)',
    '(?:viel|vielen|valt|vallen) … terug op|stijgende (?:rij|lijn)|met stijgende verbazing|(?:neemt|nemen) de benen',
    'groeide uit|gegroeid tot|groeiden uit|uitgegroeid|groeide op|groeiden op|(?:naar|in|aan) elkaar gegroeid|scheef gegroeid|scheefgegroeid',
    'twintigste eeuw|eenentwintigste eeuw|negentiende eeuw|<ordinal> eeuw|jaren (?:vijftig|zestig|zeventig|tachtig|negentig|<digits>)|<ordinal> lid',
  ],
  labels: [
    '(?:schaal|cijfer|score) (?:van|tussen) <numeral> (?:tot|en|t/m|tot en met|–) <numeral>|schaal <digits>|schaal (?:loopt|liep) van <numeral> (?:tot|tot en met|t/m) <numeral>',
    '(?:schaal|cijfer) van <numeral> … tot <numeral>|tienpuntsschaal|[0-9]+-(?:punts|punten)schaal',
    '<ordinal> (?:vraag|stelling|deel|hoofdstuk|stap|fase|paragraaf|bijlage|onderdeel|lijn|graad|klas|leerjaar|verdieping)',
    '[\\p{L}-]*(?:groep|klas|leerjaar|niveau|mbo|havo|vwo|fase|stap|versie|type|categorie|schaal|vraag|stelling|kamer|lokaal|route|lijn|verdieping|bijlage|spoor|scenario|graad) <numeral>',
    '(?:jaargang|bus|tram|zaal|locatie|gebouw|blok|deel|dossier|covid|zone) <digits>|[\\p{L}]*top (?:drie|vijf|tien|<digits>) van de lijst',
    "(?:van|tussen) <numeral> (?:tot|tot en met|en) <numeral> uur|om <numeral> uur|rond <numeral> uur|vanaf <numeral> uur|om half <numeral>|half <numeral> 's",
  ],
  asides: [
    '^ (?:als|indien|mits|tenzij|stel) … <universal>|of <universal>|om <universal>|^ (?:kan|mag|zou) <universal>',
    '(?:moet|moeten|zou|zouden|mag|mogen|dient|dienen|hoort|horen|zodat|opdat) … <universal>|(?:wij|we|ik) … niemand',
    'met (?:veel|weinig|meer|minder) <adjective>? <others>',
    '(?:dank|danken|bedanken|bedankt) … <universal>|(?:toegankelijk|open|beschikbaar|bereikbaar|bedoeld|plek|ruimte|er) voor <universal>|(?:waarin|waar) <universal>',
  ],
  dates: DATES,
  laws: LAWS,
}
