/** English words for how much something changed, which only a helper may say: see `StatementWords`. */
export const DEGREES: readonly string[] = [
  'sharply|slightly|steeply|strongly|considerably|substantially|dramatically|markedly|noticeably|massively|hugely',
  'enormously|marginally|modestly|moderately|hardly|barely|scarcely|somewhat|greatly|tremendously|vastly|drastically',
  'spectacularly|explosively|exponentially|minimally|heavily|rapidly|steadily|gradually|slowly|fast|imperceptibly',
  'a little|a bit|a touch|a fraction|a lot|a great deal|a good deal|a tad|only just|ever so slightly',
  '(?:to|at|reaching|hit|hitting)(?: a| an| the)?(?: new)? (?:record|unprecedented|dizzying|historic)(?: heights?| levels?| highs?| lows?| depths?)?',
  '(?:to|at|reaching|hit|hitting) (?:an all-time|a new|new) (?:heights?|depths?|levels?|lows?|highs?)',
  'by leaps and bounds|through the roof|out of all proportion|like never before|beyond (?:recognition|measure)|off the charts',
  'by a (?:wide|large|small|narrow|slim|fair|huge) (?:margin|amount)|by a hair',
  '(?:is|was|were|are)(?: very| quite| rather| only)? (?:slight|small|sharp|steep|modest|marginal|huge|dramatic|considerable|substantial|spectacular|large|tiny|minimal)',
]

/** And those that do so directly before a word for a change alone. */
export const DEGREES_BEFORE: readonly string[] = [
  'sharp|slight|steep|strong|considerable|substantial|dramatic|marked|noticeable|massive|huge|enormous|marginal|modest',
  'moderate|spectacular|explosive|drastic|minimal|tremendous|record|big|small|large|little|tiny|vast|rapid|gradual|steady',
  'slow|unprecedented|great|major|minor|mild|limited|light|far|much',
]
