import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { identify, type ResultReference, referenceOf } from '../../pipeline/analysis/identify.ts'
import type { Responses } from '../../pipeline/study/study.ts'
import { makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const number = { integer: true, minimum: 0, maximum: 99 } as const
const clubs = makeQuestion({ id: 'clubs', type: 'number', number })
const pubs = makeQuestion({ id: 'pubs', type: 'number', number })

/** Two interviews whose columns note when they are looked at. */
function watchedResults(regions: readonly string[]) {
  const seen: string[] = []
  const watched = (columns: Responses['columns']) =>
    new Proxy(columns, {
      get(target, key) {
        seen.push(String(key))
        return target[String(key)]
      },
    })
  const interviews = [
    makeInterview(['N-1'], { clubs: 4, pubs: 1 }),
    makeInterview(['S-1'], { clubs: 2, pubs: 0 }),
  ]
  const study = makeStudy({
    questions: [clubs, pubs],
    strata: [{ id: 'region', label: 'region', values: regions.map((id) => ({ id, label: id })) }],
    waves: [makeWave({ id: 'w', questions: ['clubs', 'pubs'], interviews })],
  })
  const waves = study.waves.map(({ responses, ...wave }) => ({
    ...wave,
    responses: { ...responses, columns: watched(responses.columns) },
  }))
  const { byId, tables } = analyse({ ...study, waves }, 'w')
  return { byId, tables, seen }
}

describe('a figure', () => {
  test('is counted when its question is first asked for, and no other question with it', () => {
    const { byId, tables, seen } = watchedResults(['north', 'south'])
    expect(byId.get('w/clubs.sum')).toMatchObject({ value: 6, base: 2 })
    expect(new Set(seen)).toEqual(new Set(['clubs']))
    const once = seen.length
    expect(byId.get('w/clubs.max')).toMatchObject({ value: 4 })
    expect(tables.get('w/clubs')?.distribution.map(({ value }) => value)).toEqual([2, 4])
    expect(seen.length).toBe(once)
  })

  test('costs as much whatever parts of the cases there are', () => {
    const lookedAt = (regions: readonly string[]) => {
      const { byId, seen } = watchedResults(regions)
      byId.get('w/clubs.sum')
      return seen.length
    }
    expect(lookedAt(['north', 'south', 'east', 'west'])).toBe(lookedAt(['north']))
  })

  test('is of one part when that part is asked for', () => {
    const { byId } = watchedResults(['north', 'south'])
    expect(byId.get('w/clubs.sum/region=south')).toMatchObject({ value: 2, base: 1 })
    expect(byId.get('w/clubs.sum')).toMatchObject({ value: 6 })
  })

  test.each(['w/clubs.sum/region=east', 'w/clubs.sum/shop=yes', 'w/shops.yes', 'v/clubs.sum', 'clubs', ''])(
    'is not there under the id "%s"',
    (id) => {
      const { byId, tables } = watchedResults(['north', 'south'])
      expect([byId.get(id), tables.get(id)]).toEqual([undefined, undefined])
    },
  )

  test('is no table under its own id, nor a table a figure', () => {
    const { byId, tables } = watchedResults(['north'])
    expect([byId.get('w/clubs'), tables.get('w/clubs.sum')]).toEqual([undefined, undefined])
  })
})

describe('the id of a figure', () => {
  const name = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  const item = fc.oneof(
    name,
    fc.double({ noNaN: true }).map((value) => `value=${value}`),
  )
  const reference: fc.Arbitrary<ResultReference> = fc
    .record({ wave: name, question: name, item: fc.option(item), variable: fc.option(name), value: name })
    .map(({ wave, question, item, variable, value }) => ({
      wave,
      question,
      ...(item === null ? {} : { item }),
      ...(variable === null ? {} : { subgroup: { variable, value } }),
    }))

  test('is read as what it was made of', () => {
    fc.assert(
      fc.property(reference, (each) => {
        expect(referenceOf(identify(each))).toEqual(each)
      }),
    )
  })
})
