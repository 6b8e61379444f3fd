import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { changeBetween, comparisonFault, gapsBetween, wordingFault } from '../../pipeline/analysis/change.ts'
import type { Results, Share, WaveSummary } from '../../pipeline/analysis/results.ts'
import { percentOf } from '../../pipeline/core/rounding.ts'
import type { ChangeGap } from '../../pipeline/language/change-figures.ts'
import type { Language } from '../../pipeline/language/language.ts'
import { dutch, english } from '../support/languages.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const nouns = {
  nl: { singular: 'gemeente', plural: 'gemeenten' },
  en: { singular: 'village', plural: 'villages' },
}
const january: WaveSummary = {
  id: '2015-01',
  label: 'januari 2015',
  title: '',
  published: '2015-02-01',
  version: 1,
  questions: [],
  assumptions: [],
  fieldwork: { start: '2015-01-05', end: '2015-01-30' },
}

function shareOf(count: number, base: number, language: Language = dutch): Share {
  const percent = percentOf(count, base)
  const noun = language === dutch ? nouns.nl : nouns.en
  return {
    kind: 'share',
    id: 'w/q.a',
    wave: 'w',
    question: 'q',
    item: 'a',
    label: 'a',
    noun,
    count,
    base,
    percent,
    fromDeskResearch: 0,
    texts: language.share(count, base, percent, noun),
    rows: () => ({ base: [], counted: [] }),
  }
}

type Counts = readonly [count: number, base: number]

function wordsOf(later: Counts, earlier: Counts, language = dutch, gaps: readonly ChangeGap[] = []) {
  const change = changeBetween(
    ...([shareOf(...later, language), shareOf(...earlier, language), january, gaps] as const),
  )
  const { phrase, count, noun, heading } = language.change(change)
  return [phrase, count, noun, heading].map((text) => text.replaceAll('\u00a0', ' '))
}

describe('changes in Dutch', () => {
  test.each<[string, Counts, Counts, readonly string[]]>([
    [
      'a slight rise',
      [20, 35],
      [18, 35],
      [
        'een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)',
        'twee gemeenten meer dan in januari 2015',
        'een lichte stijging',
        'Meer',
      ],
    ],
    [
      'a fall without a word for its size',
      [12, 35],
      [18, 35],
      [
        'een daling van 17 procentpunt ten opzichte van januari 2015 (51%)',
        'zes gemeenten minder dan in januari 2015',
        'een daling',
        'Minder',
      ],
    ],
    [
      'a sharp fall',
      [10, 35],
      [18, 35],
      [
        'een daling van 22 procentpunt ten opzichte van januari 2015 (51%)',
        'acht gemeenten minder dan in januari 2015',
        'een sterke daling',
        'Minder',
      ],
    ],
    [
      'no change',
      [18, 35],
      [18, 35],
      [
        'gelijk aan januari 2015 (51%)',
        'evenveel gemeenten als in januari 2015',
        'een gelijk gebleven aandeel',
        'Evenveel',
      ],
    ],
    [
      'no change within rounding',
      [201, 400],
      [200, 400],
      [
        'vrijwel gelijk aan januari 2015 (50%)',
        'één gemeente meer dan in januari 2015',
        'een vrijwel gelijk gebleven aandeel',
        'Vrijwel evenveel',
      ],
    ],
    [
      'the same share of another base',
      [36, 70],
      [18, 35],
      [
        'gelijk aan januari 2015 (51%)',
        'achttien gemeenten meer dan in januari 2015 (36 van de 70, toen 18 van de 35)',
        'een gelijk gebleven aandeel',
        'Naar verhouding evenveel',
      ],
    ],
    [
      'a larger share of a smaller base',
      [15, 25],
      [18, 35],
      [
        'een stijging van 9 procentpunt ten opzichte van januari 2015 (51%)',
        'drie gemeenten minder dan in januari 2015 (15 van de 25, toen 18 van de 35)',
        'een lichte stijging',
        'Naar verhouding meer',
      ],
    ],
    [
      'a rise of a bare half point that rounding makes one',
      [1014, 2000],
      [1002, 2000],
      [
        'een stijging van 1 procentpunt ten opzichte van januari 2015 (50%)',
        'twaalf gemeenten meer dan in januari 2015',
        'een lichte stijging',
        'Meer',
      ],
    ],
    [
      'a rise of less than a point between the same shown percentages',
      [1028, 2000],
      [1012, 2000],
      [
        'een stijging van minder dan 1 procentpunt ten opzichte van januari 2015 (51%)',
        'zestien gemeenten meer dan in januari 2015',
        'een lichte stijging',
        'Meer',
      ],
    ],
  ])('words %s', (_name, later, earlier, words) => {
    expect(wordsOf(later, earlier)).toEqual(words)
  })

  test('says which waves between have no figure, and why', () => {
    const gaps: ChangeGap[] = [
      { label: 'oktober 2015', reason: 'not-asked' },
      { label: 'maart 2016', reason: 'not-asked' },
      { label: 'mei 2016', reason: 'no-cases' },
    ]
    const said = '; in oktober 2015 en maart 2016 is dit niet gevraagd; in mei 2016 is dit niet gemeten'
    const [phrase, count, noun, heading] = wordsOf([20, 35], [18, 35], dutch, gaps)
    expect(phrase).toBe(`een stijging van 6 procentpunt ten opzichte van januari 2015 (51%)${said}`)
    expect(count).toBe(`twee gemeenten meer dan in januari 2015${said}`)
    expect([noun, heading]).toEqual(['een lichte stijging', 'Meer'])
  })

  test('ties a number of points to its unit', () => {
    const change = changeBetween(shareOf(20, 35), shareOf(18, 35), january)
    expect(dutch.change(change).phrase).toContain('6\u00a0procentpunt')
  })

  test('has a plural for every count but one', () => {
    const plural = (later: number) =>
      dutch.change(changeBetween(shareOf(later, 35), shareOf(18, 35), january)).countIsPlural
    expect([16, 17, 18, 19, 20].map(plural)).toEqual([true, false, true, false, true])
  })
})

