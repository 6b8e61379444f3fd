import { setFlagsFromString } from 'node:v8'
import { afterEach, expect, test, vi } from 'vitest'
import { spareCompiler } from '../../bin/programs.mjs'

vi.mock('node:v8', async (original) => ({
  ...(await original<typeof import('node:v8')>()),
  setFlagsFromString: vi.fn(),
}))

const onV8 = (v8: string) => vi.stubGlobal('process', { ...process, versions: { ...process.versions, v8 } })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.mocked(setFlagsFromString).mockClear()
})

test('has Node 20 compile less', () => {
  onV8('11.3.244.8-node.38')
  spareCompiler()
  expect(vi.mocked(setFlagsFromString).mock.calls).toEqual([
    ['--no-regexp-tier-up'],
    ['--interrupt-budget=270336'],
  ])
})

test('has another V8, which knows no such number, compile patterns once', () => {
  onV8('13.6.233.17-node.50')
  spareCompiler()
  expect(setFlagsFromString).toHaveBeenCalledExactlyOnceWith('--no-regexp-tier-up')
})
