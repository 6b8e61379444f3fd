import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'

/** How large a study is. */
export interface DataSize {
  readonly rows: number
  readonly questions: number
  readonly waves: number
}

/** A question of the codebook that is made. */
interface MadeQuestion {
  readonly id: string
  readonly type: 'single' | 'multiple' | 'number'
  readonly askedOf?: { readonly question: string; readonly answers: readonly string[] }
  readonly [part: string]: unknown
}

const ANSWERS = ['very-good', 'good', 'fair', 'poor', 'unknown']
const DAYS = { start: '-03-01', end: '-03-28', published: '-06-01' } as const
const FIRST_YEAR = 2010

/** The name of the study that is made. */
export const STUDY = 'made'

/** The folder of a wave in the data of a project, counted from 0. */
export function waveName(index: number): string {
  return String(FIRST_YEAR + index)
}

/**
 * Writes a project with one study and no report: of ten questions six are `single`, two of them asked of some only, two
 * `multiple` and two `number`, a whole one and one with decimals. One in ten answers is missing where it may be.
 */
export async function makeData(folder: string, { rows, questions, waves }: DataSize): Promise<void> {
  const made = Array.from({ length: questions }, (_, index) => madeQuestion(index))
  const study = join(folder, 'data', STUDY)
  const random = randomFrom(rows * 1_000 + questions)
  await writeFileIn(study, 'study.json', JSON.stringify(STUDY_FILE))
  await writeFileIn(study, 'codebook.json', JSON.stringify({ topics: [], questions: made }))
  await writeFileIn(study, 'names.csv', 'name\nQuellenberg\n')
  await writeRows(join(study, 'units.csv'), 'unit,region', rows, (index) => `U${index},${REGIONS[index % 2]}`)
  for (let wave = 0; wave < waves; wave += 1) {
    const year = waveName(wave)
    const path = join(study, year)
    await writeFileIn(path, 'wave.json', JSON.stringify(waveFile(year, made)))
    const header = ['interview', 'date', 'units', ...made.map(({ id }) => id)].join()
    const day = () => String(1 + Math.floor(random() * 28)).padStart(2, '0')
    await writeRows(join(path, 'interviews.csv'), header, rows, (index) =>
      [`R${index}`, `${year}-03-${day()}`, `U${index}`, ...answersTo(made, random)].join(),
    )
  }
}

const REGIONS = ['north', 'south'] as const
const STUDY_FILE = {
  title: 'Made for measuring',
  language: 'en',
  publisher: 'Benchmark',
  unit: { singular: 'household', plural: 'households' },
  interview: { singular: 'respondent', plural: 'respondents' },
  strata: [{ id: 'region', label: 'region', values: REGIONS.map((id) => ({ id, label: id })) }],
}

function waveFile(year: string, made: readonly MadeQuestion[]) {
  return {
    label: year,
    title: `The year ${year}`,
    fieldwork: { start: `${year}${DAYS.start}`, end: `${year}${DAYS.end}` },
    published: `${year}${DAYS.published}`,
    questions: made.map(({ id }) => id),
  }
}

const KINDS = [
  'single',
  'multiple',
  'asked',
  'whole',
  'single',
  'single',
  'asked',
  'multiple',
  'single',
  'decimal',
]

function madeQuestion(index: number): MadeQuestion {
  const kind = KINDS[index % KINDS.length]
  const id = `q${index}`
  const label = `Question ${index}`
  const common = { id, label, unitOfAnalysis: 'unit' as const, required: index % KINDS.length === 0 }
  const answers = ANSWERS.map((answer) => ({ id: answer, label: answer, missing: answer === 'unknown' }))
  if (kind === 'whole')
    return { ...common, type: 'number', number: { integer: true, minimum: 0, maximum: 120 } }
  if (kind === 'decimal')
    return { ...common, type: 'number', number: { integer: false, minimum: 0, maximum: 100_000 } }
  if (kind === 'multiple')
    return { ...common, type: 'multiple', answers: answers.map(({ missing: _, ...each }) => each) }
  if (kind === 'asked') {
    const askedOf = { question: `q${index - (index % KINDS.length)}`, answers: ANSWERS.slice(0, 2) }
    return { ...common, type: 'single', answers, askedOf }
  }
  return { ...common, type: 'single', answers }
}

function answersTo(made: readonly MadeQuestion[], random: () => number): string[] {
  const given = new Map<string, string>()
  for (const { id, type, askedOf, required, number } of made) {
    const isAsked = askedOf === undefined || askedOf.answers.includes(given.get(askedOf.question) ?? '')
    const isMissing = required !== true && random() < 0.1
    given.set(id, !isAsked || isMissing ? '' : answerTo(type, number, random))
  }
  return [...given.values()]
}

function answerTo(type: MadeQuestion['type'], number: unknown, random: () => number): string {
  if (type === 'single') return ANSWERS[Math.floor(random() * ANSWERS.length)] ?? ''
  if (type === 'multiple') return ANSWERS.filter(() => random() < 0.3).join('|') || '-'
  const { integer } = number as { readonly integer: boolean }
  return integer ? String(Math.floor(random() * 100)) : (random() * 10_000).toFixed(2)
}

async function writeFileIn(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), text)
}

/** In pieces, because all rows together may be more than a text can hold. */
async function writeRows(path: string, header: string, rows: number, row: (index: number) => string) {
  await mkdir(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  let lines = [header]
  for (let index = 0; index < rows; index += 1) {
    lines.push(row(index))
    if (lines.length < 10_000) continue
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain')
    lines = []
  }
  stream.end(lines.length === 0 ? '' : `${lines.join('\n')}\n`)
  await finished(stream)
}

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
