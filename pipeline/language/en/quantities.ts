import type { QuantityWords } from '../quantity-words.ts'
import { CHANGES, STRENGTH } from './changed.ts'
import { COUNTED, PLURAL } from './counted.ts'
import { DATES, LAWS } from './dates.ts'
import { CARDINAL, ORDINAL } from './numerals.ts'

const ROUND = '(?:wave|waves|survey|surveys|study|studies|round|edition|measurement)'
const PART =
  '(?:large|small|larger|smaller|great|good|considerable|substantial|significant|sizeable|big|tiny|fair|growing|greater|lesser)'
const WHOLE = '(?:part|parts|proportion|share|number|group|minority|majority|section|percentage|fraction)'
const SAYS =
  '(?:say|says|said|feel|felt|find|found|think|thought|want|wanted|prefer|preferred|mention|mentioned|report|reported|argue|argued|believe|believed|are|were|have|had|also|would|do|did|doubt|doubted|fear|feared|see|saw|work|worked|use|used)'
const MEASURE =
  '(?:share|group|number|proportion|percentage|score|scores|increase|decrease|rise|fall|drop|difference|gap|category|rate|rates|mark|average|part)'

/**
 * English quantities. These are left out, because they mostly mean something else: "first" and "last" (but for a
 * wave), "one" (but before the noun of what is counted), "always" and "never" (figures of speech), "percentage" (it
 * names a measure), "to increase" (an aim), and comparatives such as "smaller" (said of anything).
 */
