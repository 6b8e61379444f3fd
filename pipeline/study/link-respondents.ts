import type { Problem } from '../core/problem.ts'
import { TextTable } from '../input/text-table.ts'
import { DATA_FILES } from './data-files.ts'
import type { Wave } from './study.ts'
import type { LoadedWave } from './wave.ts'

/** Waves whose respondents are known by the same numbers. */
export interface LinkedWaves {
  readonly values: readonly Wave[]
  /** Waves that have no respondent in common with an earlier one. */
  readonly problems: readonly Problem[]
}

/**
 * Gives the same respondent the same number in each of the waves, which are in order. Of waves in which something is
 * wrong nothing is linked.
 */
export function linkRespondents(...waves: readonly LoadedWave[]): LinkedWaves {
  const all = new TextTable()
  const linked = waves.map((wave) => numbered(wave, all))
  const areAllKnown = waves.every(({ respondents }) => respondents !== undefined)
  return {
    values: linked.map(({ value }) => value),
    problems: areAllKnown
      ? linked.flatMap(({ isNew }, index) =>
          index > 0 && isNew ? noneInCommon(waves[index]?.folder ?? '') : [],
        )
      : [],
  }
}

/** A wave with the numbers of its respondents among all so far, and whether none of them was there before. */
function numbered({ value, respondents }: LoadedWave, all: TextTable): { value: Wave; isNew: boolean } {
  const { responses } = value
  if (respondents === undefined || responses.sample === undefined) return { value, isNew: false }
  const known = all.size
  const numbers = Int32Array.from({ length: respondents.size }, (_, index) => all.addFrom(respondents, index))
  const sample = { ...responses.sample, respondents: numbers }
  return {
    value: { ...value, responses: { ...responses, sample } },
    isNew: numbers.every((number) => number >= known),
  }
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
