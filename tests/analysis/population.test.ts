import { expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { makeSample, makeSampleWave, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion } from '../support/make-study.ts'

const POPULATION = { total: 500, strata: { north: 300, south: 200 } }

function countsOf(design: { readonly stratifiedBy?: string }) {
  const respondents = [
    ...times(3, { values: { park: 'yes' } }),
    ...times(2, { values: { park: 'no' }, region: 'south' }),
  ]
  const wave = makeSampleWave({ id: 'w', questions: ['park'], population: POPULATION }, respondents)
  const questions = [makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no') })]
  const { byId } = analyse(makeSample({ design, questions, waves: [wave] }), 'w', undefined, statistics)
  const count = (id: string) => {
    const result = byId.get(id)
    return result?.kind === 'share' ? result.count : undefined
  }
  return ['', '/region=north', '/region=south'].map((part) => count(`w/response.population${part}`))
}

test('the population is known by what the sample was drawn by', () => {
  expect(countsOf({ stratifiedBy: 'region' })).toEqual([500, 300, 200])
})

test('the population is known in all where the sample was not drawn by strata', () => {
  expect(countsOf({})).toEqual([500, undefined, undefined])
})