export const QUANTITIES: QuantityWords = {
  classes: {
    counted: [...COUNTED, '<noun>'],
    plural: PLURAL,
    article: ['the|a|an'],
    adjective: [
      '[\\p{L}-]+(?:al|ive|ed|ing|er|ful|ous|ary|ent|ant|ic|able|ible|ish|ern|an)|young|old|small|large|new|other|local|senior|junior|big',
    ],
    numeral: [CARDINAL, '<digits>'],
    one: ['one|1'],
    big: ['hundred|thousand|million|billion|hundreds|thousands|millions'],
    ordinal: [ORDINAL],
    parts: ['thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?'],
    only: ['only|just|not|exactly|precisely|at least|at most|fewer than|more than|but'],
    universal: ['everyone|everybody|nobody|all|every|each|anyone|anybody|none'],
    says: [SAYS],
    and: ['and'],
    range: ['by|from|to|in|further|again|sharply|slightly|since|over|with|at|and|between|,'],
    ...STRENGTH,
  },
  words: {
    number: [
      '<numeral> <numeral>*|<numeral> <numeral>* and <numeral>|(?:a|one) <big> <numeral>*|(?:a|one) <big> and <numeral>',
      '<numeral> <big> <numeral>* and <numeral>|<numeral> <big> and <numeral> <big>* <numeral>*|<numeral> point <numeral>',
      '<one> and a half|<numeral> and a half|<one> and a half <big>|a <big>|half a <big>|half a dozen|tens of <big>',
      'a dozen|dozens?|scores of|a couple of|twice|thrice|double|triple|treble|once or twice|twice or more|<numeral> times',
      '<only> one|<only> <one> of|not a single|a single <counted>|<one> <adjective>? <counted>|<one> of (?:the|our|these|those|its|their) <adjective>* <counted>',
      'all but <numeral>|all but one|both of|both (?:have|had|are|were|say|said|want|work|find|found)|both <adjective>? <plural>|both <counted>|<numeral> or (?:more|fewer|less|over)',
      '<numeral> <counted> or (?:more|fewer|less)|<numeral> years (?:or|and) (?:older|over|more)',
      '<roman> <counted>|<roman> of the|[0-9]+-(?:percent|per)|[\\p{L}]+-(?:percent|per-cent)',
    ],
    percent: ['percent|per cent|per mille'],
    fraction: [
      'half|halves|quarters?|thirds|fifths|tenths|sixths|eighths|one in|one out of',
      '(?:a|one|an) <parts>|<numeral> <parts>|[\\p{L}]+-(?:thirds?|quarters?|fifths?|tenths?|sixths?|eighths?|half)',
      '<one> (?:in|out of) <numeral>|<numeral> (?:in|out of) (?:every|each)? <numeral>|<numeral> in every <numeral>|[\\p{L}]+-in-[\\p{L}]+',
    ],
    quantifier: [
      'all|everyone|everybody|nobody|no-one|no one|most|majority|majorities|minority|minorities|none|none of|neither of',
      'several|a few|numerous|countless|multiple|a number of|a handful|a handful of|a great many|a good many|many|few|fewer|fewest',
      `a ${PART} ${WHOLE}|an? (?:overwhelming|absolute|outright|increasing|ever) ${WHOLE}|a ${WHOLE} of <counted>|the bulk of|the bulk|the lion's share|${PART} (?:part|proportion) of`,
      `some <adjective>* <plural>|some <counted>|some of|^ some <says>|some <says>|a lot of <adjective>* <plural>|lots of <adjective>* <plural>|plenty of <adjective>* <plural>`,
      'a lot of <counted>|lots of <counted>|plenty of <counted>|a minority|a majority|the (?:vast|great|overwhelming) majority',
      '^ no <adjective>* <counted>|^ no <adjective>* <plural>|neither [\\p{L}-]+|not all|not every <adjective>? <counted>|not everyone|hardly any|scarcely any|barely any|hardly anyone|hardly anybody|almost no|virtually no|practically no',
      '(?:every|each) <adjective>* <counted>|(?:each|every one) of (?:the|our|these|those) <adjective>* <counted>|^ each of|every single <counted>|each and every|every one of',
      '^ more <adjective>* <counted>|^ more <adjective>? <plural>|more <adjective>? <counted> than|^ less <plural>',
      'as many|equally many|as few|just as many|very few|very many|unanimous|unanimously|in unison|to a man',
      'often|sometimes|seldom|rarely|usually|mostly|frequently|occasionally|regularly|infrequently|predominantly|not many|few if any|almost none|fifty-fifty|record (?:high|low|number|numbers)|a fraction of|the rest of the <counted>|more often than not|time and again|nearly always|almost always|hardly ever|almost never|scarcely ever',
      '(?:most|least) (?:often|frequently)|<numeral> times as [\\p{L}]+|twice as [\\p{L}]+|<figure> <plural>? or (?:more|fewer|less)',
    ],
    order: [
      `<ordinal>|[0-9]+(?:st|nd|rd|th)|(?:first|previous|last|latest|preceding) ${ROUND}`,
      '<ordinal> (?:largest|highest|most|lowest|smallest|best|biggest|commonest)|<ordinal> place|<ordinal> to last|second only to',
      '(?:rank|ranks|ranked|came|finish|finished|place|placed) (?:first|last|top|bottom|highest|lowest|in first place|in last place)|(?:in|takes|took|take) (?:first|last|top) (?:place|position|spot)|first place|(?:tops|topped|topping|heads) the (?:list|ranking|table)',
      `(?:largest|highest|lowest|smallest|greatest|biggest) ${MEASURE}|(?:score|scores|scored|rank|ranks|ranked|rate|rated) <how-much>* (?:highest|lowest|best|worst|higher|lower)|(?:is|are|was|were) (?:highest|lowest|largest|smallest|greatest|sharpest|strongest)`,
      '(?:most|least) (?:common|commonly|mentioned|frequent|chosen|given|popular|satisfied|often)|at the (?:top|bottom)|number one|commonest|(?:the least|least) $',
    ],
    change: CHANGES,
  },
  beforeNouns: [
    '(?:some|many|more|no|every|each|both|only) <adjective>*',
    '<one> <adjective>*|<one> of (?:the|our|these|those) <adjective>*',
  ],
  beforeFigures: [
    'more than|fewer than|less than|no more than|no fewer than|no less than|at least|at most|roughly|approximately|up to|nearly',
    'almost|only|barely|just|just over|just under|as much as|as many as|about|around|some|over|under|well over|well under',
    'close to|virtually|practically|hardly|scarcely|not even|a mere|merely|an estimated|in excess of|a good|close on|not quite',
    'upwards of|not more than|not less than|a maximum of|a minimum of',
    'slightly more than|slightly less than|slightly fewer than|a little over|a little under|a little more than|a little less than',
  ],
  idioms: [
    'at all|after all|above all|all in all|all the same|all over|all along|once and for all|in all ,|all told ,|for all that|all that|all this',
    'all (?:kinds|sorts|sides|respects|means|things|too|right|but|about|well|aspects|the more|the better|the best|the while|costs|ages|eyes|ears|walks)',
    'all (?:questions|answers|figures|tables|results|data|percentages|chapters|sections|attention|efforts|hope|honesty|fairness|seriousness|manner)',
    'all day|all week|all year|all night|of all|best of all|first of all|at all times|all-round|all the time|if all|when all is said|all goes well|it all|all due|sums it all up',
    'one another|one or (?:more|other|the other)|both (?:sides|ways|ends|hands)|none the (?:less|wiser|worse)|all of (?:this|it|that)|multiple sclerosis|frequently asked|(?:last|this|each|every|per|next|previous|same) quarter|a third part(?:y|ies)|one [\\p{L}]+ … , another|one [\\p{L}]+ … while another|neither <!and> nor|neither … nor|number one priority|priority number one|(?:as|is) often said|as (?:is|are|was) often … (?:said|case)|no one (?:way|thing|answer|reason|size)|the one|this one|that one|which one|one by one|on the one hand|two-way|one way|one thing|one day|one (?:side|reason|way|hand|might|may|can|could|should|would|must|of us)',
    'one of the (?:reasons|things|ways|aims|main|key|most|few|first|best|biggest|largest|strengths|challenges|issues|problems|questions|points|advantages)',
    'most recent|most recently|most likely|most important|most importantly|most of all|at most|the most of|for the most part|most welcome|most certainly|most notably|foremost|most vulnerable|most urgent',
    'second (?:hand|nature|thoughts?|language|reading|stage|step|glance|best|class|opinion|chance|world|sight|place ,|home|line|half is)|in the (?:first|second|third) place|first and foremost|third part(?:y|ies)|half-hearted|third sector|third world|^ (?:second|third|fourth|fifth) ,',
    'half the battle|half way|half an eye|half a mind|other half|better half|too many cooks|many thanks|in many (?:ways|respects|senses)|in several (?:ways|respects)|many years ago|in so many words',
    '(?:how|so|too) (?:often|many|few|much)|(?:how|so|too) many <adjective>* <noun>|as often as|a few words|in a few words|of few words|few and far|in some (?:ways|respects)|for some reason|some (?:sort|form|kind|time|extent|degree|ways|respects|point)|to some',
    '(?:give|gives|gave|given|giving) rise|rise to the|sun rises?|rising (?:stars?|to)|rise above|rises? and fall|sunrise',
    '(?:declined|declines?|declining) (?:to|an|the invitation|the offer)|(?:dropped|dropping|drop|drops) (?:out|off|by the|a line)|dropped in (?:on|to)|drop in (?:centre|clinic|session)s?',
    '(?:fell|fallen|falling|fall|falls) (?:ill|short|asleep|behind|apart|into|through|out|over|silent|in love)|(?:fall|falls|falling) (?:under|within|outside|to the)|(?:who|patients) fell',
    '(?:grew|grown|growing) (?:into|up|accustomed|used|together|apart|out|with)|grown-up|growing up|growing pains|slipped (?:through|into|in)|jumped (?:at|to|in)|slid into|climbed (?:to the|on|into)|peaked interest',
    '(?:to|will|would|should|must|can|could|may|might|and|help|helps|helped) (?:increase|decrease|double|halve|triple) <!range>|(?:aim|aims|aimed|plan|plans|want|wants|wish|hope|hopes|try|tries|tried|trying|how|ways|way|order|designed|intended) to <how>? (?:increase|decrease|double|halve|rise)|(?:increase|decrease) (?:awareness|understanding|access)',
    '(?:think|thinks|thought) twice|double (?:check|checked|meaning|room|shifts?|glazing|role|bind|standard|standards|edged)|on the double|double-check',
    "zero tolerance|ground zero|zero in|one hundred and one|two sides|two cents|two minds|four walls|six feet|nine to five|at sixes and sevens|<digits> o'clock|<digits> a|second to none|seventh heaven|eleventh hour|twenty-first century|<ordinal> century|the (?:fifties|sixties|seventies|eighties|nineties)",
    'both <!and> and|both <!and> <!and> and|came (?:down to|up with|up against)|(?:come|comes|coming) (?:down to|up with|up against)|(?:go|went|going) (?:down well|down as|up to)|(?:as|so) usual|than usual',
    'at the (?:top|bottom) of (?:the|this|each|a) (?:page|hierarchy|organisation|agenda|stairs|form|screen|table)|24/7|often enough|regularly (?:updated|reviewed)|asks? a lot of [\\p{L}]+|(?:the|a|its|their|our|his|her) most (?!frequent|prevalent)[\\p{L}]+(?:al|ive|ful|ous|ent|ant|able|ible|ic|ary|ile)|largely (?:due|because)|widely (?:used method|accepted)|several (?:ways|respects)|few words|many hands|multiple choice|multiple answers|usually means',
  ],
  labels: [
    'scale (?:of|from|between|running from|that runs from|ran from) <numeral> (?:to|and|–) <numeral>|scale (?:of)? <digits>|scale (?:of|from) <one> to <numeral>|(?:mark|marks|score|scores|rating|ratings) (?:between|from|out of|of) <numeral> (?:to|and) <numeral>|marks? out of <numeral>|scale from <one> … to <numeral>',
    '<ordinal> (?:question|statement|part|chapter|step|phase|section|stage|floor|grade|line)',
    '(?:year|grade|group|band|level|stage|phase|step|type|version|tier|zone|key stage|question|statement|room|ward|route|line|floor|appendix|annex|scenario|item|class|category|model|part) <numeral>',
    "(?:between|from|until|at|by|after|before) <numeral> (?:to|and|until) <numeral> (?:am|pm|o'clock|a\\.m|p\\.m)|(?:at|until|by|from|after|before) <digits> (?:am|pm|o'clock)|<numeral> hours a day|<numeral> days a week|seven days a week",
    '<digits> (?:hour|year|week|month|day|point|minute)',
  ],
  asides: [
    '(?:if|unless|whether|suppose|provided) … <universal>|so that … <universal>|^ (?:can|should|could|would|do|does|did|is|are) <universal>',
    '(?:must|should|ought|shall) … <universal>|(?:open|accessible|available|free) to <universal>|(?:for|to) one and all|(?:in|where) which <universal>|where <universal>',
    '(?:thank|thanks|thanked|grateful|gratitude|indebted) … <universal>',
  ],
  dates: DATES,
  laws: LAWS,
}
