import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { loadStudy, readStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { SCALES, scaleStudy } from '../support/scale-study.ts'

function saidOf(...changes: Parameters<typeof scaleStudy>): Promise<string[]> {
  return saidOfFiles(scaleStudy(...changes))
}

/** What is said of files, without the lines of the files and the marks below them. */
async function saidOfFiles(files: Record<string, string>): Promise<string[]> {
  const { problems } = await readStudy(memoryFiles(files), SCALES)
  return problems
    .flatMap((problem) => formatProblem(problem).split('\n'))
    .filter((line) => /error: |^ {4}(expected|hint): /.test(line))
    .map((line) => line.replace(`${SCALES}/`, ''))
}

async function loaded(...changes: Parameters<typeof scaleStudy>) {
  const study = await loadStudy(memoryFiles(scaleStudy(...changes)), SCALES)
  const question = (id: string) => study.questions.find((each) => each.id === id)
  return { study, question, wave: study.waves[0] }
}

describe('a codebook with scales', () => {
  test('gives values to answers, and keeps their order', async () => {
    const { question } = await loaded()
    expect(question('content')).toMatchObject({ type: 'scale', isOrdered: true })
    expect(question('content')?.answers.map(({ id, value }) => [id, value])).toEqual([
      ['very-bad', 1],
      ['bad', 2],
      ['fair', 3],
      ['good', 4],
      ['very-good', 5],
      ['unsure', undefined],
    ])
    expect(question('age')).toMatchObject({ type: 'single', isOrdered: true })
  })

  test('takes the first and last answers together by value, whichever way the values go', async () => {
    const { question } = await loaded()
    expect(question('content')?.nets.map(({ id, answers }) => [id, [...answers].sort()])).toEqual([
      ['top-two', ['good', 'very-good']],
      ['lowest', ['very-bad']],
      ['ends', ['very-bad', 'very-good']],
    ])
    expect(question('trust-press')?.nets[0]?.answers).toEqual(['much', 'some'])
  })

  test('has a net score', async () => {
    const { question } = await loaded()
    expect(question('content')?.netScore).toEqual({
      label: 'balance',
      promoters: ['good', 'very-good'],
      detractors: ['very-bad', 'bad', 'fair'],
    })
  })

  test('makes a question of each item of a battery, and a number of its index', async () => {
    const { study, question } = await loaded()
    expect(study.questions.map(({ id }) => id)).toEqual([
      'content',
      'age',
      'trust-police',
      'trust-council',
      'trust-press',
      'trust',
    ])
    expect(study.batteries).toEqual([
      {
        id: 'trust',
        label: 'Trust in institutions',
        items: ['trust-police', 'trust-council', 'trust-press'],
      },
    ])
    expect(question('trust-police')).toMatchObject({
      label: 'the police',
      type: 'scale',
      battery: 'trust',
      required: false,
      isOrdered: true,
    })
    expect(question('trust')).toMatchObject({
      label: 'trust index',
      type: 'number',
      answers: [],
      number: { integer: false, minimum: 1, maximum: 3 },
      index: { items: ['trust-police', 'trust-council', 'trust-press'], minimum: 2 },
    })
  })

  test('without an index has no question for the battery', async () => {
    const { study, wave } = await loaded('codebook.json', [
      ',\n      "index": { "label": "trust index", "minimum": 2 }',
      '',
    ])
    expect(study.questions.map(({ id }) => id)).not.toContain('trust')
    expect(study.batteries).toHaveLength(1)
    expect(wave?.questions).toEqual(['content', 'age', 'trust-police', 'trust-council', 'trust-press'])
  })
})

describe('a wave with a battery', () => {
  test('asks all of its items, and has its index', async () => {
    const { wave } = await loaded()
    expect(wave?.questions).toEqual([
      'content',
      'age',
      'trust-police',
      'trust-council',
      'trust-press',
      'trust',
    ])
  })

  test('has the mean of the items that each respondent answered, if those are enough', async () => {
    const { wave } = await loaded()
    // A: 3, 3, 2. B: 3, 1. C: one item. D: 1, 1, 1. E: none. F: 2, 3. G: one item. H: 3, 2, 2. I: 2, 2, 1. J: 1, 2, 3.
    expect(wave?.responses.columns.trust).toEqual({
      kind: 'number',
      numbers: Float64Array.of(8 / 3, 2, NaN, 1, NaN, 2.5, NaN, 7 / 3, 5 / 3, 2),
    })
  })

  test('may ask some items, without an index', async () => {
    const { wave } = await loadedWithoutPress()
    expect(wave?.questions).toEqual(['content', 'age', 'trust-police', 'trust-council'])
    expect(wave?.responses.columns.trust).toBeUndefined()
  })

  async function loadedWithoutPress() {
    const files = scaleStudy('2024/wave.json', ['"trust"', '"trust-police", "trust-council"'])
    const path = `${SCALES}/2024/interviews.csv`
    const rows = (files[path] ?? '').split('\n').map((row) => row.split(',').slice(0, 7).join(','))
    const study = await loadStudy(memoryFiles({ ...files, [path]: rows.join('\n') }), SCALES)
    return { wave: study.waves[0] }
  }

  test('may not name one of its items too', async () => {
    expect(await saidOf('2024/wave.json', ['"trust"', '"trust", "trust-press"'])).toEqual([
      '2024/wave.json:12:14: error: `trust-press` is an item of `trust`, which this wave asks too [asked-twice]',
      '    expected: the battery, or some of its items',
    ])
  })

  test('is told of a misspelt battery', async () => {
    expect(await saidOf('2024/wave.json', ['"trust"', '"trusts"'])).toEqual([
      '2024/wave.json:12:5: error: codebook.json has no question `trusts` [unknown-question]',
      '    hint: did you mean `trust`?',
    ])
  })

  test('needs the question that the battery depends on', async () => {
    const asked = '"askedOf": { "question": "content", "answers": ["good"] }'
    const codebook = scaleStudy('codebook.json', ['"index"', `${asked}, "index"`])
    const wave = scaleStudy('2024/wave.json', ['"content",', ''])
    const files = { ...codebook, [`${SCALES}/2024/wave.json`]: wave[`${SCALES}/2024/wave.json`] ?? '' }
    expect(await saidOfFiles(files)).toContain(
      '2024/wave.json:12:5: error: `trust` is asked of some answers to `content`, which this wave does not ask [asked-of-absent]',
    )
  })

  test('says nothing of columns when the items cannot be known', async () => {
    expect(await saidOf('codebook.json', ['"trust-press"', '"Trust Press"'])).toEqual([
      'codebook.json:34:17: error: found the text `Trust Press` [wrong-form]',
      '    expected: lower-case words joined by hyphens, such as `social-teams`',
    ])
    const said = await saidOf('codebook.json', ['"items": [', '"items": {}, "item": ['])
    expect(said.filter((line) => line.includes('error: '))).toEqual([
      'codebook.json:31:16: error: found an object [wrong-type]',
      'codebook.json:31:20: error: unknown key `item` [unknown-key]',
    ])
  })
})

describe('a scale that is wrong', () => {
  test.each([
    [
      'an answer without a value',
      ['"label": "neither", "value": 3', '"label": "neither"'],
      [
        'codebook.json:9:9: error: `fair` has no value [answer-without-value]',
        '    expected: `value`, a number, or `"missing": true`',
      ],
    ],
    [
      'a value of a declared non-answer',
      ['"missing": true }\n      ],\n      "nets"', '"missing": true, "value": 9 }\n      ],\n      "nets"'],
      [
        'codebook.json:12:68: error: `unsure` is a declared non-answer, which has no value [value-of-missing]',
      ],
    ],
    [
      'two answers with one value',
      ['"label": "content", "value": 4', '"label": "content", "value": 3'],
      [
        'codebook.json:10:54: error: `good` has the value 3, which `fair` has too [values-out-of-order]',
        '    expected: values that rise, or that fall, from the first answer to the last',
      ],
    ],
    [
      'values that turn back',
      ['"label": "content", "value": 4', '"label": "content", "value": 2.5'],
      [
        'codebook.json:10:54: error: the values rise to 3, and then fall to 2.5 [values-out-of-order]',
        '    expected: values that rise, or that fall, from the first answer to the last',
      ],
    ],
    [
      'falling values that turn back',
      ['"label": "none", "value": 1', '"label": "none", "value": 4'],
      [
        'codebook.json:39:51: error: the values fall to 2, and then rise to 4 [values-out-of-order]',
        '    expected: values that rise, or that fall, from the first answer to the last',
      ],
    ],
    [
      'a value of an answer to another type of question',
      ['"label": "under 40"', '"label": "under 40", "value": 1'],
      [
        'codebook.json:24:47: error: `value` does not suit an answer to a question of type `single` [wrong-part]',
        '    expected: type `scale`',
      ],
    ],
    [
      'an order that a scale has anyway',
      ['"type": "scale"', '"ordered": true, "type": "scale"'],
      ['codebook.json:5:57: error: `ordered` does not suit a question of type `scale` [wrong-part]'],
    ],
    [
      'a top of more answers than there are',
      ['"top": 2', '"top": 6'],
      [
        'codebook.json:15:71: error: the net takes 6 answers, and the scale has 5 that are not missing [net-too-large]',
        '    expected: at most 5',
      ],
    ],
    [
      'a net by answers and by value',
      ['"bottom": 1', '"bottom": 1, "answers": ["bad"]'],
      [
        'codebook.json:16:9: error: the net says by `answers` and `bottom` what it holds [unclear-net]',
        '    expected: one of `answers`, `top`, `bottom`',
      ],
    ],
    [
      'a net of nothing',
      [', "bottom": 1', ''],
      [
        'codebook.json:16:9: error: the net does not say what it holds [unclear-net]',
        '    expected: one of `answers`, `top`, `bottom`',
      ],
    ],
    [
      'a top of answers without values',
      ['"ordered": true,', '"nets": [{ "id": "most", "label": "most", "top": 1 }],'],
      [
        'codebook.json:22:140: error: `top` does not suit a net of a question of type `single` [wrong-part]',
        '    expected: `answers`, because they have no values',
      ],
    ],
    [
      'a score of an answer that is none',
      ['"promoters": ["good",', '"promoters": ["goof",'],
      [
        'codebook.json:19:52: error: the question has no answer `goof` [unknown-answer]',
        '    hint: did you mean `good`?',
      ],
    ],
    [
      'a score of a declared non-answer',
      ['"bad", "fair"]', '"bad", "unsure"]'],
      [
        'codebook.json:19:108: error: `unsure` is a declared non-answer, which is left out of the base [net-of-missing]',
      ],
    ],
    [
      'a score with an answer on both sides',
      ['"bad", "fair"]', '"bad", "good"]'],
      [
        'codebook.json:19:108: error: `good` is a promoter too [score-of-both]',
        '    expected: each answer on one side, or on neither',
      ],
    ],
    [
      'a score of nobody',
      ['["good", "very-good"]', '[]'],
      ['codebook.json:19:51: error: this list is too short [wrong-size]', '    expected: at least 1 item'],
    ],
    [
      'an index of more items than there are',
      ['"minimum": 2', '"minimum": 4'],
      [
        'codebook.json:43:53: error: the battery has 3 items, so nobody answers 4 [index-out-of-reach]',
        '    expected: at most 3',
      ],
    ],
    [
      'a battery without items',
      ['"type": "scale"', '"type": "battery"'],
      ['codebook.json:4:5: error: a question of type `battery` needs `items` [missing-part]'],
    ],
    [
      'items of a question',
      ['"ordered": true,', '"items": [{ "id": "x", "label": "x" }],'],
      ['codebook.json:22:98: error: `items` does not suit a question of type `single` [wrong-part]'],
    ],
    [
      'an item with the id of a question',
      ['"id": "trust-press"', '"id": "age"'],
      ['codebook.json:34:17: error: the id `age` is also on line 22 [repeated-id]'],
    ],
    [
      'an item with the id of its battery',
      ['"id": "trust-press"', '"id": "trust"'],
      ['codebook.json:34:17: error: the id `trust` is also on line 30 [repeated-id]'],
    ],
    [
      'an item with the label of another',
      ['"label": "the press"', '"label": "the police"'],
      [
        'codebook.json:34:41: error: the label `the police` is also on line 32 [repeated-label]',
        '    expected: another label, because readers do not see ids',
      ],
    ],
    [
      'an index with the label of a question',
      ['"trust index"', '"How old are you?"'],
      [
        'codebook.json:43:27: error: the label `How old are you?` is also on line 22 [repeated-label]',
        '    expected: another label, because readers do not see ids',
      ],
    ],
    [
      'an answer with the name of a figure',
      ['"id": "much"', '"id": "score"'],
      ['codebook.json:37:17: error: the id `score` is taken [reserved-id]'],
    ],
  ] as const)('%s', async (_, change, said) => {
    expect(await saidOf('codebook.json', change)).toEqual(said)
  })

  test('one of a single answer', async () => {
    expect(
      await saidOf(
        'codebook.json',
        [
          '"value": 3 },\n        { "id": "some", "label": "some", "value": 2',
          '"value": 3 },\n        { "id": "some", "label": "some", "missing": true',
        ],
        ['"label": "none", "value": 1', '"label": "none", "missing": true'],
        ['"top": 2 }],\n      "index"', '"top": 1 }],\n      "index"'],
      ),
    ).toEqual([
      'codebook.json:36:18: error: this is a scale of fewer than two answers [short-scale]',
      '    expected: two answers or more that have a value',
    ])
  })

  test('a question that depends on an item is asked of those who answered it', async () => {
    const asked = '"ordered": true, "askedOf": { "question": "trust-police", "answers": ["much"] }'
    expect(await saidOf('codebook.json', ['"ordered": true', asked])).toEqual([
      'codebook.json:22:140: error: `trust-police` is not an earlier question [asked-of-later]',
      '    expected: a question before it',
    ])
  })

  test('desk research of a battery', async () => {
    expect(await saidOf('codebook.json', ['"required": false', '"deskResearch": true'])).toEqual([
      'codebook.json:30:106: error: desk research cannot answer this question [desk-research-impossible]',
      '    expected: a question that is not open and no battery, with `unit` as unit of analysis',
    ])
  })
})
