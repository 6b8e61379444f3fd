import { Chances } from './random.ts'
import {
  deskOf,
  interviewsOf,
  published,
  type Question,
  questions,
  type Sheet,
  type Sheets,
  type WaveId,
} from './sources.ts'

/** A study with answers flipped. */
export interface Flipped {
  /** How, for who reads a failure. */
  readonly how: string
  /** Changed sheets by path. */
  readonly sheets: Sheets
}

type Flip = (answers: readonly string[], question: Question, chances: Chances) => readonly string[]

/** Ways to flip the answers of one column; an empty cell says that the question was not asked there. */
const FLIPS: Readonly<Record<string, Flip>> = {
  'one cell': (answers, question, chances) => {
    const at = chances.between(0, answers.length - 1)
    return answers.map((answer, index) => (index === at ? randomAnswer(question, chances) : answer))
  },
  'some cells': (answers, question, chances) => {
    const chance = chances.next()
    return answers.map((answer) => (chances.isOne(chance) ? randomAnswer(question, chances) : answer))
  },
  'two answers swapped': (answers, question, chances) => {
    const [one = '', other = ''] = chances.shuffled((question.answers ?? []).map(({ id }) => id))
    const swap = (id: string) => (id === one ? other : id === other ? one : id)
    return answers.map((answer) => answer.split('|').map(swap).join('|'))
  },
  'all rows one answer': (answers, question, chances) => {
    const answer = randomAnswer(question, chances)
    return answers.map(() => answer)
  },
  'nothing mentioned': (answers, question) => answers.map(() => emptyAnswer(question)),
  'answers in turn': (answers, question, chances) => {
    const turns = chances
      .shuffled((question.answers ?? []).map(({ id }) => id))
      .slice(0, chances.between(1, 3))
    return answers.map(
      (answer, index) =>
        turns[index % turns.length] ?? (answer === '' ? randomAnswer(question, chances) : answer),
    )
  },
  'rows shuffled': (answers, _, chances) => chances.shuffled(answers),
}

const NAMES = Object.keys(FLIPS)

/** Flips answers of one wave or of all, so that the files are still valid: who is asked what follows the answers. */
export function flipped(seed: number): Flipped {
  const chances = new Chances(seed)
  const waves = chances.one<readonly WaveId[]>([
    ['2017-06'],
    ['2017-06'],
    ['2017-06'],
    ['2015-01'],
    ['2015-01'],
    ['2015-10'],
    ['2015-01', '2015-10', '2017-06'],
  ])
  const flips = waves.map((wave) => flipWave(wave, chances))
  return {
    how: flips.map(({ how }) => how).join('; '),
    sheets: Object.assign({}, ...flips.map(({ sheets }) => sheets)),
  }
}

function flipWave(wave: WaveId, chances: Chances): Flipped {
  const path = interviewsOf(wave)
  let sheet = sheetAt(path)
  const columns = sheet.columns.filter((id) =>
    questions.some((each) => each.id === id && each.type !== 'open'),
  )
  const told: string[] = []
  const times = chances.isOne(0.1) ? columns.length : chances.one([1, 1, 1, 1, 2, 3, 5])
  const names = chances.isOne(0.5) ? ['one cell'] : NAMES
  for (const column of chances.shuffled(columns).slice(0, times)) {
    const name = chances.one(names)
    told.push(`${name} of ${wave} ${column}`)
    sheet = flipColumn(sheet, column, name, chances)
  }
  const desk = chances.isOne(0.25) ? flipDesk(wave, chances) : {}
  const careless = chances.isOne(0.03)
  if (careless) told.push('who is asked what is not seen to')
  return {
    how: [...told, ...Object.keys(desk)].join(', '),
    sheets: { [path]: careless ? sheet : askedAgain(sheet, chances), ...desk },
  }
}

function flipColumn(sheet: Sheet, column: string, name: string, chances: Chances): Sheet {
  const question = questions.find(({ id }) => id === column)
  const at = sheet.columns.indexOf(column)
  if (question === undefined || at < 0) return sheet
  const answers = FLIPS[name]?.(
    sheet.rows.map((row) => row[at] ?? ''),
    question,
    chances,
  )
  return { ...sheet, rows: sheet.rows.map((row, index) => row.with(at, answers?.[index] ?? '')) }
}

/** What was looked up: other answers, or nothing at all. */
function flipDesk(wave: WaveId, chances: Chances): Sheets {
  const path = deskOf(wave)
  if (published[path] === undefined) return {}
  const sheet = sheetAt(path)
  const at = sheet.columns.indexOf('answer')
  if (chances.isOne(0.15)) return { [path]: { ...sheet, rows: [] } }
  if (chances.isOne(0.3)) return { [path]: { ...sheet, rows: chances.shuffled(sheet.rows).slice(1) } }
  const chance = chances.next()
  const rows = sheet.rows.map((row) =>
    chances.isOne(chance) ? row.with(at, chances.one(['yes', 'no'])) : row,
  )
  return { [path]: { ...sheet, rows } }
}

/** Fills and empties what depends on an earlier answer. */
function askedAgain(sheet: Sheet, chances: Chances): Sheet {
  const dependent = questions.filter(({ id, askedOf }) => askedOf !== undefined && sheet.columns.includes(id))
  const rows = sheet.rows.map((row) =>
    dependent.reduce((cells, question) => {
      const { id, askedOf } = question
      const [at, parent] = [sheet.columns.indexOf(id), sheet.columns.indexOf(askedOf?.question ?? '')]
      const isAsked = askedOf?.answers.includes(cells[parent] ?? '') === true
      if (!isAsked) return cells.with(at, '')
      return cells[at] === '' ? cells.with(at, randomAnswer(question, chances)) : cells
    }, row),
  )
  return { ...sheet, rows }
}

function randomAnswer({ type, answers = [], number }: Question, chances: Chances): string {
  const ids = answers.map(({ id }) => id)
  if (number !== undefined) {
    const { minimum, maximum, integer } = number
    const high = chances.one([maximum, Math.min(maximum, 25)])
    const value = chances.one([minimum, high, minimum + chances.next() * (high - minimum)])
    return String(integer ? Math.round(value) : Math.round(value * 2) / 2)
  }
  if (type === 'single') return chances.one(ids)
  const chosen = ids.filter(() => chances.isOne(0.3))
  return chosen.length === 0 ? '-' : chosen.join('|')
}

/** The answer that counts for nothing, where the question has one. */
function emptyAnswer({ type, answers = [], number }: Question): string {
  if (type === 'multiple') return '-'
  return (answers.find(({ missing }) => missing) ?? answers.at(-1))?.id ?? String(number?.maximum ?? '')
}

function sheetAt(path: string): Sheet {
  const sheet = published[path]
  if (sheet === undefined) throw new Error(`no ${path}`)
  return sheet
}
