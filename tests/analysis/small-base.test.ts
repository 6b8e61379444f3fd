import { describe, expect, test } from 'vitest'
import { isSmallBase, labelText } from '../../pipeline/analysis/small-base.ts'
import { villageResults } from '../support/villages.ts'

describe('a small base', () => {
  test.each([
    [4, 5, true],
    [5, 5, false],
    [6, 5, false],
    [0, 5, false],
    [1, undefined, false],
  ])('%d below %d is %s', (base, smallBase, isSmall) => {
    expect(isSmallBase(base, smallBase === undefined ? {} : { smallBase })).toBe(isSmall)
  })

  test.each([
    ['w3/shop.yes', 5, '60%'],
    ['w3/shop.yes', 6, '3 (60%)'],
    ['w3/shop.no/region=south', 6, '1 (100%)'],
  ])('of %s below %d is labelled %s', (id, smallBase, label) => {
    const share = villageResults().byId.get(id)
    expect(share?.kind === 'share' ? labelText(share, { smallBase }) : undefined).toBe(label)
  })
})
