import { readFileSync } from 'node:fs'
import type { OtherNumber, ReportDocument } from '../../../../pipeline/prose/document.ts'
import { isSame, lower, PHRASES } from './dutch.ts'
import { questions, SMALL_BASE, STUDY, study, WAVES, type WaveId, waveFiles } from './sources.ts'
import { type Shown, shownIn } from './traced-texts.ts'

/** What is wrong with a document besides its figures: numbers that nothing answers for, and Dutch that is none. */
export function faultsOf(document: ReportDocument, wave: WaveId): string[] {
  const shown = shownIn(document)
  return [
    ...untraced(document, shown),
    ...document.others
      .filter((other) => !isKnown(other, wave, shown))
      .map((other) => `"${other.text}" is no ${other.reason}`),
    ...boundsOf(shown)
      .filter((row) => !TRUE_BOUNDS.has(row))
      .map((row) => `the table of words says ${row}`),
    ...[...shown.passages, ...shown.continuations.map((words) => `Zoveel ${words}`)].flatMap(badDutch),
  ]
}

/** Numbers in the text that the trace does not tell, and figures that it tells and that are not there. */
function untraced({ figures, others }: ReportDocument, { traced, untraced, charts }: Shown): string[] {
  const told = [...figures, ...others]
  const ids = new Set(told.map(({ traceId }) => traceId))
  const isInTable = (id: string) => id.includes('/')
  return [
    ...untraced.filter((text) => /\d/.test(text)).map((text) => `"${text}" has a number and no trace id`),
    ...[...traced].flatMap(([id, text]) =>
      /\d/.test(text) && !ids.has(id) ? `nothing explains "${text}"` : [],
    ),
    ...told.flatMap(({ traceId, text }) => {
      const there = traced.get(traceId)
      if (there === undefined)
        return charts.has(traceId) || COVER.includes(traceId) || traceId.startsWith('colophon/')
          ? []
          : `"${text}" is nowhere`
      return there === text || (isInTable(traceId) && there.includes(text))
        ? []
        : `"${text}" stands as "${there}"`
    }),
  ]
}

const COVER = ['title', 'subtitle', 'publisher', 'published']
const quotes = WAVES.filter((wave) => wave !== '2015-10').map((wave) =>
  readFileSync(`${STUDY}/${wave}/quotes.json`, 'utf8'),
)

