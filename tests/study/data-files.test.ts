import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { DATA_FILES, dataPath, FILES, filesOf } from '../../pipeline/study/data-files.ts'

/** Without comments. */
function codeOf(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

describe('the files of data', () => {
  test('are named in one place', async () => {
    const names = FILES.filter(({ rows, name }) => rows !== undefined || name === 'names.csv').map(
      ({ name }) => name,
    )
    expect(names).toEqual([
      ...['units.csv', 'names.csv', 'interviews.csv', 'responses.csv', 'desk-research.csv', 'quotes.json'],
    ])
    const paths = (await readdir('pipeline', { recursive: true })).filter((path) => path.endsWith('.ts'))
    expect(paths.length).toBeGreaterThan(300)
    for (const path of paths.filter((each) => each !== 'study/data-files.ts')) {
      const code = codeOf(await readFile(`pipeline/${path}`, 'utf8'))
      expect
        .soft(
          names.filter((name) => code.includes(name)),
          path,
        )
        .toEqual([])
    }
  })

  test('are those of a real study', async () => {
    const inStudy = await readdir('data/sociaal-domein')
    const inWave = await readdir('data/sociaal-domein/2017-06')
    const named = (folder: string) =>
      filesOf('frame')
        .filter((file) => file.folder === folder)
        .map(({ name }) => name)
    expect(named('study').filter((name) => !inStudy.includes(name))).toEqual([])
    expect(named('wave').toSorted()).toEqual(inWave.toSorted())
  })

  test('have paths that are the same on every machine', () => {
    expect(dataPath(DATA_FILES.units, 's', '2020')).toBe('data/s/units.csv')
    expect(dataPath(DATA_FILES.quotes, 's', '2020')).toBe('data/s/2020/quotes.json')
  })
})
