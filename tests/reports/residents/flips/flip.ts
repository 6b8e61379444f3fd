import { Chances } from '../../sociaal-domein/flips/random.ts'
import { anyDrawing, type Drawn, drawnOtherwise, written } from './drawing.ts'
import {
  published,
  type Question,
  questionOf,
  questions,
  responsesOf,
  STUDY_FILE,
  type StudyFile,
  substantive,
  WAVES,
  type WaveFile,
  type WaveId,
  waveFileOf,
} from './sources.ts'
import { type Row, rowsIn } from './survey.ts'

/** A study with answers, weights or numbers of people changed. */
export interface Flipped {
  /** How, for who reads a failure. */
  readonly how: string
  /** Changed files, as texts by path. */
  readonly texts: Readonly<Record<string, string>>
}

type Flip = (
  rows: readonly Row[],
  chances: Chances,
) => { readonly how: string; readonly rows: readonly Row[] }

/** Ways to change the responses of a wave. */
const FLIPS: Readonly<Record<string, Flip>> = {
  'answers moved in a group': (rows, chances) => {
    const { name, isIn } = groupOf(rows, chances)
    const question = anyOf(chances)
    const answer = randomCells(question, chances)
    const chance = chances.one([0.1, 0.3, 0.6, 0.9])
    return {
      how: `${question.id} of ${name} moved to ${Object.values(answer).join(' ')} at ${chance}`,
      rows: rows.map((row) =>
        isIn(row) && isAsked(row, question) && chances.isOne(chance) ? { ...row, ...answer } : row,
      ),
    }
  },
  'answers at random': (rows, chances) => {
    const question = anyOf(chances)
    const chance = chances.next()
    return {
      how: `${question.id} at random at ${chance.toFixed(2)}`,
      rows: rows.map((row) =>
        isAsked(row, question) && chances.isOne(chance) ? { ...row, ...randomCells(question, chances) } : row,
      ),
    }
  },
  'all one answer': (rows, chances) => {
    const question = anyOf(chances)
    const answer = randomCells(question, chances)
    return {
      how: `${question.id} all ${Object.values(answer).join(' ')}`,
      rows: rows.map((row) => (isAsked(row, question) ? { ...row, ...answer } : row)),
    }
  },
  'answers missing': (rows, chances) => {
    const { name, isIn } = groupOf(rows, chances)
    const question = anyOf(chances)
    const chance = chances.one([0.2, 0.8, 0.97, 1])
    const empty = emptyCells(question)
    return {
      how: `${question.id} of ${name} missing at ${chance}`,
      rows: rows.map((row) =>
        isIn(row) && isAsked(row, question) && chances.isOne(chance) ? { ...row, ...empty } : row,
      ),
    }
  },
  'weights multiplied': (rows, chances) => {
    const { name, isIn } = groupOf(rows, chances)
    const factor = chances.one([0.1, 0.5, 2, 10])
    return {
      how: `weights of ${name} times ${factor}`,
      rows: rows.map((row) => (isIn(row) ? { ...row, weight: weightOf(Number(row.weight) * factor) } : row)),
    }
  },
  'weights at random': (rows, chances) => ({
    how: 'weights at random',
    rows: rows.map((row) => ({ ...row, weight: weightOf(0.05 + 4 * chances.next() ** 3) })),
  }),
  'weights all one': (rows) => ({ how: 'weights 1', rows: rows.map((row) => ({ ...row, weight: '1' })) }),
  'respondents removed': (rows, chances) => {
    const { name, isIn } = groupOf(rows, chances)
    const chance = chances.one([0.3, 0.7, 0.95, 1])
    const left = rows.filter((row) => !(isIn(row) && chances.isOne(chance)))
    // Every district has somebody: a population of nobody's is refused.
    const lost = districtsIn(rows).filter((id) => !districtsIn(left).includes(id))
    const kept = lost.flatMap((id) => rows.filter((row) => row.district === id).slice(0, 1))
    return { how: `respondents of ${name} removed at ${chance}`, rows: [...left, ...kept] }
  },
}

/**
 * Changes the answers, weights or respondents of one wave or both, its population, or the design of the study.
 *
 * @param drawings how the respondents were drawn, in place of a way at random
 */
export function flipped(seed: number, drawings?: readonly Drawn[]): Flipped {
  const chances = new Chances(seed)
  const waves = chances.one<readonly WaveId[]>([['2026'], ['2026'], ['2026'], ['2024'], WAVES])
  const made = waves.map((wave) => flipWave(wave, chances))
  const texts: Record<string, string> = Object.assign({}, ...made.map((each) => each.texts))
  const told = made.map(({ how }) => how)
  if (chances.isOne(0.15)) told.push(redesign(texts, chances))
  const names = drawings ?? (chances.isOne(0.15) ? anyDrawing(chances) : [])
  told.push(...drawnOtherwise(texts, chances, names))
  return { how: told.join('; '), texts }
}

function flipWave(wave: WaveId, chances: Chances): Flipped {
  const path = responsesOf(wave)
  let rows = rowsIn(published[path] ?? '')
  const told: string[] = []
  for (const name of chances.shuffled(Object.keys(FLIPS)).slice(0, chances.one([1, 1, 1, 2, 3]))) {
    const flipped = FLIPS[name]?.(rows, chances)
    told.push(flipped?.how ?? '')
    rows = flipped?.rows ?? rows
  }
  const how = `${wave}: ${told.join(', ')}`
  const texts = { [path]: written(rows.map(askedAgain)) }
  if (!chances.isOne(0.2)) return { how, texts }
  const { name, text } = otherPopulation(wave, rows, chances)
  return { how: `${how}, ${name}`, texts: { ...texts, [waveFileOf(wave)]: text } }
}

