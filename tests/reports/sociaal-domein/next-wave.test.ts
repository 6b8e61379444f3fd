import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { readPdf } from '../../support/read-pdf.ts'

const FILES = ['wave.json', 'interviews.csv', 'desk-research.csv', 'quotes.json']

/** The files of June 2017 as someone copies them for the next wave: new dates and title, and one answer changed. */
async function copiedWave(): Promise<Record<string, string>> {
  const entries = FILES.map(async (name) => {
    const text = await readFile(`data/sociaal-domein/2017-06/${name}`, 'utf8')
    const dated = text.replaceAll('2017-', '2018-').replaceAll('juni 2017', 'juni 2018')
    return [`data/sociaal-domein/2018-06/${name}`, name === 'wave.json' ? retitled(dated) : dated] as const
  })
  const files = Object.fromEntries(await Promise.all(entries))
  const desk = 'data/sociaal-domein/2018-06/desk-research.csv'
  return { ...files, [desk]: (files[desk] ?? '').replace(/^(GR-01,social-teams),no,/m, '$1,yes,') }
}

function retitled(text: string): string {
  return text.replace(/"title": "[^"]*"/, '"title": "Vierde meting sociaal domein"')
}

test('a fourth wave made by copying a folder builds with its own figures, and compares with the waves before', async () => {
  const built = await buildInMemory(
    projectFolders,
    { study: 'sociaal-domein', wave: '2018-06' },
    await copiedWave(),
  )
  const edition = built.get('sociaal-domein/2018-06')
  const yes = edition?.results.results.find(({ id }) => id === '2018-06/social-teams.yes')
  expect(`${yes?.count} of ${yes?.base}`).toBe('21 of 35')
  const { info, pages } = await readPdf(edition?.pdf ?? new Uint8Array())
  const text = pages.join(' ').replace(/\s+/g, ' ')
  expect(info.title).toBe('Vierde meting sociaal domein')
  expect(text).toContain('juni 2018')
  expect(text).toContain('60%')
  expect(text).toContain('vierde')
})
