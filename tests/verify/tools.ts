import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestContext } from 'vitest'

const execute = promisify(execFile)

/** Skips a test, telling why, on a machine that lacks a tool; in CI, which has them all, it fails. */
export function needTools(context: TestContext, ...tools: readonly string[]): void {
  const absent = tools.filter((tool) => !isInstalled(tool))
  if (absent.length === 0) return
  const message = `not verified: this needs ${absent.join(' and ')}`
  if (process.env.CI === 'true') throw new Error(message)
  context.skip(message)
}

/** What a program prints; it may say a lot. */
export async function outputOf(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, words, { maxBuffer: 1 << 29 })
  return stdout
}

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
