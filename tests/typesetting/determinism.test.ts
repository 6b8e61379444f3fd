import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('print-hash.ts', import.meta.url))

async function hashIn(TZ: string, LC_ALL: string): Promise<string> {
  const env = { ...process.env, TZ, LC_ALL }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env })
  return stdout
}

test('one report gives the same bytes in processes of other time zones and locales', async () => {
  const [one, other] = await Promise.all([
    hashIn('Pacific/Kiritimati', 'tr_TR.UTF-8'),
    hashIn('America/New_York', 'C'),
  ])
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(other).toBe(one)
}, 30_000)
