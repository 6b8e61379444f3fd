import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { allResults } from '../../support/all-results.ts'
import { type Draft, draftEdition } from '../../support/draft.ts'
import { overlayFiles } from '../../support/overlay-files.ts'

const DESK = 'data/sociaal-domein/2017-06/desk-research.csv'
const INTERVIEWS = 'data/sociaal-domein/2017-06/interviews.csv'

async function draftWith(path: string, change: (text: string) => string): Promise<Draft> {
  const text = await readFile(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  return draftEdition(overlayFiles(nodeFiles, { [path]: changed }).files, '2017-06', 'follow-up')
}

/** Ids of the results that differ between two drafts. */
function changedResults(before: Draft, after: Draft): string[] {
  const figure = (draft: Draft, id: string) => JSON.stringify(draft.results.byId.get(id))
  return allResults(before.results)
    .map(({ id }) => id)
    .filter((id) => figure(before, id) !== figure(after, id))
}

function changedCharts(before: Draft, after: Draft): string[] {
  return before.charts.filter(({ svg }, index) => svg !== after.charts[index]?.svg).map(({ name }) => name)
}

/** Places whose wording differs, as `file:line helper`, and the results that each shows. */
function changedUses(before: Draft, after: Draft) {
  return before.document.uses.filter(({ text }, index) => text !== after.document.uses[index]?.text)
}

/** What the other edition must still say: every use of results that did not change. */
function unchangedTexts({ document }: Draft, changed: ReadonlySet<string>): string[] {
  return document.uses
    .filter(({ result }) => !changed.has(result))
    .map(({ file, line, column, as, text }) => `${file}:${line}:${column} ${as} ${text}`)
}

const before = await draftEdition(nodeFiles, '2017-06', 'follow-up')

describe('one answer changed by hand', () => {
  test('in the desk research moves every figure, chart and word about that question, and no other', async () => {
    const after = await draftWith(DESK, (text) => text.replace(/^(GR-\d+,social-teams),no,/m, '$1,yes,'))
    const changed = new Set(changedResults(before, after))
    expect([...changed].filter((id) => !/^2017-06\/social-teams\.|\/social-teams=/.test(id))).toEqual([])
    expect([...changed]).toEqual(
      expect.arrayContaining([
        '2017-06/social-teams.yes',
        '2017-06/social-teams.yes/province=groningen',
        '2017-06/social-teams.no/province=groningen',
      ]),
    )
    expect([...changed]).not.toContain('2017-06/social-teams.yes/province=drenthe')
    expect(changedCharts(before, after)).toEqual(
      before.charts.filter(({ results }) => results.some((id) => changed.has(id))).map(({ name }) => name),
    )
    expect(changedCharts(before, after).length).toBeGreaterThan(1)
    const reworded = changedUses(before, after)
    expect(reworded.length).toBeGreaterThan(5)
    expect(reworded.filter(({ result, as }) => !changed.has(result) && as !== 'change')).toEqual([])
    expect(unchangedTexts(after, changed)).toEqual(
      expect.arrayContaining(unchangedTexts(before, changed).filter((use) => !use.includes(' change '))),
    )
  })

  test('in an interview moves only the figures of that question', async () => {
    const after = await draftWith(INTERVIEWS, (text) => text.replace(/,specialist,/, ',generalist,'))
    const changed = changedResults(before, after)
    expect(changed).toContain('2017-06/staffing.specialist')
    expect(changed).toContain('2017-06/staffing.generalist')
    expect(changed.filter((id) => !/^2017-06\/staffing\.|\/staffing=/.test(id))).toEqual([])
    expect(changedCharts(before, after)).toEqual([])
  })
})
