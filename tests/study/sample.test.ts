import { describe, expect, test } from 'vitest'
import { loadStudy, readStudy } from '../../pipeline/study/load.ts'
import type { Responses, Study } from '../../pipeline/study/study.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { inRecords } from '../support/records.ts'
import { SAMPLE, sampleFile, tinySample } from '../support/tiny-sample.ts'

type Changes = Readonly<Record<string, string | undefined>>

function load(changes: Changes = {}): Promise<Study> {
  return loadStudy(memoryFiles(tinySample(changes)), SAMPLE)
}

/** What is said of changes, without the lines of files that are shown below it. */
async function told(changes: Changes): Promise<string[]> {
  const lines = await messagesOf(() => load(changes))
  return lines
    .filter((line) => line.startsWith(SAMPLE) || /^ {4}(?:expected|hint): /.test(line))
    .map((line) => line.replace(`${SAMPLE}/`, '').trim())
}

const STUDY = 'study.json'
const WAVE = '2025/wave.json'
const ROWS = '2025/responses.csv'
const OTHER = 'hint: remove the file, or change `design` in study.json'

/** The design of the sample with more keys. */
function design(keys: string): Record<string, string> {
  return sampleFile(STUDY, ['"kind": "sample"', `"kind": "sample", ${keys}`])
}

/** Two waves of four respondents each, with weights and clusters; `rows` are those of the second. */
function weighted(rows: readonly string[], keys = '"weights": "weight", "clusters": "street"'): Changes {
  const head = 'respondent,weight,street,district,content,travel'
  const earlier = ['A,1,x,north,yes,bus', 'B,1.5,x,north,no,-', 'C,2,y,south,yes,-', 'D,0.5,z,south,no,-']
  return {
    ...design(keys),
    '2023/responses.csv': [head, ...earlier, ''].join('\n'),
    ...sampleFile(WAVE, [
      '"content",\n    "reason",\n    "travel",\n    "years",\n    "remark"',
      '"content", "travel"',
    ]),
    [ROWS]: [head, ...rows, ''].join('\n'),
    '2025/quotes.json': undefined,
  }
}

const FOUR = ['D,1,a,north,yes,bus', 'A,"0,25",b,south,no,bus', 'E,12,a,south,no,-', 'F,3,c,north,yes,-']

async function responses(changes: Changes): Promise<Responses> {
  const { waves } = await load(changes)
  return waves[1]?.responses as Responses
}

