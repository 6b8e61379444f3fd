import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { median, pairedRatios, spread, tableOf } from './measure/figures.ts'
import { measure } from './measure/measure.ts'

describe('the figures of a benchmark', () => {
  test('have the middle one as their median, in whatever order they came', () => {
    expect(median([9, 1, 4])).toBe(4)
    expect(median([10, 1, 4, 2])).toBe(3)
    expect(() => median([])).toThrow('There is no median of no numbers')
  })

  test('are compared run by run, so that a slow phase of the machine slows both', () => {
    expect(pairedRatios([2, 20, 3], [1, 10, 2])).toEqual([2, 2, 1.5])
    expect(() => pairedRatios([1, 2], [1])).toThrow('Only runs in pairs can be compared')
  })

  test('are given with the least and the most', () => {
    expect(spread([1.5, 1.111, 3], 2)).toBe('1.50 (1.11–3.00)')
    expect(spread([120, 80], 0)).toBe('100 (80–120)')
    expect(spread([2], 1)).toBe('2.0')
  })

  test('are in a table of Markdown', () => {
    expect(tableOf(['', 'wall s'], [['ours', '1'], ['a rival']])).toBe(
      ['|         | wall s |', '| ------- | ------ |', '| ours    | 1      |', '| a rival |        |'].join(
        '\n',
      ),
    )
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0

/** Works on a processor for a while. */
const busy = (milliseconds: number) => `
  const used = () => Object.values(process.cpuUsage()).reduce((sum, part) => sum + part)
  const until = used() + ${milliseconds * 1000}
  while (used() < until);`

describe('measuring', () => {
  test('counts what a process and its children take, and finds the largest', async () => {
    const child = `${busy(300)}; globalThis.kept = Buffer.alloc(200 << 20, 1)`
    const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}])`
    const cost = await measure([{ args: ['-e', parent] }])
    expect(cost.cpu).toBeGreaterThan(0.3)
    expect(cost.peak).toBeGreaterThan(200)
    expect(cost.wall).toBeGreaterThan(0)
  })

  test('does not count the memory of who measures', async () => {
    const kept = Buffer.alloc(400 << 20, 1)
    const { peak } = await measure([{ args: ['-e', ''] }])
    expect(peak).toBeLessThan(kept.length / (1 << 20))
    expect(peak).toBeGreaterThan(10)
  })

  test('adds up commands that run at the same time', async () => {
    const command = { args: ['-e', busy(600)] }
    expect((await measure([command, command])).cpu).toBeGreaterThan(1.2)
  })

  test('gives a command its own environment', async () => {
    const check = "if (process.env.PEILING_BENCH_SAID !== 'yes') process.exit(3)"
    const cost = await measure([{ args: ['-e', check], env: { PEILING_BENCH_SAID: 'yes' } }])
    expect(cost.peak).toBeGreaterThan(0)
  })

  test('says what memory there was as each of many files was made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-test-'))
    const files = ['one', 'two'].map((name) => join(folder, name))
    await writeFile(files[1] ?? '', 'of an earlier run')
    await utimes(files[1] ?? '', 1, 1)
    const script = `
      const write = (file) => require('node:fs').writeFileSync(file, '')
      write(process.argv[1])
      setTimeout(() => {
        globalThis.kept = Buffer.alloc(200 << 20, 1)
        write(process.argv[2])
        setTimeout(() => undefined, 400)
      }, 400)`
    const { memory } = await measure([{ args: ['-e', script, ...files] }], { files })
    expect(memory).toHaveLength(2)
    expect(memory[0]).toBeLessThan(150)
    expect(memory[1]).toBeGreaterThan(200)
    await rm(folder, { recursive: true })
  })

  test.runIf(hasPython)('counts a process of Python that a command starts', async () => {
    const burn = 'kept = bytes([1]) * (300 << 20); sum(range(20_000_000))'
    const script = `require('node:child_process').execFileSync('python3', ['-c', ${JSON.stringify(burn)}])`
    const { peak, cpu } = await measure([{ args: ['-e', script], processes: 2 }])
    expect(peak).toBeGreaterThan(300)
    expect(cpu).toBeGreaterThan(0.1)
  })

  test('does not take figures for whole where a process told nothing', async () => {
    await expect(measure([{ args: ['-e', ''], processes: 2 }])).rejects.toThrow('did not tell')
  })

  test('stops at a command that fails, with what that said', async () => {
    const failing = measure([{ args: ['-e', "console.error('no font'); process.exit(3)"] }])
    await expect(failing).rejects.toThrow(/ended with status 3\nno font/)
  })
})