/** Whether a number that is called no finding is what it is called. */
function isKnown({ text, reason }: OtherNumber, wave: WaveId, { charts, traced }: Shown): boolean {
  const file = waveFiles[wave]
  const labels = WAVES.map((each) => waveFiles[each].label)
  const tables = [...traced.keys()].filter((id) => id.endsWith('/note')).length
  const isNumberOf = (count: number) => Number(text) >= 1 && Number(text) <= count
  const tests: Readonly<Record<string, () => boolean>> = {
    'the name of a wave': () => labels.some((label) => isSame(text, label)),
    // The start of a scale, or the name of a wave.
    'a label in the chart': () => text === '0' || labels.includes(text),
    'which wave of the study it is': () => text === ['eerste', 'tweede', 'derde'][WAVES.indexOf(wave)],
    'on the back page': () => backPage(wave).includes(text.replaceAll('\u00A0', ' ')),
    'the period of the fieldwork': () => text.replaceAll('\u00A0', ' ') === period(file.fieldwork),
    'the date of publication': () => /^\d+\s\p{L}+ \d{4}$/u.test(text),
    'a title or name from the data': () =>
      [...labels, file.title, file.subtitle ?? '', study.title, study.publisher].some((name) =>
        isSame(text, name),
      ),
    'a reference to a table, chart or section': () => /^(tabel|figuur) \d$/i.test(text),
    'the number of a chart': () => isNumberOf(charts.size),
    'the number of a table': () => isNumberOf(tables),
    'on an axis of the chart': () => /^\d+$/.test(text),
    "a respondent's words": () => quotes.some((all) => all.includes(JSON.stringify(text))),
    // The table of words is judged as a whole.
    'a word for a quantity, or one of its bounds': () => true,
    'typed in the template': () => text.replace(/Wmo 2015|voetnoot \d/g, '').match(/\d/) === null,
    'words of the codebook': () =>
      questions.some(({ answers = [] }) => answers.some(({ label }) => isSame(text, label))),
    'the least count of a row in the table': () => text === 'twee',
    'the least count of an answer in the chart': () => text === 'twee',
    'the base below which counts lead, as study.json sets it': () =>
      (text.match(/\d+/g) ?? []).every((number) => Number(number) === SMALL_BASE),
    'what percentages come to that are rounded each by itself': () => /rounding|afronding/.test(text),
  }
  return tests[reason]?.() ?? false
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

function period({ start, end }: { readonly start: string; readonly end: string }): string {
  const [, , from] = start.split('-').map(Number)
  const [year, month = 1, to] = end.split('-').map(Number)
  return `${from} tot en met ${to} ${MONTHS[month - 1]} ${year}`
}

/** Citation, fieldwork, day of publication and version, as the wave's file tells them. */
function backPage(wave: WaveId): string[] {
  const { title, subtitle, fieldwork, published, version = 1 } = waveFiles[wave]
  const [year, month = 1, day] = published.split('-').map(Number)
  return [
    `${study.publisher} (${year}). ${title}.${subtitle === undefined ? '' : ` ${subtitle}.`}`,
    period(fieldwork),
    `${day} ${MONTHS[month - 1]} ${year}`,
    `${version}`,
  ]
}

/** The rows of the table of words, as "word: from to". */
function boundsOf({ traced }: Shown): string[] {
  return [...traced].flatMap(([id, word]) => {
    const [, table] = /^(.*\/row\/\d+)\/0$/.exec(id) ?? []
    const phrase = lower(word.trim())
    return table !== undefined && phrase in PHRASES
      ? `${phrase}: ${traced.get(`${table}/1`)} to ${traced.get(`${table}/2`)}`
      : []
  })
}

const TRUE_BOUNDS = new Set(
  Object.entries(PHRASES).map(([phrase, { from, to }]) => {
    const lower = `${from[2] === '+' ? 'meer dan ' : ''}${edge(from[0], from[1])}`
    return `${phrase}: ${lower} to ${to[2] === '-' ? 'minder dan ' : ''}${edge(to[0], to[1])}`
  }),
)

/** "75%", or "1/3 (33,3%)" where no decimal is enough. */
function edge(above: number, below: number): string {
  const percent = (Math.round((1000 * above) / below) / 10).toString().replace('.', ',')
  return Number.isInteger((1000 * above) / below) ? `${percent}%` : `${above}/${below}\u00A0(${percent}%)`
}

const ONE = '(?:één|1)'
const SEVERAL = '(?:0|[2-9]|\\d\\d+|nul|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|[a-z]+(?:tien|tig))'
const NOUNS: readonly (readonly [singular: string, plural: string])[] = [
  ['gemeente', 'gemeenten'],
  ['geïnterviewde', 'geïnterviewden'],
  ['lid', 'leden'],
  ['team', 'teams'],
]
const WRONG: readonly RegExp[] = [
  ...NOUNS.flatMap(([singular, plural]) => [
    new RegExp(`(?<![\\p{L}\\d,])${ONE}\\s${plural}(?!\\p{L})`, 'iu'),
    new RegExp(`(?<![\\p{L}\\d,])${SEVERAL}\\s${singular}(?!\\p{L})`, 'iu'),
  ]),
  /\bvan de (één|1|nul|0) /i,
  /\b(bijna )?alle van de/i,
  /\b(heeft|is|bij|volgens|om) geen(?= er | zijn |[.,;]|$)/i,
  /(^|[.!?]\s)\d/,
  /(^|[.!?]\s)(?!n = \d)\p{Ll}/u,
  / {2}| [,.;:]|\.\.|undefined|NaN|–/,
]

/** What no reader should meet: a wrong number of a noun, a sentence that opens with a digit, a gap. */
function badDutch(passage: string): string[] {
  return WRONG.flatMap((pattern) => {
    const match = pattern.exec(passage)
    return match === null
      ? []
      : `bad Dutch at "${passage.slice(Math.max(0, match.index - 30), match.index + 40)}"`
  })
}
