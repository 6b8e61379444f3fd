import type { Language, ShareTexts } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { Battery, Question, Quote, StratumVariable, Topic, Wave } from '../study/study.ts'
import type { StudyDesign } from '../study/study-design.ts'
import type { Unread } from '../study/unread.ts'
import type { ResultRows } from './case-rows.ts'
import type { Differences } from './differences.ts'
import type { Estimate } from './estimates/estimate.ts'
import type { SampledWave } from './sampled-wave.ts'

/**
 * Everything that can be counted for one reported wave and the waves before it. Contains no answers of a unit,
 * codes or names.
 */
export interface Results {
  readonly study: { readonly id: string; readonly title: string; readonly publisher: string }
  readonly language: Language
  readonly unitNoun: Noun
  readonly interviewNoun: Noun
  /** Below this base a percentage is not shown alone. */
  readonly smallBase?: number
  readonly design: StudyDesign
  readonly strata: readonly StratumVariable[]
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
  readonly batteries: readonly Battery[]
  /** The reported wave. */
  readonly wave: WaveSummary
  /** All waves up to and including the reported one, oldest first. */
  readonly waves: readonly WaveSummary[]
  /** Every result, by id: `2017-06/social-teams.yes/province=drenthe`. */
  readonly byId: Lookup<Result>
  /** What differs in a sample, beyond what chance would give; absent in a frame. */
  readonly differences?: Differences
  /** The reported wave of a sample as a whole; worked out when asked for. */
  sampledWave?(): SampledWave
  /** Every frequency table, by id: `2017-06/social-teams/province=drenthe`. */
  readonly tables: Lookup<FrequencyTable>
  /** Quotes of the reported wave, in the order of the data. */
  readonly quotes: readonly Quote[]
  /** What of the study could not be read; absent when everything could. */
  readonly unread?: Unread
}

/** Figures by id. Each is counted on first use, so that unused figures are never counted. */
export interface Lookup<Figure> {
  get(id: string): Figure | undefined
}

/** A wave without its rows. */
export type WaveSummary = Pick<
  Wave,
  'id' | 'label' | 'title' | 'subtitle' | 'fieldwork' | 'published' | 'version' | 'questions' | 'assumptions'
>

/** A subgroup of the cases: `{ variable: 'province', value: 'drenthe' }`, or a `single` question and its answer. */
export interface Subgroup {
  readonly variable: string
  readonly value: string
  readonly label: string
}

interface Figure {
  /** `<wave>/<question>.<answer or measure>[/<variable>=<value>[/of-item]]` */
  readonly id: string
  readonly wave: string
  readonly question: string
  /** Answer, net or class id, a measure of a number question or scale (`min`, `median`, `mean`), or a net `score`. */
  readonly item: string
  readonly label: string
  readonly subgroup?: Subgroup
  /** Cases that got the question and answered it. */
  readonly base: number
  /** Cases of the base that come from desk research. */
  readonly fromDeskResearch: number
  /** What one case is, in words. */
  readonly noun: Noun
  /** In a sample: the figure by weights, between 0 and 1 for a share, with its error; absent for an empty base. */
  readonly estimate?: Estimate | undefined
  /** The rows that it was counted from; found when asked for, because few results are shown. */
  rows(): ResultRows
}

/** How many cases of the base gave an answer: in a sample respondents, whatever their weights. */
export interface Share extends Figure {
  readonly kind: 'share'
  readonly count: number
  /**
   * The one whole percentage that all output shows: 100 × count / base, or in a sample 100 × estimate, rounded half up, or
   * adjusted when the codebook has the percentages of a question add up. Undefined for an empty base. Texts say less than
   * 1% and more than 99% where it would say none or all of a share that is not.
   */
  readonly percent: number | undefined
  readonly texts: ShareTexts
}

/** A summary of the values of a number question or scale, or a net score. */
export interface NumberSummary extends Figure {
  readonly kind: 'number'
  /** In a sample by weights. Undefined for an empty base. */
  readonly value: number | undefined
  readonly texts: { readonly digits: string; readonly words: string }
}

export type Result = Share | NumberSummary

/** All answers to one question among some cases. */
export interface FrequencyTable {
  /** `<wave>/<question>[/<variable>=<value>]` */
  readonly id: string
  readonly wave: string
  readonly question: string
  readonly label: string
  readonly subgroup?: Subgroup
  readonly base: number
  readonly fromDeskResearch: number
  readonly noun: Noun
  /** `multiple` answers do not add up to the base. */
  readonly multiple: boolean
  /**
   * By count, in a sample by estimate, then in codebook order, or in that alone when the answers have an order; without
   * the answers that are declared missing.
   */
  readonly rows: readonly FrequencyRow[]
  /** Cases with an answer declared missing. */
  readonly missing: number
  /** For a number question: each value and how often it was given, ascending. */
  readonly distribution: readonly { readonly value: number; readonly result: Share }[]
}

export interface FrequencyRow {
  readonly result: Share
  readonly description?: string
}
