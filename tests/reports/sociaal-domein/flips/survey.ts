import {
  deskOf,
  interviewsOf,
  provinces,
  type Question,
  questions,
  readSheet,
  WAVES,
  type WaveId,
  waveFiles,
} from './sources.ts'

/** A figure as its id names it: `2017-06/social-teams.yes/province=drenthe`. */
export interface Reference {
  readonly wave: WaveId
  readonly question: string
  /** An answer, net, class, value or measure. */
  readonly item: string
  readonly part?: { readonly variable: string; readonly value: string }
}

/** How many of how many. */
export interface Tally {
  readonly count: number
  readonly base: number
  /** Of the base, from desk research. */
  readonly desk: number
  /** Cases that gave a declared non-answer. */
  readonly missing: number
}

/** One case: an interview, a unit that it stands for, or a unit that was looked up. */
interface Case {
  readonly answers: Readonly<Record<string, string>>
  readonly province: string | undefined
  readonly isDesk: boolean
}

interface Wave {
  readonly interviews: readonly Case[]
  readonly represented: readonly Case[]
  readonly desk: readonly Case[]
  readonly joint: number
}

/** Recounts the answers in CSV files by the rules of docs/data.md. */
export class Survey {
  readonly #waves: ReadonlyMap<WaveId, Wave>

  /** @param texts the CSV files of all waves, by path */
  constructor(texts: Readonly<Record<string, string>>) {
    this.#waves = new Map(
      WAVES.map((id) => [id, waveOf(records(texts[interviewsOf(id)]), records(texts[deskOf(id)]))]),
    )
  }

  isAsked({ wave, question }: Pick<Reference, 'wave' | 'question'>): boolean {
    return ['response', 'frame'].includes(question) || waveFiles[wave].questions.includes(question)
  }

  tally(reference: Reference): Tally {
    const fieldwork = this.#fieldwork(reference)
    if (fieldwork !== undefined) return { ...fieldwork, desk: 0, missing: 0 }
    const question = questionOf(reference.question)
    const answered = this.#cases(reference, question)
    const missing = answered.filter((each) => isMissing(question, answerOf(each, question)))
    const isOfMissing = isMissing(question, reference.item)
    const base = isOfMissing ? answered : answered.filter((each) => !missing.includes(each))
    const test = testOf(question, reference.item)
    return {
      count: base.filter((each) => test(answerOf(each, question))).length,
      base: base.length,
      desk: base.filter(({ isDesk }) => isDesk).length,
      missing: missing.length,
    }
  }

  /** The values of a number question, ascending. */
  values(reference: Reference): readonly number[] {
    const question = questionOf(reference.question)
    return this.#cases(reference, question)
      .map((each) => Number(answerOf(each, question).replace(',', '.')))
      .toSorted((one, other) => one - other)
  }

  /** Tallies of all answers to a question that are not declared missing, in codebook order. */
  answers(reference: Omit<Reference, 'item'>): readonly { readonly item: string; readonly tally: Tally }[] {
    return itemsOf(questionOf(reference.question)).map(({ id: item }) => ({
      item,
      tally: this.tally({ ...reference, item }),
    }))
  }

  #wave(id: WaveId): Wave {
    return found(this.#waves.get(id), `no wave ${id}`)
  }

  #fieldwork({ wave: id, question, item, part }: Reference): Pick<Tally, 'count' | 'base'> | undefined {
    if (question !== 'response' && question !== 'frame') return undefined
    const { interviews, represented, desk, joint } = this.#wave(id)
    if (item === 'interviews') return { count: interviews.length, base: interviews.length }
    if (item === 'joint-interviews') return { count: joint, base: interviews.length }
    const isIn = (province: string | undefined) => part === undefined || province === part.value
    const base = [...provinces.values()].filter(isIn).length
    if (question === 'frame') return { count: base, base }
    const cases = item === 'units' ? represented : desk
    return { count: cases.filter(({ province }) => isIn(province)).length, base }
  }

  /** All that answered, also those who would not say. */
  #cases({ wave: id, part }: Pick<Reference, 'wave' | 'part'>, question: Question): readonly Case[] {
    const { interviews, represented, desk } = this.#wave(id)
    const ofUnits = question.deskResearch === true ? [...represented, ...desk] : represented
    const all = question.unitOfAnalysis === 'interview' ? interviews : ofUnits
    return all.filter((each) => {
      if (answerOf(each, question) === '') return false
      if (part === undefined) return true
      const value = part.variable === 'province' ? each.province : each.answers[part.variable]
      return value === part.value
    })
  }
}

/** The question with an id. */
export function questionOf(id: string): Question {
  return found(
    questions.find((each) => each.id === id),
    `no question ${id}`,
  )
}

/** Answers that are no declared non-answers, or the classes of a number question. */
export function itemsOf({ answers = [], classes = [], type }: Question) {
  return type === 'number' ? classes : answers.filter(({ missing = false }) => !missing)
}

/** Reads the id of a figure. */
export function referenceOf(id: string): Reference {
  const [, wave = '', question = '', item = '', variable, value = ''] =
    /^([^/]+)\/([^./]+)\.([^/]+?)(?:\/([^=/]+)=([^/]+))?$/.exec(id) ?? []
  const known = found(
    WAVES.find((each) => each === wave),
    `no wave in ${id}`,
  )
  return { wave: known, question, item, ...(variable === undefined ? {} : { part: { variable, value } }) }
}

export function found<Thing>(thing: Thing | undefined, message: string): Thing {
  if (thing === undefined) throw new Error(message)
  return thing
}

function waveOf(interviews: readonly Readonly<Record<string, string>>[], desk: typeof interviews): Wave {
  const unitsOf = ({ units = '' }: Case['answers']) => units.split('|')
  const provinceOf = (unit = '') => provinces.get(unit)
  return {
    interviews: interviews.map((answers) => {
      const among = new Set(unitsOf(answers).map(provinceOf))
      return { answers, province: among.size === 1 ? [...among][0] : undefined, isDesk: false }
    }),
    represented: interviews.flatMap((answers) =>
      unitsOf(answers).map((unit) => ({ answers, province: provinceOf(unit), isDesk: false })),
    ),
    desk: desk.map(({ unit, question = '', answer = '' }) => ({
      answers: { [question]: answer },
      province: provinceOf(unit),
      isDesk: true,
    })),
    joint: interviews.filter((answers) => unitsOf(answers).length > 1).length,
  }
}

function records(text: string | undefined): Readonly<Record<string, string>>[] {
  if (text === undefined) return []
  const { columns, rows } = readSheet(text)
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])))
}

function answerOf({ answers }: Case, { id }: Question): string {
  return answers[id] ?? ''
}

function isMissing({ answers = [] }: Question, answer: string): boolean {
  return answers.some(({ id, missing = false }) => missing && id === answer)
}

/** Whether an answer counts for an item of its question. */
function testOf(
  { nets = [], classes = [], answers = [] }: Question,
  item: string,
): (answer: string) => boolean {
  const given = (answer: string) => answer.split('|')
  const net = nets.find(({ id }) => id === item)
  if (net !== undefined) return (answer) => given(answer).some((each) => net.answers.includes(each))
  const group = classes.find(({ id }) => id === item)
  if (group !== undefined) {
    const { minimum = -Infinity, maximum = Infinity } = group
    return (answer) => Number(answer) >= minimum && Number(answer) <= maximum
  }
  if (item.startsWith('value=')) return (answer) => Number(answer) === Number(item.slice('value='.length))
  found(
    answers.find(({ id }) => id === item),
    `no answer ${item}`,
  )
  return (answer) => given(answer).includes(item)
}
