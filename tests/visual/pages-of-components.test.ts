import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { drawStudy, STUDIES } from './draw-editions.ts'
import { checkGoldens, GOLDENS } from './goldens.ts'

test('pages of the component sheet look as their goldens', async () => {
  expect(await checkGoldens(`${GOLDENS}/gardens`, await drawStudy('gardens'))).toEqual([])
}, 120_000)

test('pages in another theme look as their goldens', async () => {
  expect(await checkGoldens(`${GOLDENS}/libraries`, await drawStudy('libraries'))).toEqual([])
}, 120_000)

test('goldens are of these studies and no others', async () => {
  expect((await readdir(GOLDENS)).toSorted()).toEqual(STUDIES.toSorted())
})
