import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const FOLDERS = ['templates/residents', 'templates/inwoners'] as const

/** A spec without the words that a language has for it. */
function withoutWords(folder: string, file: string): string {
  const spec = JSON.parse(readFileSync(`${folder}/charts/${file}`, 'utf8')) as object
  return JSON.stringify({ ...spec, title: '' }).replace(/'[^']*'/g, "''")
}

/** The tags of a section in their order, without the singular and plural of verbs. */
function tagsOf(folder: string, file: string): readonly string[] {
  const tags = readFileSync(`${folder}/${file}`, 'utf8').match(/\{\{(?!!)[^}]*\}\}/g) ?? []
  return tags.filter((tag) => !/^\{\{(agree|wave-count|wave-label)/.test(tag))
}

describe('the report in Dutch', () => {
  test('has the charts of the English one', () => {
    const [files = [], others = []] = FOLDERS.map((folder) => readdirSync(`${folder}/charts`).toSorted())
    expect(others).toEqual(files)
    for (const file of files)
      expect(withoutWords(FOLDERS[1], file), file).toBe(withoutWords(FOLDERS[0], file))
  })

  test('shows the figures of the English one and holds its sentences to the same conditions', () => {
    const files = readdirSync(FOLDERS[0]).filter((file) => file.endsWith('.md.hbs'))
    expect(files).toHaveLength(6)
    for (const file of files) {
      const [english, dutch] = FOLDERS.map((folder) => tagsOf(folder, file).toSorted())
      expect(dutch, file).toEqual(english)
    }
  })
})