/** A population that is hardly larger than those who answered makes figures surer; one that is not known does not. */
function otherPopulation(wave: WaveId, rows: readonly Row[], chances: Chances) {
  const file = JSON.parse(published[waveFileOf(wave)] ?? '') as WaveFile
  const factor = chances.one([0, 1, 1.02, 1.5, 10])
  const strata = Object.fromEntries(
    districtsIn(rows).map((id) => {
      const size = rows.filter(({ district }) => district === id).length
      return [id, Math.ceil(size * factor)]
    }),
  )
  const total = Object.values(strata).reduce((sum, size) => sum + size, 0)
  const { population: _, ...rest } = file
  const changed =
    factor === 0 ? rest : { ...rest, population: { total, strata }, invited: Math.min(file.invited, total) }
  return { name: `population times ${factor}`, text: JSON.stringify(changed) }
}

/** Another level or no strata, by which the sample may be simple; what it is named. */
function redesign(texts: Record<string, string>, chances: Chances): string {
  const study = JSON.parse(published[STUDY_FILE] ?? '') as StudyFile
  const { strata, ...design } = study.design
  const level = chances.one([80, 90, 95, 99])
  const isStratified = chances.isOne(0.5)
  const quantifiers = chances.one(['refuse', 'hedge'] as const)
  texts[STUDY_FILE] = JSON.stringify({
    ...study,
    design: { ...design, level, quantifiers, ...(isStratified ? { strata } : {}) },
  })
  if (isStratified) return `level ${level}`
  for (const wave of WAVES) {
    const path = waveFileOf(wave)
    const file = JSON.parse(texts[path] ?? published[path] ?? '') as WaveFile
    const { population, ...rest } = file
    texts[path] = JSON.stringify(population ? { ...rest, population: { total: population.total } } : rest)
  }
  if (chances.isOne(0.5)) return `level ${level}, no strata`
  for (const wave of WAVES) {
    const path = responsesOf(wave)
    const rows = rowsIn(texts[path] ?? published[path] ?? '')
    texts[path] = written(rows.map((row) => ({ ...row, weight: '1' })))
  }
  return `level ${level}, a simple sample`
}

/** All, or those of a district, an age or an answer. */
function groupOf(rows: readonly Row[], chances: Chances) {
  const variable = chances.one(['', 'district', 'district', 'age', 'tenure', 'volunteers'])
  if (variable === '') return { name: 'all', isIn: () => true }
  const value = chances.one([...new Set(rows.map((row) => row[variable] ?? ''))])
  return { name: `${variable} ${value}`, isIn: (row: Row) => row[variable] === value }
}

/** A question with a column of its own; who is asked another stays as it is. */
function anyOf(chances: Chances): Question {
  const closed = questions.filter(({ type, index }) => type !== 'open' && index === undefined)
  const parents = closed.flatMap(({ askedOf }) => askedOf?.question ?? [])
  return chances.one(closed.filter(({ id }) => !parents.includes(id) || chances.isOne(0.3)))
}

function isAsked(row: Row, { askedOf }: Question): boolean {
  if (askedOf === undefined) return true
  const parent = questionOf(askedOf.question)
  const cell = row[parent.id] ?? ''
  const given = parent.answers?.find(({ id, codes }) => id === cell || codes?.includes(cell))
  return given !== undefined && askedOf.answers.includes(given.id)
}

/** The cells of an answer at random, or of none that counts. */
function randomCells(question: Question, chances: Chances): Row {
  const { id, type, number, columns, answers = [] } = question
  if (number !== undefined) {
    const high = chances.one([number.maximum, Math.min(number.maximum, 1200)])
    const decimals = number.decimals ?? 0
    const value = chances.one([
      number.minimum,
      high,
      number.minimum + chances.next() * (high - number.minimum),
    ])
    return { [id]: String(Number(value.toFixed(decimals))) }
  }
  if (type !== 'multiple') {
    const answer = chances.one(answers)
    return { [id]: answer.codes?.[0] ?? answer.id }
  }
  const chosen = answers.filter(() => chances.isOne(0.4)).map((answer) => answer.id)
  if (columns === undefined) return { [id]: chosen.length === 0 ? '-' : chosen.join('|') }
  return Object.fromEntries(
    answers.map((answer) => [`${id}.${answer.id}`, chosen.includes(answer.id) ? '1' : '0']),
  )
}

function emptyCells(question: Question): Row {
  const names =
    question.columns === undefined
      ? [question.id]
      : substantive(question).map(({ id }) => `${question.id}.${id}`)
  return Object.fromEntries(names.map((name) => [name, '']))
}

function districtsIn(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ district = '' }) => district))]
}

function weightOf(weight: number): string {
  return String(Math.max(0.0001, Number(weight.toFixed(4))))
}

/** Fills and empties what depends on an earlier answer. */
function askedAgain(row: Row): Row {
  const cells: Record<string, string> = { ...row }
  for (const question of questions.filter(({ askedOf }) => askedOf !== undefined)) {
    const [none = ''] = question.notAsked ?? []
    if (!isAsked(cells, question)) cells[question.id] = none
    else if (cells[question.id] === none) cells[question.id] = ''
  }
  return cells
}
