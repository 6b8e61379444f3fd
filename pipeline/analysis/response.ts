import type { Noun, Study, Wave } from '../study/study.ts'
import { type Case, collectCases } from './cases.ts'
import { identify } from './identify.ts'
import type { Language } from './language/language.ts'
import type { Share, Subgroup } from './results.ts'
import { percentOf } from './rounding.ts'

/**
 * Who took part, as figures: `response.units` (represented by an interview, of the frame), `response.desk-research`,
 * `response.interviews`, `response.joint-interviews` (those for several units), and `frame.units`; the first two and
 * the last also by stratum.
 */
export function countResponse(study: Study, wave: Wave, language: Language): readonly Share[] {
  const { represented, desk } = collectCases(study, wave)
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
    const percent = percentOf(count, base)
    return {
      kind: 'share',
      id: identify({ wave, question, item, ...(subgroup === undefined ? {} : { subgroup }) }),
      wave,
      question,
      item,
      label: language.words.fieldwork[item] ?? item,
      ...(subgroup === undefined ? {} : { subgroup }),
      base,
      fromDeskResearch: 0,
      noun,
      count,
      percent,
      texts: language.share(count, base, percent, noun),
    }
  }
}