describe('a sample', () => {
  test('has no units, and its respondents are what it counts', async () => {
    const study = await load()
    expect(study).toMatchObject({
      unitNoun: { singular: 'resident', plural: 'residents' },
      interviewNoun: { singular: 'resident', plural: 'residents' },
      units: { size: 0, strata: {} },
    })
    expect(study.questions.map(({ unitOfAnalysis }) => unitOfAnalysis)).toEqual(Array(5).fill('interview'))
    expect(study.questions.map(({ required }) => required)).toEqual(Array(5).fill(false))
    expect(study.waves.map(({ population, invited }) => ({ population, invited }))).toEqual([
      { population: undefined, invited: undefined },
      { population: { total: 9000 }, invited: 100 },
    ])
  })

  test('has its answers row by row, with the value of each stratum variable', async () => {
    const { waves } = await load()
    const [earlier, later] = waves.map((wave) => inRecords(wave))
    expect([earlier?.interviews.length, later?.interviews.length]).toEqual([10, 30])
    expect(later?.interviews.slice(3, 6)).toEqual([
      { row: 5, units: [], values: { content: 'no', reason: 'noise', travel: ['bus'], years: 4 } },
      { row: 6, units: [], values: { content: 'refused', travel: [], years: 5 } },
      { row: 7, units: [], values: { content: 'yes', travel: ['bus', 'bicycle'], years: 6 } },
    ])
    const { sample } = waves[1]?.responses ?? {}
    expect([...(sample?.strata.district ?? [])]).toEqual([...Array(18).fill(1), ...Array(12).fill(2)])
    expect(Object.keys(sample ?? {})).toEqual(['strata'])
  })

  test('has the usual design, where study.json says no more', async () => {
    expect((await load()).design).toEqual({
      ...{ kind: 'sample', level: 0.95, isWeighted: false, isClustered: false },
      ...{ waves: 'independent', quantifiers: 'refuse' },
    })
  })

  test('has the design that study.json gives', async () => {
    const keys =
      '"level": 90, "weights": "weight", "clusters": "street", "strata": "district", "waves": "paired", "quantifiers": "hedge"'
    expect((await load(weighted(FOUR, keys))).design).toEqual({
      ...{ kind: 'sample', level: 0.9, isWeighted: true, stratifiedBy: 'district', isClustered: true },
      ...{ waves: 'paired', quantifiers: 'hedge' },
    })
  })

  test('has weights and the numbers of clusters, and no id', async () => {
    const { sample } = await responses(weighted(FOUR))
    expect([...(sample?.weights ?? [])]).toEqual([1, 0.25, 12, 3])
    expect([...(sample?.clusters ?? [])]).toEqual([0, 1, 0, 2])
    expect(sample?.respondents).toBeUndefined()
  })

  test('has the same number for the same respondent in paired waves, in the order of fieldwork', async () => {
    const paired = weighted(FOUR, '"weights": "weight", "clusters": "street", "waves": "paired"')
    const { waves } = await load(paired)
    expect(waves.map(({ responses: { sample } }) => [...(sample?.respondents ?? [])])).toEqual([
      [0, 1, 2, 3],
      [3, 0, 4, 5],
    ])
  })

  test('has the same number for the same cluster in paired waves', async () => {
    const rows = ['D,1,z,north,yes,bus', 'A,1,x,south,no,bus', 'E,1,w,south,no,-', 'F,1,y,north,yes,-']
    const clusters = async (keys: string) =>
      (await load(weighted(rows, `"weights": "weight", "clusters": "street"${keys}`))).waves.map(
        ({ responses: { sample } }) => [...(sample?.clusters ?? [])],
      )
    const [earlier, later] = [
      [0, 0, 1, 2],
      [2, 0, 3, 1],
    ]
    expect(await clusters(', "waves": "paired"')).toEqual([earlier, later])
    // Each by itself elsewhere.
    expect(await clusters('')).toEqual([earlier, [0, 1, 2, 3]])
  })

  test('keeps its sound rows, with their weights, when others are wrong', async () => {
    const rows = FOUR.with(1, 'A,0,b,south,no,bus')
    const { value, problems } = await readStudy(memoryFiles(tinySample(weighted(rows))), SAMPLE)
    expect(problems.map(({ rule }) => rule)).toEqual(['weight-not-positive'])
    expect(value.waves[1]?.responses).toMatchObject({
      interviews: 3,
      columns: { content: { codes: Uint8Array.of(1, 2, 1) } },
      sample: {
        strata: { district: Uint8Array.of(1, 2, 1) },
        weights: Float64Array.of(1, 12, 3),
        clusters: Int32Array.of(0, 0, 2),
      },
    })
  })
})

