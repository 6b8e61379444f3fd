import { defined } from '../core/defined.ts'
import type { Problem } from '../core/problem.ts'
import { TextTable } from '../input/text-table.ts'
import { DATA_FILES } from './data-files.ts'
import type { Wave } from './study.ts'
import type { LoadedWave } from './wave.ts'
import type { Identities } from './wave-rows.ts'

/** Waves whose respondents, and clusters, are known by the same numbers. */
export interface LinkedWaves {
  readonly values: readonly Wave[]
  /** Waves that have no respondent in common with an earlier one. */
  readonly problems: readonly Problem[]
}

/**
 * Gives the same respondent, and the same cluster, the same number in each of the waves, which are in order. Of waves in
 * which something is wrong nothing is linked.
 */
export function linkRespondents(...waves: readonly LoadedWave[]): LinkedWaves {
  const all = { respondents: new TextTable(), clusters: new TextTable() }
  const linked = waves.map((wave) => numbered(wave, all))
  const areAllKnown = waves.every(({ identities }) => identities !== undefined)
  return {
    values: linked.map(({ value }) => value),
    problems: areAllKnown
      ? linked.flatMap(({ isNew }, index) =>
          index > 0 && isNew ? noneInCommon(waves[index]?.folder ?? '') : [],
        )
      : [],
  }
}

/** A wave with the numbers of its respondents and clusters among all so far, and whether none of the former was there before. */
function numbered(
  { value, identities }: LoadedWave,
  all: Required<Identities>,
): { value: Wave; isNew: boolean } {
  const { responses } = value
  const { sample } = responses
  if (identities === undefined || sample === undefined) return { value, isNew: false }
  const known = all.respondents.size
  const respondents = numbersOf(identities.respondents, all.respondents)
  const clusters = identities.clusters && numbersOf(identities.clusters, all.clusters)
  const linked = {
    ...sample,
    respondents,
    ...defined({ clusters: clusters && sample.clusters?.map((cluster) => clusters[cluster] as number) }),
  }
  return {
    value: { ...value, responses: { ...responses, sample: linked } },
    isNew: respondents.every((number) => number >= known),
  }
}

/** The numbers of some texts among all. */
function numbersOf(texts: TextTable, all: TextTable): Int32Array {
  return Int32Array.from({ length: texts.size }, (_, index) => all.addFrom(texts, index))
}

function noneInCommon(folder: string): Problem {
  return {
    file: `${folder}/${DATA_FILES.responses.name}`,
    line: 1,
    column: 1,
    rule: 'no-common-respondent',
    message: 'none of these respondents is in an earlier wave',
    expected: 'the same id for the same respondent in every wave',
    hint: `if each wave asked others, write \`"waves": "independent"\` in \`design\` of ${DATA_FILES.study.name}`,
  }
}
