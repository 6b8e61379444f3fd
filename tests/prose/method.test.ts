import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import type { Study, Wave } from '../../pipeline/study/study.ts'
import { tell } from '../support/claims-report.ts'
import { inlineText } from '../support/document-text.ts'
import { dutch } from '../support/languages.ts'
import { makeReport } from '../support/make-report.ts'
import { makeSample, makeSampleWave, type Respondent, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const questions = [makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no') })]

/** Half of 400 have three times the weight of the others: (Σw)² / Σw² = 800² / 2000 = 320. */
const WEIGHTED = [
  ...times(200, { weight: 1, values: { park: 'yes' } }),
  ...times(200, { weight: 3, values: { park: 'no' } }),
]
const KNOWN = { invited: 1000, population: { total: 12_000 } }

function study(
  respondents: readonly Respondent[],
  given: Partial<Parameters<typeof makeSample>[0]> = {},
  known: Partial<Pick<Wave, 'invited' | 'population'>> = {},
): Study {
  const wave = makeSampleWave({ id: 'w', questions: ['park'], ...known }, respondents)
  return makeSample({ ...given, questions, waves: [wave] })
}

function documentOf(given: Study) {
  const results = disclose(
    analyse(given, 'w', noMemo, given.design.kind === 'sample' ? statistics : undefined),
  )
  return writeProse(makeReport({ only: '# Title\n\nOf it:\n\n{{method}}' }), results, [])
}

/** The text of each item of the list. */
function itemsOf(given: Study): string[] {
  const list = documentOf(given).sections[0]?.blocks[2]
  if (list?.type !== 'list') throw new Error(`no list but ${list?.type}`)
  return list.children.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? [inlineText(first.children).replaceAll('\u00a0', ' ')] : [],
  )
}

describe('the method of a sample', () => {
  test('says how it was drawn, how many answered, what its figures are worth and when they differ', () => {
    const design = { stratifiedBy: 'region' }
    expect(itemsOf(study(WEIGHTED, { design }, KNOWN))).toEqual([
      'The fieldwork was from 2 March 2020 to 3 March 2020. The sample was drawn separately for each region. Of 1,000 residents invited, 400 took part, a response of 40 per cent. They stand for 12,000 residents.',
      'Percentages, means and scores are weighted, so that each group counts for its part of the population. That has a price: the 400 weighted answers are as certain as 320 unweighted ones. The base (n) is the number of people who were asked the question and answered it, not weighted. Those who gave no answer are not in it.',
      // Wilson of 320 with z = 1.96: 5.4 at a half, 3.3 at a tenth; of 100 × 320 / 400 = 80 10.7; all rounded upwards.
      'Chance puts any sample somewhat off. At a confidence of 95%, a percentage near 50 has a margin of 6 percentage points among everyone who took part, and one near 10 or 90 a margin of 4. In a group of 100 residents a percentage near 50 has a margin of 11 percentage points. Standard errors are by Taylor linearisation, with the weights and strata of the sample; intervals of percentages are Wilson’s.',
      'A rise, a fall or a difference is named only where a test shows it at a confidence of 95%. The tests of the text are corrected for each other by Holm’s method, those of a table by that of Benjamini and Hochberg.',
    ])
  })

  test('in Dutch', () => {
    const noun = { singular: 'inwoner', plural: 'inwoners' }
    const given = study(WEIGHTED, { language: dutch, unitNoun: noun, interviewNoun: noun }, KNOWN)
    expect(itemsOf(given).slice(0, 2)).toEqual([
      'Het veldwerk liep van 2 tot en met 3 maart 2020. Van de 1.000 uitgenodigde inwoners deden er 400 mee: een respons van 40 procent. Zij staan voor 12.000 inwoners.',
      'Percentages, gemiddelden en scores zijn gewogen, zodat elke groep meetelt naar haar aandeel in de bevolking. Dat heeft een prijs: de 400 gewogen antwoorden geven evenveel zekerheid als 320 ongewogen antwoorden. De basis (n) is het aantal mensen dat de vraag kreeg en beantwoordde, ongewogen. Wie geen antwoord gaf, telt niet mee.',
    ])
  })

  test('leaves out what is not known, and what a small sample has no use for', () => {
    const [response, weights, margins] = itemsOf(study(times(50, { values: { park: 'yes' } })))
    expect(response).toBe('The fieldwork was from 2 March 2020 to 3 March 2020. 50 residents took part.')
    expect(weights).toMatch(/^Figures are not weighted: all answers count alike\. The base/)
    // Wilson of 50: 13.3 and 8.2.
    expect(margins).toBe(
      'Chance puts any sample somewhat off. At a confidence of 95%, a percentage near 50 has a margin of 14 percentage points among everyone who took part, and one near 10 or 90 a margin of 9. Standard errors are those of a simple random sample; intervals of percentages are Wilson’s.',
    )
  })

  test('tells of no effective base that is hardly less than the sample', () => {
    // Of 400, half with a weight of 1 and half of 1.2: 440² / (200 + 288) = 396.7.
    const [, weights] = itemsOf(
      study([
        ...times(200, { weight: 1, values: { park: 'yes' } }),
        ...times(200, { weight: 1.2, values: { park: 'no' } }),
      ]),
    )
    expect(weights).toBe(
      'Percentages, means and scores are weighted, so that each group counts for its part of the population. The base (n) is the number of people who were asked the question and answered it, not weighted. Those who gave no answer are not in it.',
    )
  })

  describe('of a sample that is too small for margins', () => {
    const TOO_SMALL =
      'Chance puts any sample somewhat off. This one is too small for margins that tell anything: read its figures as an indication. Standard errors are by Taylor linearisation, with the weights of the sample; intervals of percentages are Wilson’s.'
    const three = [
      { weight: 1, values: { park: 'yes' } },
      { weight: 2, values: { park: 'no' } },
      { weight: 5, values: { park: 'no' } },
    ]

    test('says so, and tells of no effective base', () => {
      const [response, weights, margins] = itemsOf(study(three))
      expect(response).toBe('The fieldwork was from 2 March 2020 to 3 March 2020. 3 residents took part.')
      expect(weights).not.toContain('as certain as')
      expect(margins).toBe(TOO_SMALL)
    })

    // Half of Wilson's interval at 10%: 9.09 of 44 and 8.98 of 45, rounded upwards.
    test.each([
      [44, 'too small'],
      [45, 'one near 10 or 90 a margin of 9'],
    ])('which is one in which a tenth has a margin of as much: of %i %s', (size, said) => {
      expect(itemsOf(study(times(size, { values: { park: 'yes' } })))[2]).toContain(said)
    })

    test('or whose whole base is small', () => {
      expect(itemsOf(study(WEIGHTED, { smallBase: 401 }))[2]).toBe(TOO_SMALL)
    })

    test('of one respondent, and in Dutch', () => {
      const noun = { singular: 'inwoner', plural: 'inwoners' }
      const given = study(three.slice(0, 1), { language: dutch, unitNoun: noun, interviewNoun: noun })
      const [response, , margins] = itemsOf(given)
      expect(response).toContain('Er deed 1 inwoner mee.')
      expect(margins).toContain('Deze is te klein om er marges bij te geven die iets zeggen')
      expect(itemsOf(study(three.slice(0, 1)))[0]).toContain('1 resident took part.')
    })
  })

  test('traces its figures to the fieldwork, and tells what its other numbers are', () => {
    const { figures, others } = documentOf(study(WEIGHTED, {}, KNOWN))
    expect(figures.map(({ text, results, shows }) => [text, ...results, shows])).toEqual([
      ['1,000', 'w/response.responded', 'base'],
      ['400', 'w/response.responded', 'figure'],
      ['40\u00a0per cent', 'w/response.responded', 'figure'],
      ['12,000', 'w/response.population', 'figure'],
      ['400', 'w/response.respondents', 'figure'],
    ])
    expect(others.map(({ text, reason }) => `${text}: ${reason}`)).toEqual(
      expect.arrayContaining([
        ...['320: the effective base of the whole sample', '6: a margin of the sample'],
        ...['95%: the level of confidence, as study.json sets it', '50: an example', '90: an example'],
      ]),
    )
  })

  test('is of no frame', () => {
    const frame = makeStudy({ questions, waves: [makeWave({ id: 'w', questions: ['park'] })] })
    expect(tell(() => documentOf(frame)).slice(0, 4)).toEqual([
      'templates/report/only.md.hbs:5:1: error: this study is no sample [no-sample]',
      '    {{method}}',
      '    ^',
      '    hint: say yourself who was asked, and who answered',
    ])
  })
})
