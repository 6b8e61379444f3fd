/** A function of Vega's expressions: how many arguments it takes, and what it makes. */
export interface ExpressionFunction {
  readonly least: number
  readonly most: number
  readonly makes: 'number' | 'text' | 'list'
}

/** Names with the least and the most arguments; `2` is both. */
const WRITTEN: Readonly<Record<ExpressionFunction['makes'], string>> = {
  number: `
    isArray:1 isBoolean:1 isDate:1 isDefined:1 isFinite:1 isNaN:1 isNumber:1 isObject:1 isString:1 isValid:1
    abs:1 acos:1 asin:1 atan:1 atan2:2 ceil:1 clamp:3 cos:1 exp:1 floor:1 hypot:1-9 log:1 max:1-99 min:1-99
    pow:2 round:1 sin:1 sqrt:1 tan:1 lerp:2 span:1 inrange:2-4 length:1 indexof:2 lastindexof:2
    parseFloat:1 parseInt:1-2 toBoolean:1 toDate:1 toNumber:1 luminance:1 contrast:2
    cumulativeNormal:1-3 densityNormal:1-3 quantileNormal:1-3
    utc:2-7 utcyear:1 utcquarter:1 utcmonth:1 utcdate:1 utcday:1 utcdayofyear:1 utcweek:1 utcisoweek:1
    utchours:1 utcminutes:1 utcseconds:1 utcmilliseconds:1 time:1`,
  text: `
    format:2 utcFormat:2 monthFormat:1 monthAbbrevFormat:1 dayFormat:1 dayAbbrevFormat:1
    toString:1 upper:1 lower:1 trim:1 substring:2-3 slice:2-3 replace:3 truncate:2-4 pad:2-4 join:1-2 if:3
    rgb:1-4 hsl:1-4 hcl:1-4 lab:1-4`,
  list: 'split:2-3 reverse:1 sort:1 peek:1 extent:1 clampRange:3 sequence:1-3',
}

/** The functions that a chart may use: all of Vega's that are the same each time and look at nothing but their arguments. */
export const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  Object.entries(WRITTEN).flatMap(([makes, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((written) => {
        const [name = '', counts = ''] = written.split(':')
        const [least = 0, most = least] = counts.split('-').map(Number)
        return [name, { least, most, makes: makes as ExpressionFunction['makes'] }] as const
      }),
  ),
)

/** Functions that make another drawing each time. */
export const CHANGING: ReadonlySet<string> = new Set(
  'random now sampleNormal sampleLogNormal sampleUniform'.split(' '),
)

/** Functions that follow the time zone of the machine, and what to write instead. */
export const LOCAL_TIME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    datetime: 'utc',
    date: 'utcdate',
    day: 'utcday',
    dayofyear: 'utcdayofyear',
    hours: 'utchours',
    milliseconds: 'utcmilliseconds',
    minutes: 'utcminutes',
    month: 'utcmonth',
    quarter: 'utcquarter',
    seconds: 'utcseconds',
    timeFormat: 'utcFormat',
    week: 'utcweek',
    isoweek: 'utcisoweek',
    year: 'utcyear',
    timeParse: 'toDate',
    timezoneoffset: 'utc',
  }),
)

/** Functions with a regular expression. */
export const PATTERNS: ReadonlySet<string> = new Set(['regexp', 'test'])

/** The names of numbers. */
export const CONSTANTS: readonly string[] =
  'NaN E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2 MIN_VALUE MAX_VALUE'.split(' ')
