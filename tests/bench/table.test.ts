import { describe, expect, test } from 'vitest'
import type { Result } from './measure/contest.ts'
import { HEAD, rowsOf } from './table.ts'

const result = (wall: number, peak: number, memory: readonly number[] = []): Result => ({
  wall,
  peak,
  memory,
  cpu: 2 * wall,
  size: 100,
})

const RIVALS = ['Typst (PyPI) + Vega', 'Typst (npm) + Vega', 'pdfmake + Vega']
const results = (...all: readonly (readonly Result[])[]) =>
  new Map(['cold', ...RIVALS].map((name, index) => [name, all[index] ?? []]))

const measured = (rows: readonly (readonly string[])[], name: string) => {
  const row = rows.find(([, measure]) => measure === name)
  return Object.fromEntries(HEAD.map((title, column) => [title, row?.[column]]))
}

describe('the table of a benchmark', () => {
  test('holds ours to each rival run by run, and an aim to the better Typst', () => {
    const rows = rowsOf(
      { title: 'one report', ours: [{ name: 'cold', aims: { wall: { times: 1 }, peak: { times: 1 } } }] },
      results(
        [result(1, 90), result(4, 90)],
        [result(2, 100), result(4, 100)],
        [result(1, 100), result(2, 100)],
        [result(4, 80), result(4, 80)],
      ),
    )
    const wall = measured(rows, 'wall s')
    expect(wall.ours).toBe('2.50 (1.00–4.00)')
    expect(wall['÷ Typst (PyPI) + Vega']).toBe('0.75 (0.50–1.00)')
    expect(wall['÷ Typst (npm) + Vega']).toBe('1.50 (1.00–2.00)')
    expect(wall.aim).toBe('≤ 1.0: missed')
    expect(measured(rows, 'peak MiB').aim).toBe('≤ 1.0: met')
    expect(measured(rows, 'processor s').aim).toBe('')
  })

  test('holds what charts and pages take to all that a rival does', () => {
    const ours = [{ ...result(4, 100), shared: 1 }]
    const rows = rowsOf(
      { title: 'many', ours: [{ name: 'cold' }] },
      results(ours, [result(2, 100)], [result(5, 100)]),
    )
    expect(measured(rows, 'of it charts and pages, s')).toMatchObject({
      ours: '1.00',
      'Typst (PyPI) + Vega': '2.00',
      '÷ Typst (PyPI) + Vega': '0.50',
      '÷ Typst (npm) + Vega': '0.20',
      aim: '',
    })
  })

  test('gives an aim in seconds without rivals, each column in its place', () => {
    const ours = [{ name: 'prose edit', aims: { wall: { seconds: 0.2 } } }]
    const rows = rowsOf({ title: 'a watch', ours }, new Map([['prose edit', [result(0.2, 300)]]]))
    expect(rows.map((row) => row.length)).toEqual([HEAD.length, HEAD.length, HEAD.length])
    expect(measured(rows, 'wall s')).toMatchObject({ ours: '0.20', aim: '≤ 0.2 s: met' })
  })

  test('says what a page takes, and whether memory stays flat', () => {
    const flat = [result(5, 200, [180, 200, 190, 205])]
    const growing = [result(10, 400, [100, 200, 300, 400])]
    const comparison = { title: 'many', ours: [{ name: 'cold' }], memoryEvery: 10 }
    const pages = new Map(['cold', ...RIVALS].map((name) => [name, 50]))
    const rows = rowsOf(comparison, results(flat, flat, flat, growing), pages)
    expect(measured(rows, 'ms a page')).toMatchObject({ ours: '100', 'pdfmake + Vega': '200' })
    expect(measured(rows, 'MiB after each 10')).toMatchObject({
      ours: '180 200 190 205',
      aim: 'flat, ≤ 1.1: met (1.02)',
    })
    const other = rowsOf(comparison, results(growing, flat, flat, flat), pages)
    expect(measured(other, 'MiB after each 10').aim).toBe('flat, ≤ 1.1: missed (2.00)')
  })
})
