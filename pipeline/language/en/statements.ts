import { cardinalIn } from '../numerals.ts'
import type { StatementWords } from '../statement-words.ts'
import { DEGREES, DEGREES_BEFORE } from './degrees.ts'
import { NUMERALS } from './numerals.ts'

const NOT_SO =
  '(?:untrue|false|wrong|incorrect|nonsense|a lie|lies|made up|not true|not so|not right|not correct|not the case|a myth|a fable|fiction)'

/** What English words for quantities say. */
export const STATEMENTS: StatementWords = {
  shares: {
    all: ['all|every|each|everyone|everybody|always|both'],
    'nearly-all': ['(?:nearly|almost) (?:all|every|everyone|everybody|always)'],
    most: ['most|majority|majorities|(?:large|larger|great) part', 'often|usually|mostly|frequently'],
    some: ['some of|some'],
    several: ['several|a few|a number of|a couple of|multiple|sometimes'],
    handful: ['a handful|a handful of'],
    minority: ['minority|minorities|smaller part'],
    none: ['none|no one|nobody|no|never|zero'],
    unmeasured: ['many of|many|numerous|countless|few of|few|seldom|rarely|small part'],
    half: ['half|halves'],
    quarter: ['a quarter|quarter'],
    third: ['a third|one third'],
    'two-thirds': ['two thirds|two-thirds'],
    'three-quarters': ['three quarters|three-quarters'],
  },
  directions: {
    rises: [
      'increases?|increased|increasing|increasingly|rises?|rose|risen|rising|more and more|ever more|grew|grown|growing|grows|(?:has|have|had)(?: \\p{L}+){0,2} grown',
      '(?:goes|go|went|gone|going|crept|edged|moved) up|higher than|higher|climbs?|climbed|climbing|growth|widened|raised',
      '(?:is|are|was|were|been) up|on the (?:rise|increase)|become more|became more|becoming more',
    ],
    falls: [
      'decreases?|decreased|decreasing|fell|fallen|falls?|falling|declines?|declined|declining|drops?|dropped|dropping',
      'fewer and fewer|less and less|ever (?:fewer|less)|shrank|shrunk|shrinking|shrinks?|lower than|lower|lowered|narrowed',
      '(?:goes|go|went|gone|going|crept|edged|moved) down|(?:is|are|was|were|been) down|on the decline|in decline|waned|waning',
      '(?:come|comes|came|coming|brought) down|reductions?|reduced|dwindled|dwindling|become rarer|became rarer',
    ],
    unchanged: [
      'unchanged|as many|no change|(?:remain|remains|remained|stay|stays|stayed) (?:the same|stable|steady|constant|unchanged|flat|level)',
      '(?:held|kept) (?:stable|steady|constant|level)',
    ],
    more: ['more often|more'],
    less: ['less often|fewer'],
    highest: [
      'at the top|top of the list|commonest|most common|most (?:often|frequently|mentioned|chosen|given|named)|(?:mentioned|chosen|given|named) most',
    ],
    lowest: [
      'least (?:often|frequently|mentioned|chosen|given|named)|(?:mentioned|chosen|given|named) least',
    ],
    place: ['first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'],
  },
  trends: {
    rises: [
      '(?:win|wins|won|gain|gains|gained|gaining|winning) (?:ground|terrain|favour)|(?:make|makes|made|making) (?:headway|inroads)',
      '(?:is|are|was|were) (?:advancing|spreading)|spreads?|advances',
    ],
    falls: [
      '(?:lose|loses|lost|losing) (?:ground|terrain|favour)|(?:give|gives|gave|giving) way|reced(?:e|es|ed|ing)',
      'fad(?:e|es|ed|ing)(?: away| out)?|peter(?:s|ed|ing)? out|in retreat',
    ],
    unchanged: [
      '(?:hold|holds|held|holding) (?:its|their) (?:place|position)|(?:stand|stands|stood) still|(?:stay|stays|stayed) put',
    ],
  },
  counts: {
    more: ['more|additional|extra|an? (?:larger|higher|greater|growing|rising|increased) number of'],
    less: ['fewer|less|an? (?:smaller|lower|falling|shrinking|dwindling) number of'],
    same: ['as many|just as many|equally many|the same number of'],
    numbers: ['number of'],
  },
  multiples: ['doubl\\p{L}+|halv(?:ed|es|ing)|tripl\\p{L}+|trebl\\p{L}+|quadrupl\\p{L}+|\\p{L}+fold'],
  multipliers: [
    'hundreds?|thousands?|millions?|billions?|dozens?|scores?|gross|odd|times|fold|point|and a half|pairs?',
    'thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?',
  ],
  joins: ['and'],
  degrees: DEGREES,
  degreesBefore: DEGREES_BEFORE,
  sizes: {
    before: [
      'large|vast|overwhelming|narrow|comfortable|slim|slender|tiny|small|big|huge|clear|great|substantial|considerable',
      'solid|bare|mere|strong|sizeable|sizable|crushing|absolute|outright|good|full|barely|scarcely|only just|nearly|almost',
      '(?:just|well|slightly|a little|little|far|much|way) (?:over|under|above|below|more than|less than|fewer than)',
    ],
    after: ['or more|or less|or so|or fewer|if not more|if not less'],
  },
  exact: ['exactly|precisely'],
  limits: {
    'more-than': ['more than|over'],
    'fewer-than': ['fewer than|less than|under'],
    'at-least': ['at least|no fewer than|no less than|not fewer than|not less than'],
    'at-most': ['at most|no more than|not more than|up to'],
  },
  negations: ['not|never|nor|hardly|far from|not mean that|not to say that|not say that'],
  between: ['the|a|an|in|of|by|for|any|yet'],
  scopes: ['of|among|out of|across'],
  ofNumbers: ['in'],
  onlyInClaims: [
    'everyone|everybody|nobody|no one|always|never|grew|(?:has|have|had)(?: \\p{L}+){0,2} grown|(?:went|gone) (?:up|down)',
  ],
  beforeFigures: [
    'not|never|no|nor|hardly|scarcely|far from|nowhere near|anything but',
    "\\p{L}+n[’']t|approx|approx\\.|c\\.|ca\\.|minus|twice|(?:twice|double|half) the",
    'except|except for|but for|apart from|other than|short of|shy of|north of|south of|nothing like|let alone',
    '(?:far|well|way) (?:above|below|over|under|beyond)|(?:far|way|many|much) (?:more|fewer|less) than|beyond',
    'by no means|in no way|not so much as|a far cry from|supposedly|allegedly',
    'nearly|almost|about|around|some|circa|close to|well over|over|under|above|below|an estimated',
  ],
  afterFigures: ['more|fewer|less|higher|lower|times|plus'],
  afterPercentages: ['(?:percentage )?points?'],
  denials: [
    'it is (?:false|untrue|wrong|incorrect|a myth|a mistake|a misunderstanding|a lie|nonsense|doubtful|denied) (?:that|to say)',
    "(?:it|this|that) (?:is not|isn't|isn’t|was not|wasn't) (?:true|so|the case|correct|right) that",
    'it is (?:not|far from) (?:certain|clear|true) that|it is not that',
    '(?:nobody|no one|no-one) (?:can |could |may )?(?:says?|said|claims?|claimed|believes?) that',
    '(?:we|they) (?:deny|denied|doubt|doubted) that|(?:false|untrue|wrong) is that|(?:false|untrue|wrong) that',
    'it would be (?:false|wrong|untrue|incorrect|a mistake) to (?:say|think|claim|conclude) that',
    '(?:cannot|can not|could not) be (?:said|concluded|claimed|maintained) that',
    "(?:does not|did not|do not|doesn’t|doesn't) (?:mean|follow|hold) that|not to say that",
  ],
  takenBack: {
    before: [
      `(?:the following|what follows|(?:these|the) (?:statements|sentences|lines|points)(?: below)?|all (?:of )?this|none of (?:this|the following)) (?:is|are) ${NOT_SO}`,
      `(?:none of (?:this|these|the following)|neither of these) (?:is|are) (?:true|so|correct|right)`,
      `it is ${NOT_SO}|(?:untrue|false|wrong)`,
    ],
    after: [
      `no|nope|not true|not so|untrue|false|wrong|nonsense|incorrect|not really|not quite|not at all|far from it|quite the (?:opposite|contrary|reverse)`,
      `(?:that|this|which|it) (?:is|was) ${NOT_SO}|(?:that|this|it) (?:isn't|isn’t|wasn't|wasn’t) (?:true|so|correct|right|the case)|on the contrary|if only|or not|they do not|they don't`,
    ],
    within: [
      `(?:which|but (?:this|that|it)|and (?:this|that)) (?:is|was) (?:simply |plainly |just |of course )?${NOT_SO}`,
      "(?:which|but (?:this|that|it)) (?:isn't|isn’t|wasn't|wasn’t) (?:true|so|correct|right|the case)",
      'or so (?:we|they|you|it|some|people)(?: [a-z]+){1,5}|if you (?:believe|ask) [a-z]+(?: [a-z]+)?',
    ],
    figures: ['figure|number|percentage|count|share|sum'],
    ofFigures: [
      `(?:this|that|the|these|the above|the last) (?:figures?|numbers?|percentages?|counts?|shares?|sums?)(?: above| below)? (?:is|are|was|were) (?:${NOT_SO}|out of date|outdated|invented)`,
    ],
  },
  beforeClaims: [
    'not|never|nor|hardly|scarcely|barely|far from|nowhere near|anything but|nothing like|except|except for',
    "but for|short of|north of|south of|by no means|in no way|[a-z]+n[’']t",
  ],
  limitsAfter: [
    'and then some|give or take|or thereabouts|and counting',
    'at most|at the (?:very )?(?:most|least|outside)|if that|not even|and upwards|plus or minus|tops',
  ],
  limitsAtEnd: [
    'or so|max|maximum|minimum|roughly|approximately|more or less|and (?:more|up|over)|not quite',
    'in theory|on paper|on a good day|and (?:rising|falling)',
  ],
  frequencies: [
    'once|twice|one|a|an|every|each|two|three|four|five|six|seven|eight|nine|ten|weekly|monthly|half|all|some',
    'most|many|daily|yearly|annually|the',
  ],
  turns: {
    words: [
      "not|never|no|no longer|hardly|scarcely|nowhere|[a-z]+n[’']t|cannot|without|closed?|closes|closing|shut|shuts",
      'refus(?:e|es|ed|ing)|lack(?:s|ed|ing)?|reject(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|den(?:y|ies|ied|ying)',
      'fail(?:s|ed|ing)?|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|disagree(?:s|d|ing)?|object(?:s|ed)? to|avoid(?:s|ed)?|pretend(?:s|ed|ing)?|supposedly|allegedly',
      'abandon(?:s|ed|ing)?|abolish(?:es|ed|ing)?|scrap(?:s|ped|ping)?|(?:give|gives|gave|given) up|do(?:es)? away with',
    ],
    unless: ['only|just|merely|alone|solely|least|to mention|matter|doubt'],
    clauses: [
      'and|or|but|that|who|which|when|where|because|if|than|while|whose|though|although|as|since|so|whether',
    ],
    negative: [
      'without|too|few|little|less|only|against|missing|absent|shortage|problems?|difficult(?:y|ies)?|poor|bad',
    ],
  },
  subjects: [
    'most|all|many|half|some|none|few|every|each|no|nearly all|almost all|a majority|a minority|the majority',
    '(?:most|all|many|half|some|none|few|each|a majority|a minority|the majority) (?:of the|of|the)',
  ],
  among: ['(?:of|among|out of) (?:the|all|all the|these|our)?'],
  number: (value) => cardinalIn('words', NUMERALS, value),
}
