import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../pipeline/cli/command-line.ts'

const exec = promisify(execFile)
const guide = await readFile('docs/operations.md', 'utf8')
const readme = await readFile('README.md', 'utf8')

/** The words of every command of this program that a text shows, as a shell splits them. */
async function commandsIn(text: string): Promise<string[][]> {
  const lines =
    text.match(
      /(?:npm run(?: --silent)? (?:build-report|check|explain|schedule|watch)|bin\/peiling\.mjs) ?.*/g,
    ) ?? []
  const words = lines.map(async (line) => {
    const [command = ''] = line.split(/ \| tee| *`|\.$/)
    const [, script = '', rest = ''] =
      /^(?:npm run(?: --silent)? (\S+)(?: --)?|bin\/peiling\.mjs)(.*)$/.exec(command) ?? []
    const split = `for word in ${rest}; do printf '%s\\n' "$word"; done`
    const { stdout } = await exec('sh', ['-c', split], { env: { WEBHOOK: 'https://example.org/x' } })
    const given = stdout.split('\n').slice(0, -1)
    return script === '' ? given : [script === 'build-report' ? 'build' : script, ...given]
  })
  return Promise.all(words)
}

describe('the set-ups of the guide', () => {
  test('use commands that the program knows', async () => {
    const commands = await commandsIn(`${readme}\n${guide}`)
    expect(new Set(commands.map(([name]) => name))).toEqual(
      new Set(['build', 'check', 'explain', 'schedule', 'watch']),
    )
    expect(commands.length).toBeGreaterThan(20)
    for (const words of commands) expect(() => readCommandLine(words), words.join(' ')).not.toThrow()
  })

  test('has a refresh script that the shell can read', async () => {
    const [, script = ''] = /```sh\n(#!\/bin\/sh[\s\S]*?)```/.exec(guide) ?? []
    const folder = await mkdtemp(join(tmpdir(), 'peiling-guide-'))
    await writeFile(join(folder, 'refresh'), script)
    await expect(exec('sh', ['-n', join(folder, 'refresh')])).resolves.toMatchObject({ stderr: '' })
    expect(script).toContain('mv interviews.csv.new interviews.csv')
    await rm(folder, { recursive: true })
  })
})
