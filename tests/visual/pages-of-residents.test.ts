import { expect, test } from 'vitest'
import { drawStudy } from './draw-editions.ts'
import { checkGoldens, GOLDENS } from './goldens.ts'

test('pages of the survey of residents look as their goldens', async () => {
  expect(await checkGoldens(`${GOLDENS}/residents`, await drawStudy('residents'))).toEqual([])
}, 120_000)
