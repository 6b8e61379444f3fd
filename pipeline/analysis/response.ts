import { percentOf } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Case, WaveCases } from './cases.ts'
import { identify } from './identify.ts'
import type { Share, Subgroup } from './results.ts'
import { wordedShare } from './share.ts'

/**
 * Who took part, as figures: `response.units` (represented by an interview, of the frame), `response.desk-research`,
 * `response.interviews`, `response.joint-interviews` (those for several units), and `frame.units`; the first two and
 * the last also by stratum.
 */
export function countResponse(
  study: Pick<Study, 'strata' | 'units' | 'unitNoun' | 'interviewNoun'>,
  wave: Wave,
  { represented, desk }: WaveCases,
  language: Language,
): readonly Share[] {
  const strata = study.strata.flatMap(({ id, values }) =>
    values.map(({ id: value, label }) => ({ variable: id, value, label })),
  )
  const joint = wave.interviews.filter((interview) => interview.units.length > 1).length
  const share = makeShare(wave.id, language)
  return [
    ...[undefined, ...strata].flatMap((subgroup) => {
      const frame = study.units.filter(
        (unit) => !subgroup || unit.strata[subgroup.variable] === subgroup.value,
      ).length
      const within = (cases: readonly Case[]) =>
        cases.filter((each) => !subgroup || each.groups[subgroup.variable] === subgroup.value).length
      return [
        share('response', 'units', within(represented), frame, study.unitNoun, subgroup),
        share('response', 'desk-research', within(desk), frame, study.unitNoun, subgroup),
        share('frame', 'units', frame, frame, study.unitNoun, subgroup),
      ]
    }),
    share('response', 'interviews', wave.interviews.length, wave.interviews.length, study.interviewNoun),
    share('response', 'joint-interviews', joint, wave.interviews.length, study.interviewNoun),
  ]
}

function makeShare(wave: string, language: Language) {
  return (
    question: string,
    item: string,
    count: number,
    base: number,
    noun: Noun,
    subgroup?: Subgroup,
  ): Share => {
    const part = subgroup === undefined ? {} : { subgroup }
    const figure = {
      id: identify({ wave, question, item, ...part }),
      ...{ wave, question, item, ...part },
      label: language.words.fieldwork[item] ?? item,
      ...{ base, fromDeskResearch: 0, noun, count, percent: percentOf(count, base) },
    }
    return wordedShare(figure, language)
  }
}
