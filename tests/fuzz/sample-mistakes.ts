import { type Kind, kind } from './kind-of-mistake.ts'

const STUDY = 'data/residents/study.json'
const CODEBOOK = 'data/residents/codebook.json'
const WAVE = 'data/residents/2025/wave.json'
const ROWS = 'data/residents/2025/responses.csv'
const EARLIER_ROWS = 'data/residents/2023/responses.csv'

/** Mistakes in the files of a sample. */
export const SAMPLE_KINDS: readonly Kind[] = [
  // study.json
  kind('sample: an unknown design', STUDY, 'unknown-value', [['"kind": "sample"', '"kind": "smaple"']]),
  kind('sample: a level that is a part of one', STUDY, 'out-of-range', [['"level": 90', '"level": 0.9']]),
  kind('sample: an unknown stratum variable', STUDY, 'unknown-stratum', [
    ['"strata": "valley"', '"strata": "valey"'],
  ]),
  kind('sample: a column for two things', STUDY, 'repeated-column', [
    ['"weights": "weight"', '"weights": "person"'],
    ['"clusters": "street"', '"clusters": "valley"'],
  ]),
  kind('sample: a noun for interviews', STUDY, 'other-design', [
    ['"strata": [', '"interview": { "singular": "voter", "plural": "voters" }, "strata": ['],
  ]),
  // codebook.json
  kind('sample: a unit of analysis', CODEBOOK, 'other-design', [
    ['"type": "single",', '"type": "single", "unitOfAnalysis": "interview",'],
  ]),
  kind('sample: desk research', CODEBOOK, 'other-design', [
    ['"type": "single",', '"type": "single", "deskResearch": true,'],
  ]),
  // wave.json
  kind('sample: a population that is no sum', WAVE, 'population-total', [['"total": 5200', '"total": 5201']]),
  kind('sample: an unknown stratum in the population', WAVE, 'unknown-stratum', [
    ['"upper": 3100', '"uper": 3100'],
  ]),
  kind('sample: fewer invited than answered', WAVE, 'impossible-count', [['"invited": 20', '"invited": 4']]),
  kind('sample: more invited than there are', WAVE, 'impossible-count', [
    ['"invited": 20', '"invited": 5201'],
  ]),
  // responses.csv
  kind('sample: a respondent twice', ROWS, 'respondent-twice', [['P04', 'P01']]),
  kind('sample: no id', ROWS, 'respondent-id', [
    ['P05', ''],
    ['P05', 'P 05'],
  ]),
  kind('sample: an unknown stratum', ROWS, 'unknown-stratum', [['P04;upper', 'P04;uper']]),
  kind('sample: no stratum', ROWS, 'missing-stratum', [['P04;upper', 'P04;']]),
  kind('sample: no weight', ROWS, 'missing-weight', [['P06;lower;0,8', 'P06;lower;']]),
  kind('sample: a weight of 0', ROWS, 'weight-not-positive', [
    ['P06;lower;0,8', 'P06;lower;0'],
    ['P06;lower;0,8', 'P06;lower;-1'],
  ]),
  kind('sample: a word for a weight', ROWS, 'not-a-number', [['P06;lower;0,8', 'P06;lower;much']]),
  kind('sample: no cluster', ROWS, 'missing-cluster', [['Church Way', '']]),
  kind('sample: an unknown answer', EARLIER_ROWS, 'unknown-answer', [['High Street,no', 'High Street,none']]),
]