describe('the files of a sample', () => {
  test.each([
    ['units.csv', 'unit\nA\n'],
    ['2025/interviews.csv', 'interview\n'],
    ['2025/desk-research.csv', 'unit\n'],
  ])('are not %s', async (file, text) => {
    const name = file.replace('2025/', '')
    expect(await told({ [file]: text })).toEqual([
      `${file}:1:1: error: \`${name}\` is of a frame, and this study is a sample [other-design]`,
      OTHER,
    ])
  })

  test('are responses.csv in each wave', async () => {
    expect(await told({ [ROWS]: undefined, '2025/response.csv': 'respondent\n' })).toEqual([
      '2025/responses.csv:1:1: error: there is no such file [missing-file]',
      'hint: did you mean `response.csv`?',
    ])
  })

  test('tell what study.json does not say of its design', async () => {
    const silent = sampleFile(STUDY, ['  "design": {\n    "kind": "sample"\n  },\n', ''])
    expect(await told(silent)).toEqual([
      'study.json:1:1: error: the key `design` is missing [missing-key]',
      'hint: this study has responses.csv: write `"design": { "kind": "sample" }`',
    ])
    expect(await told({ [STUDY]: undefined })).toEqual([
      'study.json:1:1: error: there is no such file [missing-file]',
    ])
    expect(await told(sampleFile(STUDY, ['"sample"', '"sampel"']))).toEqual([
      'study.json:7:13: error: found the text `sampel` [unknown-value]',
      'expected: one of `frame`, `sample`',
      'hint: did you mean `sample`?',
    ])
  })

  test('are not those of a frame', async () => {
    const lines = await told(sampleFile(STUDY, ['"sample"', '"frame", "level": 90']))
    expect(lines).toContain(
      '2025/responses.csv:1:1: error: `responses.csv` is of a sample, and this study is a frame [other-design]',
    )
    expect(lines).toContain('2025/interviews.csv:1:1: error: there is no such file [missing-file]')
    expect(lines).toContain('units.csv:1:1: error: there is no such file [missing-file]')
    expect(lines.filter((line) => line.includes('wrong-part'))).toHaveLength(1)
    expect(
      lines.filter((line) => line.startsWith('codebook.json') && line.includes('missing-key')),
    ).toHaveLength(5)
    expect(lines.filter((line) => line.startsWith(WAVE) && line.includes('other-design'))).toHaveLength(2)
  })
})

describe('what study.json says of a sample', () => {
  test.each<[string, Changes, string[]]>([
    [
      'a level that is a part of one',
      design('"level": 0.95'),
      ['study.json:7:32: error: found the number 0.95 [out-of-range]', 'expected: at least 50'],
    ],
    [
      'a noun of interviews',
      sampleFile(STUDY, [
        '  "unit":',
        '  "interview": { "singular": "voter", "plural": "voters" },\n  "unit":',
      ]),
      [
        'study.json:9:3: error: `interview` is of a frame, and this study is a sample [other-design]',
        'hint: leave it out: respondents are called what `unit` says',
      ],
    ],
    [
      'a stratum variable that is not there',
      design('"strata": "distrct"'),
      [
        'study.json:7:33: error: there is no stratum variable `distrct` [unknown-stratum]',
        'expected: `district`',
        'hint: did you mean `district`?',
      ],
    ],
    [
      'one column for two things',
      design('"weights": "district", "clusters": "respondent"'),
      [
        'study.json:7:34: error: `weights` is in the same column as the stratum variable `district` [repeated-column]',
        'expected: a column of its own',
        'study.json:7:58: error: `clusters` is in the same column as `respondent` [repeated-column]',
        'expected: a column of its own',
      ],
    ],
  ])('is not %s', async (_, changes, expected) => {
    expect((await told(changes)).filter((line) => !line.includes('responses.csv'))).toEqual(expected)
  })

  test('is not the column of a question', async () => {
    const lines = await told(design('"respondent": "travel"'))
    expect(lines.filter((line) => line.startsWith('codebook.json'))).toEqual([
      'codebook.json:52:13: error: the id `travel` is taken by a column of study.json [reserved-id]',
    ])
  })

  test('has no `unitOfAnalysis` and no `deskResearch` in its codebook', async () => {
    const parts = '"type": "multiple", "unitOfAnalysis": "interview", "deskResearch": true,'
    expect(await told(sampleFile('codebook.json', ['"type": "multiple",', parts]))).toEqual([
      'codebook.json:54:27: error: `unitOfAnalysis` is of a frame, and this study is a sample [other-design]',
      'hint: leave it out: every answer counts for the respondent',
      'codebook.json:54:58: error: `deskResearch` is of a frame, and this study is a sample [other-design]',
      'hint: leave it out: nobody else can answer for a respondent',
    ])
  })
})

