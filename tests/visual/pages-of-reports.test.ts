import { expect, test } from 'vitest'
import { drawStudy } from './draw-editions.ts'
import { checkGoldens, GOLDENS } from './goldens.ts'

// The other studies have a file of their own, which runs beside this one.
test('pages of the reports look as their goldens', async () => {
  const pictures = await drawStudy('sociaal-domein')
  expect(await checkGoldens(`${GOLDENS}/sociaal-domein`, pictures)).toEqual([])
}, 120_000)
