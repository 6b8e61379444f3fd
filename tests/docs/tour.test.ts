import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { typedNumbers } from '../../pipeline/prose/write.ts'
import { loadReport } from '../../pipeline/report/load.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import { draftEdition } from '../support/draft.ts'
import { overlayFiles } from '../support/overlay-files.ts'
import { tour } from './read-pages.ts'

const STUDY = 'data/sociaal-domein'
const REPORT = 'templates/follow-up'

/** The block of the tour with an info string. */
function step(info: string): string {
  const found = tour.filter(({ language, meta }) => `${language} ${meta}` === info)
  expect(found, info).toHaveLength(1)
  return found[0]?.text ?? ''
}

function json(path: string, change: (value: Record<string, unknown[]>) => object): Record<string, string> {
  return { [path]: JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))) }
}

/** A column more; every other interview says yes. */
function withColumn(path: string, name: string): Record<string, string> {
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const filled = rows.map((row, index) => `${row},${index % 2 === 0 ? 'yes' : 'no'}`)
  return { [path]: `${[`${header},${name}`, ...filled].join('\n')}\n` }
}

test('the tour of the README adds a question, a chart and a section to the sample study', async () => {
  const question = JSON.parse(step('json question')) as { id: string }
  const { files } = overlayFiles(nodeFiles, {
    ...json(`${STUDY}/codebook.json`, (book) => ({
      ...book,
      questions: [...(book.questions ?? []), question],
    })),
    ...json(`${STUDY}/2017-06/wave.json`, (wave) => ({
      ...wave,
      questions: [...(wave.questions ?? []), question.id],
    })),
    ...withColumn(`${STUDY}/2017-06/interviews.csv`, question.id),
    ...json(`${REPORT}/report.json`, (report) => ({
      ...report,
      sections: [...(report.sections ?? []), 'parking'],
    })),
    [`${REPORT}/charts/parking.vl.json`]: step('json charts/parking.vl.json'),
    [`${REPORT}/parking.md.hbs`]: step('hbs parking.md.hbs'),
  })
  const { document, charts } = await draftEdition(files, '2017-06', 'follow-up')
  expect(document.sections.at(-1)?.id).toBe('section:parking')
  expect(charts.map(({ name }) => name)).toContain('parking')
  const study = await loadStudy(files, STUDY)
  expect(typedNumbers(await loadReport(files, 'templates', 'follow-up'), study).problems).toEqual([])
})

test('the README shows nothing that its tour does not take', () => {
  const blocks = tour.map(({ language, meta }) => `${language} ${meta}`.trim())
  expect(blocks).toEqual([
    ...['sh', 'text files', 'json question', 'json charts/parking.vl.json', 'hbs parking.md.hbs'],
  ])
})
