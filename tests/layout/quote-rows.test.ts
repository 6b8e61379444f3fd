import { describe, expect, test } from 'vitest'
import { quoteRows } from '../../pipeline/layout/quote-rows.ts'

describe('rows of quotes', () => {
  test('hold two short ones that follow one another, and a long one alone', () => {
    const short = { text: 'Het gaat goed.' }
    const long = { text: 'Het gaat goed. '.repeat(13) }
    expect(quoteRows([])).toEqual([])
    expect(quoteRows([short, short, short])).toEqual([[short, short], [short]])
    expect(quoteRows([short, long, short, short])).toEqual([[short], [long], [short, short]])
  })
})