describe('changes in English', () => {
  test.each<[string, Counts, Counts, readonly string[]]>([
    [
      'a rise of one',
      [19, 35],
      [18, 35],
      [
        'a rise of 3 percentage points since januari 2015 (51%)',
        'one more village than in januari 2015',
        'a slight rise',
        'More',
      ],
    ],
    [
      'a fall of one point',
      [50, 100],
      [51, 100],
      [
        'a fall of 1 percentage point since januari 2015 (51%)',
        'one fewer village than in januari 2015',
        'a slight fall',
        'Fewer',
      ],
    ],
    [
      'hardly any change',
      [201, 400],
      [200, 400],
      [
        'nearly the same as in januari 2015 (50%)',
        'one more village than in januari 2015',
        'hardly any change',
        'Nearly as many',
      ],
    ],
  ])('words %s', (_name, later, earlier, words) => {
    expect(wordsOf(later, earlier, english)).toEqual(words)
  })

  test('says which waves between have no figure', () => {
    const gaps: ChangeGap[] = [{ label: 'May', reason: 'not-asked' }]
    expect(wordsOf([1, 2], [1, 2], english, gaps)[0]).toBe(
      'the same as in januari 2015 (50%); this was not asked in May',
    )
  })
})

describe('the figures of a change, for all counts of some bases', () => {
  const bases = [1, 2, 3, 7, 12, 23, 35, 100, 201, 399]
  const changes = bases.flatMap((base) =>
    bases.flatMap((before) =>
      [0, 1, 2, 5, Math.floor(base / 2), base - 1, base]
        .filter((count) => count >= 0 && count <= base)
        .flatMap((count) =>
          Array.from({ length: before + 1 }, (_, earlier) =>
            changeBetween(shareOf(count, base), shareOf(earlier, before), january),
          ),
        ),
    ),
  )

  test('never give points that contradict the percentages shown', () => {
    const wrong = changes.filter(
      ({ later, earlier, points }) => points !== (later.percent ?? 0) - (earlier.percent ?? 0),
    )
    expect(wrong).toEqual([])
  })

  test('are never a whole point off the exact change', () => {
    expect(changes.filter((change) => wordingFault(change, 'phrase', {}) !== undefined)).toEqual([])
  })

  test('speak of a change from half a point up, and never of one in the other direction', () => {
    const wrong = changes.filter(({ later, earlier, direction, points = 0 }) => {
      const difference = 200 * (later.count * earlier.base - earlier.count * later.base)
      const half = later.base * earlier.base
      const expected = difference >= half ? 'rise' : difference <= -half ? 'fall' : 'same'
      return (
        direction !== expected || (direction === 'rise' && points < 0) || (direction === 'fall' && points > 0)
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('percentages adjusted to add up', () => {
  const adjusted = (count: number, base: number, percent: number): Share => ({
    ...shareOf(count, base),
    percent,
    texts: dutch.share(count, base, percent, nouns.nl),
  })
  const faultOf = (later: Share, earlier: Share, form: 'phrase' | 'count' | 'noun' | 'heading' = 'phrase') =>
    wordingFault(changeBetween(later, earlier, january), form, {})

  test('give the points of a change', () => {
    const change = changeBetween(adjusted(1, 3, 34), adjusted(0, 3, 0), january)
    expect(dutch.change(change).phrase.replaceAll('\u00a0', ' ')).toBe(
      'een stijging van 34 procentpunt ten opzichte van januari 2015 (0%)',
    )
    expect(faultOf(change.later, change.earlier)).toBeUndefined()
  })

  test('do not word a change that they turn round', () => {
    // 33.2% shown as 34%, then 33.75% shown as 33%.
    const [later, earlier] = [adjusted(675, 2000, 33), adjusted(664, 2000, 34)]
    const fault = {
      rule: 'adjusted-percentages',
      message: 'from 34% to 33%, as adjusted to add up, is not how `q.a` changed',
      expected: 'percentages less than a point off the exact change',
      hint: 'state it in counts, with `as="count"`',
    }
    for (const form of ['phrase', 'noun', 'heading'] as const)
      expect(faultOf(later, earlier, form)).toEqual(fault)
    expect(faultOf(later, earlier, 'count')).toBeUndefined()
  })

  test('do not word as less than a point what is more, or as no change what shows as two', () => {
    expect(faultOf(adjusted(695, 2000, 34), adjusted(664, 2000, 34))?.rule).toBe('adjusted-percentages')
    expect(faultOf(adjusted(676, 2000, 35), adjusted(672, 2000, 33))?.rule).toBe('adjusted-percentages')
  })
})

describe('comparisons', () => {
  const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no'), deskResearch: true })
  const desk = { unit: 'S-2', question: 'shop', value: 'no', source: 'website', date: '2020-03-02', row: 2 }
  const asked = (units: readonly string[]) => [makeInterview(units, { shop: 'yes' })]
  const days = (year: number) => ({ start: `${year}-03-01`, end: `${year}-03-02` })
  const every = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2']
  const results: Results = analyse(
    makeStudy({
      questions: [shop],
      waves: [
        makeWave({ id: 'some', questions: ['shop'], interviews: asked(['N-1']), fieldwork: days(2015) }),
        makeWave({ id: 'all', questions: ['shop'], interviews: asked(every), fieldwork: days(2016) }),
        makeWave({ id: 'none', label: 'spring', questions: [], fieldwork: days(2017) }),
        makeWave({ id: 'empty', label: 'summer', questions: ['shop'], fieldwork: days(2018) }),
        makeWave({
          id: 'desk',
          questions: ['shop'],
          interviews: asked(['N-1']),
          deskResearch: [desk],
          fieldwork: days(2019),
        }),
      ],
    }),
    'desk',
  )
  const share = (id: string): Share => {
    const result = results.byId.get(id)
    if (result?.kind !== 'share') throw new Error(`no share ${id}`)
    return result
  }

  test('have gaps where the question was not asked or had no case', () => {
    expect(gapsBetween(results, share('desk/shop.yes'), share('some/shop.yes'))).toEqual([
      { label: 'spring', reason: 'not-asked' },
      { label: 'summer', reason: 'no-cases' },
    ])
    expect(gapsBetween(results, share('all/shop.yes'), share('some/shop.yes'))).toEqual([])
  })

  test('are refused where one base holds desk research and the other leaves units out', () => {
    expect(comparisonFault(results, share('desk/shop.yes'), share('some/shop.yes'))).toEqual({
      rule: 'incomparable-bases',
      message:
        'the bases of `shop.yes` differ in kind: 1 of the 2 in desk come from desk research, in some none does',
      hint: 'leave the comparison out, or say why it holds with `despite="…"`',
      canBeExcused: true,
    })
    expect(comparisonFault(results, share('some/shop.yes'), share('desk/shop.yes'))?.rule).toBe(
      'incomparable-bases',
    )
  })

  test('hold where every unit was interviewed, so that nothing was left for desk research', () => {
    expect(comparisonFault(results, share('desk/shop.yes'), share('all/shop.yes'))).toBeUndefined()
    expect(comparisonFault(results, share('all/shop.yes'), share('some/shop.yes'))).toBeUndefined()
  })

  test('are refused where a base is empty', () => {
    expect(comparisonFault(results, share('desk/shop.yes'), share('empty/shop.yes'))).toEqual({
      rule: 'empty-base',
      message: '`empty/shop.yes` has no cases, so there is no change',
      canBeExcused: false,
    })
  })

  test('are of counts only, where a figure is its own base', () => {
    const [later, earlier] = [share('desk/frame.units'), share('some/frame.units')]
    expect(comparisonFault(results, later, earlier, true)).toBeUndefined()
    expect(comparisonFault(results, later, earlier)).toEqual({
      rule: 'no-share',
      message: '`frame.units` is its own base, so its share is always 100%',
      hint: 'compare the counts, with `as="count"`',
      canBeExcused: false,
    })
  })
})
