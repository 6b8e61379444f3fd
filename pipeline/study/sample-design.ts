import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding, type Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import { oneOf } from '../input/schema-findings.ts'
import type { CheckedDocument } from '../input/sound.ts'
import { DATA_FILES, type DesignKind } from './data-files.ts'
import type { StudyDesign } from './study-design.ts'

type Stratum = StudyFile['strata'][number]

/** The columns of responses.csv that are not questions, by their names. */
export interface RespondentColumns {
  readonly respondent: string
  readonly strata: readonly Stratum[]
  readonly weights?: string
  readonly clusters?: string
}

/** What the rows of a sample are read by. */
export interface SampleRules {
  readonly columns: RespondentColumns
  /** Whether no stratum is left out, because something is wrong with it. */
  readonly areStrataKnown: boolean
  /** The stratum variable that the sample was drawn by. */
  readonly drawnBy?: Stratum
  readonly arePaired: boolean
}

/** Said of what only studies of the other design have. */
export function ofOtherDesign(name: string, kind: DesignKind, hint: string): Finding {
  const [own, other] = kind === 'sample' ? ['a sample', 'a frame'] : ['a frame', 'a sample']
  return { rule: 'other-design', message: `\`${name}\` is of ${other}, and this study is ${own}`, hint }
}

/** The kind that a study.json names; undefined when it names none, or another. */
export function designKind(document: JsonDocument): DesignKind | undefined {
  const { design } = Object(document.value) as { readonly design?: unknown }
  const { kind } = Object(design) as { readonly kind?: unknown }
  return kind === 'frame' || kind === 'sample' ? kind : undefined
}

/**
 * What a study.json lacks; nothing when it is not JSON.
 *
 * @param kind the design that the files are of, where it names none
 */
export function absentParts({ document, problems }: CheckedDocument<StudyFile>, kind: DesignKind): Problem[] {
  if (document === undefined || problems.some(({ rule }) => rule === 'not-json')) return []
  const keys = Object.keys(Object(document.value))
  const needed = kind === 'sample' ? 'design' : 'interview'
  if (keys.some((key) => key === needed || didYouMean(key, [needed]) !== undefined)) return []
  const hint = `this study has ${DATA_FILES.responses.name}: write \`"design": { "kind": "sample" }\``
  const message = `the key \`${needed}\` is missing`
  return [document.problem([], { rule: 'missing-key', message, ...(kind === 'sample' ? { hint } : {}) })]
}

/** The design of a study as far as its study.json could be read. */
export function designOf({ design }: Partial<StudyFile>, kind: DesignKind): StudyDesign {
  if (kind === 'frame') return { kind }
  const {
    level = 95,
    weights,
    strata,
    clusters,
    waves = 'independent',
    quantifiers = 'refuse',
  } = design ?? {}
  return {
    kind,
    level: level / 100,
    isWeighted: weights !== undefined,
    ...defined({ stratifiedBy: strata }),
    isClustered: clusters !== undefined,
    waves,
    quantifiers,
  }
}

/**
 * How the rows of a sample are read; undefined when that cannot be known.
 *
 * @param strata those with which nothing is wrong
 */
export function sampleRules(
  { design, strata: written }: Partial<StudyFile>,
  strata: readonly Stratum[] | undefined,
): SampleRules | undefined {
  if (design?.kind !== 'sample' || strata === undefined) return undefined
  const { respondent = RESPONDENT, weights, clusters, waves } = design
  return {
    columns: { respondent, strata, ...defined({ weights, clusters }) },
    areStrataKnown: written !== undefined,
    ...defined({ drawnBy: strata.find(({ id }) => id === design.strata) }),
    arePaired: waves === 'paired',
  }
}

/** The names of the columns, in order. */
export function namesOfColumns({ respondent, strata, weights, clusters }: RespondentColumns): string[] {
  return [respondent, ...strata.map(({ id }) => id), ...[weights, clusters].flatMap((name) => name ?? [])]
}

const RESPONDENT = 'respondent'

/** Parts of study.json that do not suit its design, and parts of a design that cannot be together. */
export function designProblems(document: JsonDocument, sound: Partial<StudyFile>): Problem[] {
  const { design, interview } = sound
  if (design?.kind !== 'sample') return design === undefined ? [] : surplusParts(document, design)
  const hint = 'leave it out: respondents are called what `unit` says'
  return [
    ...(interview === undefined
      ? []
      : [document.keyProblem(['interview'], ofOtherDesign('interview', 'sample', hint))]),
    ...unknownStratum(document, sound),
    ...repeatedColumns(document, sound),
  ]
}

function surplusParts(document: JsonDocument, design: NonNullable<StudyFile['design']>): Problem[] {
  const surplus = Object.keys(design).filter((part) => part !== 'kind')
  return surplus.map((part) =>
    document.keyProblem(['design', part], {
      rule: 'wrong-part',
      message: `\`${part}\` does not suit a design of kind \`frame\``,
    }),
  )
}

function unknownStratum(document: JsonDocument, { design, strata }: Partial<StudyFile>): Problem[] {
  const id = design?.strata
  if (id === undefined || strata === undefined) return []
  const ids = strata.map((stratum) => stratum.id)
  if (ids.includes(id)) return []
  const hint = didYouMean(id, ids)
  const message = `there is no stratum variable \`${id}\``
  const expected = ids.length === 0 ? 'one that `strata` of this file defines' : oneOf(ids)
  return [
    document.problem(['design', 'strata'], {
      rule: 'unknown-stratum',
      message,
      expected,
      ...defined({ hint }),
    }),
  ]
}

/** Columns that would hold two things. */
function repeatedColumns(
  document: JsonDocument,
  { design = { kind: 'sample' }, strata = [] }: Partial<StudyFile>,
) {
  const holders = new Map(strata.map(({ id }) => [id, `the stratum variable \`${id}\``]))
  const named = { respondent: RESPONDENT, ...design }
  return (['respondent', 'weights', 'clusters'] as const).flatMap((part) => {
    const column = named[part]
    if (column === undefined) return []
    const holder = holders.get(column)
    if (holder === undefined) {
      holders.set(column, `\`${part}\``)
      return []
    }
    const message = `\`${part}\` is in the same column as ${holder}`
    // By default the ids are in a column that nothing names.
    const pointer = design[part] === undefined ? ['design'] : ['design', part]
    return [document.problem(pointer, { rule: 'repeated-column', message, expected: 'a column of its own' })]
  })
}
