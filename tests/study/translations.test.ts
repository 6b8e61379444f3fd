import { describe, expect, test } from 'vitest'
import { noMemo } from '../../pipeline/core/memo.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { readStudy } from '../../pipeline/study/load.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'
import { SAMPLE, sampleFile, tinySample } from '../support/tiny-sample.ts'
import { translatedSample } from '../support/translated-sample.ts'

function read(files: Readonly<Record<string, string>>, language?: string) {
  return readStudy(memoryFiles(files), SAMPLE, noMemo, LANGUAGES, language)
}

/** What is said of a study, without the lines of files that are shown below it. */
async function told(files: Readonly<Record<string, string>>, language?: string): Promise<string[]> {
  const lines = await messagesOf(async () => {
    throw new InputError((await read(files, language)).problems)
  })
  return lines
    .filter((line) => line.startsWith(SAMPLE) || /^ {4}(?:expected|hint): /.test(line))
    .map((line) => line.replace(`${SAMPLE}/`, '').trim())
}

describe('a study in two languages', () => {
  test('is read in its own, or in another', async () => {
    const files = translatedSample()
    const [own, other] = [await read(files), await read(files, 'nl')]
    expect([own.problems, other.problems]).toEqual([[], []])
    expect(own.translations).toEqual(['nl'])
    expect([own.value.title, other.value.title]).toEqual(['Life in Fordham', 'nl: Life in Fordham'])
    expect([own.value.language.tag, other.value.language.tag]).toEqual(['en-GB', 'nl-NL'])
    expect(other.value.unitNoun).toEqual({ singular: 'nl: resident', plural: 'nl: residents' })
    expect(other.value.questions[0]?.answers[1]?.label).toBe('nl: not content')
    expect(other.value.strata[0]?.values[0]?.label).toBe('nl: North')
    expect(other.value.waves[1]?.label).toBe('nl: spring 2025')
    expect(other.value.waves[1]?.responses).toEqual(own.value.waves[1]?.responses)
  })

  test('has a report in each language that names one', async () => {
    const files = translatedSample()
    const reports = async (language?: string) =>
      (await read(files, language)).value.waves.map(({ report }) => report)
    expect(await reports()).toEqual([undefined, 'town'])
    expect(await reports('nl')).toEqual([undefined, 'stad'])
    const path = `${SAMPLE}/2025/wave.json`
    const oneReport = { ...files, [path]: (files[path] ?? '').replace(/\{\s*"en": "town"[^}]*\}/, '"town"') }
    expect((await read(oneReport, 'nl')).value.waves[1]?.report).toBeUndefined()
  })

  test('has each text in both, and in no other', async () => {
    const files = translatedSample()
    const path = `${SAMPLE}/study.json`
    const changed = (from: RegExp, to: string) => {
      expect(files[path]).toMatch(from)
      return { ...files, [path]: (files[path] ?? '').replace(from, to) }
    }
    const expected = 'expected: an object with a text for `en` and `nl`'
    expect(await told(changed(/\{\s*"en": "Life in Fordham"[^}]*\}/, '"Life in Fordham"'))).toEqual([
      'study.json:3:12: error: this text is in one language [missing-translation]',
      expected,
    ])
    expect(await told(changed(/, *\s*"nl": "nl: Life in Fordham"/, ''))).toEqual([
      'study.json:3:12: error: this text has no `nl` [missing-translation]',
      expected,
    ])
    expect(await told(changed(/"nl": "nl: Life/, '"fy": "Libben", "nl": "nl: Life'))).toEqual([
      'study.json:5:11: error: `fy` is no language of this study [missing-translation]',
      expected,
    ])
    expect(await told(changed(/"nl": "nl: Life in Fordham"/, '"nl": ""'))).toEqual([])
    expect(await told(changed(/"nl": "nl: Life in Fordham"/, '"nl": ""'), 'nl')).toEqual([
      'study.json:3:12: error: found the text `` [wrong-form]',
      'expected: text that is not blank',
    ])
  })

  test('may have a text without letters once', async () => {
    const files = translatedSample()
    const path = `${SAMPLE}/codebook.json`
    const text = (files[path] ?? '').replace(/\{\s*"en": "Remark"[^}]*\}/, '"?"')
    expect(await told({ ...files, [path]: text })).toEqual([])
  })
})

test('a study in one language has no text by language', async () => {
  const files = tinySample(sampleFile('study.json', ['"Life in Fordham"', '{ "en": "Life in Fordham" }']))
  expect(await told(files)).toEqual([
    'study.json:3:12: error: this study is in `en` alone [missing-translation]',
    'expected: a text',
    'hint: name the others in `translations` of study.json',
  ])
})
