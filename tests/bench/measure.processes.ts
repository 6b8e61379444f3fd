import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measure } from './measure/measure.ts'

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
