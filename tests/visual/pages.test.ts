import { expect, it } from 'vitest'
import { drawEditions, namePictures } from './draw-editions.ts'
import { checkGoldens, GOLDENS } from './goldens.ts'

it('pages of the reports and the component sheet look as their goldens', async () => {
  expect(await checkGoldens(GOLDENS, namePictures(await drawEditions()))).toEqual([])
}, 120_000)
