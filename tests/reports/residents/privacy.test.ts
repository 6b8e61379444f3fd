import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { projectFolders } from '../../support/build-memory.ts'
import { runAndKeep } from '../../support/every-byte.ts'
import { overlayFiles } from '../../support/overlay-files.ts'
import { rowsOf } from './rows.ts'

test('no respondent’s id or words, and no listed name, is left in any output', async () => {
  const { problems, published, texts } = await runAndKeep(overlayFiles(nodeFiles), projectFolders)
  expect(problems).toEqual([])
  expect(published.filter((path) => /residents\/[^/]+\/report\.pdf$/.test(path))).toHaveLength(2)
  const ids = ['2024', '2026'].flatMap(rowsOf).map(({ respondent = '' }) => respondent)
  expect(ids).toHaveLength(1500)
  const names = readFileSync('data/residents/names.csv', 'utf8').trimEnd().split('\n').slice(1)
  const words = ['More benches', 'The ferry should', 'Too much traffic']
  const secrets = [...new Set(ids), ...names.map((line) => line.split(',')[0] ?? ''), ...words]
  for (const [where, text] of texts) {
    const found = secrets.filter((secret) => text.includes(secret))
    expect(found, where).toEqual([])
  }
}, 120_000)
