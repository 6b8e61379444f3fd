import { readdir, readFile } from 'node:fs/promises'
import { expect, expectTypeOf, test } from 'vitest'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { LanguageParts } from '../../pipeline/language/parts.ts'
import studySchema from '../../schemas/study.schema.json' with { type: 'json' }

const { language, numbers } = studySchema.properties

test('a language has every part', () => {
  expectTypeOf<LanguageParts>().toEqualTypeOf<Required<LanguageParts>>()
})

test('a study may be in the languages that there are, and in their ways of writing numbers', () => {
  expect(Object.keys(LANGUAGES)).toEqual(language.enum)
  const styles = Object.values(LANGUAGES).flatMap((parts) => Object.values(parts.numbers.styles))
  expect(styles).toEqual(numbers.enum)
})

test('documents name their language by a tag that no other has', () => {
  const tags = Object.values(LANGUAGES).map(({ tag }) => tag)
  expect(Intl.getCanonicalLocales(tags)).toEqual(tags)
})

/** The languages' own folder; and those that speak English to whoever runs the program. */
const FREE = /^(language|automation|cli)\//

test('no other folder of the program names a language', async () => {
  const paths = await readdir('pipeline', { recursive: true })
  const sources = paths.filter((path) => path.endsWith('.ts') && !FREE.test(path))
  expect(sources.length).toBeGreaterThan(300)
  const tags = [...Object.keys(LANGUAGES), ...Object.values(LANGUAGES).map(({ tag }) => tag)]
  const named = new RegExp(`'(${tags.join('|')})'|/(${Object.keys(LANGUAGES).join('|')})/`)
  for (const path of sources) expect.soft(await readFile(`pipeline/${path}`, 'utf8'), path).not.toMatch(named)
})