describe('the population of a wave', () => {
  const population = (text: string) => sampleFile(WAVE, ['"total": 9000', text])
  const stratified = (text: string) => ({ ...design('"strata": "district"'), ...population(text) })

  test.each<[string, Changes, string[]]>([
    [
      'smaller than the sample',
      population('"total": 29'),
      [
        '2025/wave.json:12:14: error: this is fewer than the respondents [impossible-count]',
        'expected: 30 or more',
        '2025/wave.json:14:14: error: this is more than the population [impossible-count]',
        'expected: 29 or fewer',
      ],
    ],
    [
      'of strata that the sample was not drawn by',
      population('"total": 9000, "strata": { "north": 5000, "south": 4000 }'),
      [
        '2025/wave.json:12:20: error: `design` of study.json names no stratum variable that the sample was drawn by [wrong-part]',
        'hint: name it there as `strata`, or leave this out',
      ],
    ],
    [
      'with a value that is not there, and without one that is',
      stratified('"total": 9000, "strata": { "norht": 9000 }'),
      [
        '2025/wave.json:12:30: error: there is no number for `south` [missing-stratum]',
        'expected: a number for each value of `district`',
        '2025/wave.json:12:32: error: `norht` is not a value of `district` [unknown-stratum]',
        'expected: one of `north`, `south`',
        'hint: did you mean `north`?',
      ],
    ],
    [
      'that its strata do not add up to',
      stratified('"total": 9000, "strata": { "north": 5000, "south": 3000 }'),
      [
        '2025/wave.json:12:14: error: the strata add up to 8000, and the total is 9000 [population-total]',
        'expected: the sum of the strata',
      ],
    ],
    [
      'with fewer in a stratum than answered',
      stratified('"total": 9000, "strata": { "north": 8989, "south": 11 }'),
      [
        '2025/wave.json:12:56: error: this is fewer than the respondents of `south` [impossible-count]',
        'expected: 12 or more',
      ],
    ],
    [
      'with a stratum that nobody answered for',
      {
        ...weighted(
          FOUR.map((row) => row.replace('south', 'north')),
          '"strata": "district", "weights": "weight", "clusters": "street"',
        ),
        [WAVE]: weighted(FOUR)[WAVE]?.replace(
          '"total": 9000',
          '"total": 9000, "strata": { "north": 5000, "south": 4000 }',
        ),
      },
      [
        '2025/wave.json:12:56: error: responses.csv has no respondent of `south` to stand for these [empty-stratum]',
        'hint: take the stratum together with another, as one value',
      ],
    ],
    [
      'larger than those invited, who were fewer than answered',
      sampleFile(WAVE, ['"invited": 100', '"invited": 29']),
      [
        '2025/wave.json:14:14: error: this is fewer than the respondents [impossible-count]',
        'expected: 30 or more',
      ],
    ],
  ])('is not %s', async (_, changes, expected) => {
    expect(await told(changes)).toEqual(expected)
  })
})

describe('a row of responses.csv', () => {
  test('has an id, a value of each stratum variable, and answers of the codebook', async () => {
    const rows = sampleFile(ROWS, ['R01,north,yes,,-,1', 'R 1,nroth,yse,noise,tram,200'], ['R02,north', ','])
    expect(await told(rows)).toEqual([
      '2025/responses.csv:2:1: error: this is not an id of a respondent [respondent-id]',
      'expected: letters, digits and hyphens, such as R01',
      '2025/responses.csv:2:5: error: this is not a value of `district` [unknown-stratum]',
      'expected: one of `north`, `south`',
      'hint: did you mean `north`?',
      '2025/responses.csv:2:11: error: unknown answer to `content` [unknown-answer]',
      'expected: one of `yes`, `no`, `refused`',
      'hint: did you mean `yes`?',
      '2025/responses.csv:2:21: error: unknown answer to `travel` [unknown-answer]',
      'expected: one of `bus`, `bicycle`, joined by `|`, or `-` for none',
      '2025/responses.csv:2:26: error: the value `200` for `years` is too large [number-out-of-range]',
      'expected: a whole number from 0 to 110',
      '2025/responses.csv:3:1: error: this respondent has no id [respondent-id]',
      'expected: letters, digits and hyphens, such as R01',
      '2025/responses.csv:3:2: error: the value of `district` is missing [missing-stratum]',
      'expected: one of `north`, `south`',
      'hint: where it is not known, list `""` in `codes` of a value for that in study.json',
    ])
  })

  test('is of a respondent who is in no other row', async () => {
    expect(await told(sampleFile(ROWS, ['R02', 'R01']))).toEqual([
      '2025/responses.csv:3:1: error: this respondent is also on line 2 [respondent-twice]',
      'expected: an id that no other respondent of the wave has',
    ])
  })

  test('has a weight above 0 and a cluster', async () => {
    const rows = ['A,,x,north,yes,-', 'B,0,,north,yes,-', 'C,-1.5,x,south,yes,-', 'D,one,x,south,yes,-']
    expect(await told(weighted(rows))).toEqual([
      '2025/responses.csv:2:3: error: the weight of this respondent is missing [missing-weight]',
      'expected: a number above 0',
      '2025/responses.csv:3:3: error: this weight is 0 [weight-not-positive]',
      'expected: a number above 0',
      'hint: leave out who does not count',
      '2025/responses.csv:3:5: error: the cluster of this respondent is missing [missing-cluster]',
      '2025/responses.csv:4:3: error: this weight is negative [weight-not-positive]',
      'expected: a number above 0',
      'hint: leave out who does not count',
      '2025/responses.csv:5:3: error: this weight is not a number [not-a-number]',
      'expected: a number above 0',
    ])
  })

  test('has a weight that can be read in one way', async () => {
    const mixed = ['A,1.5,x,north,yes,-', 'B,"0,5",x,north,yes,-']
    expect(await told(weighted(mixed))).toEqual([
      '2025/responses.csv:3:3: error: `weight` has a comma here, and a point on line 2 [mixed-decimal-marks]',
      'expected: the same decimal mark in all numbers of a question',
    ])
    const unclear = ['A,1.250,x,north,yes,-', 'B,2,x,north,yes,-']
    expect(await told(weighted(unclear))).toEqual([
      '2025/responses.csv:2:3: error: the value `1.250` for `weight` may be 1250 or 1.25 [ambiguous-number]',
      'expected: a number that can be read in one way',
      'hint: leave out a thousands separator; behind a decimal mark, write a 0 more',
    ])
    expect(
      (await responses(weighted(['A,1.250,x,north,yes,-', 'B,0.873,x,south,yes,-']))).sample?.weights,
    ).toEqual(Float64Array.of(1.25, 0.873))
  })

  test('has no weight that the design does not name', async () => {
    const [first, ...others] = await told(weighted(FOUR, '"clusters": "street"'))
    expect(first).toBe('2023/responses.csv:1:12: error: a column that is not expected here [extra-column]')
    expect(others[1]).toBe('hint: if it holds weights or clusters, name it in `design` of study.json')
  })

  test('is there', async () => {
    const head = 'respondent,district,content,reason,travel,years,remark\n'
    expect(await told({ [ROWS]: head })).toEqual([
      '2025/responses.csv:1:1: error: there is no respondent in this file [no-responses]',
    ])
  })

  test('is of a respondent of an earlier wave too, at least one in paired waves', async () => {
    expect(await told(design('"waves": "paired"'))).toEqual([
      '2025/responses.csv:1:1: error: none of these respondents is in an earlier wave [no-common-respondent]',
      'expected: the same id for the same respondent in every wave',
      'hint: if each wave asked others, write `"waves": "independent"` in `design` of study.json',
    ])
  })

  test('is the one that a quote is from', async () => {
    expect(await told(sampleFile('2025/quotes.json', ['R03', 'R31']))).toEqual([
      '2025/quotes.json:6:21: error: this quote is from a respondent who is not in responses.csv [unknown-interview]',
      'expected: an id from its column `respondent`',
    ])
  })
})
