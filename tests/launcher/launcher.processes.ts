import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundle } from '../../bin/bundle.mjs'
import { type Ended, runToEnd } from '../support/run-to-end.ts'

let folder: string
/** A copy of the program, to change. */
let program: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-launcher-'))
  program = join(folder, 'program')
  for (const part of ['bin', 'pipeline', 'schemas', 'package.json', 'package-lock.json'])
    await cp(part, join(program, part), { recursive: true })
  await symlink(resolve('node_modules'), join(program, 'node_modules'))
  for (const part of ['data', 'templates'])
    await cp(join('tests/reports/libraries', part), join(folder, part), { recursive: true })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function run(
  script: readonly string[],
  words: readonly string[],
  cache: string,
  program = 'node',
): Promise<Ended> {
  const env = { PEILING_CACHE: join(folder, cache) }
  return runToEnd([...script, ...words], { cwd: folder, env, program })
}

const launch = (cache: string, ...words: string[]) => run(['program/bin/peiling.mjs'], words, cache)
const fromSource = (...words: string[]) =>
  run(['program/node_modules/tsx/dist/cli.mjs', 'program/pipeline/cli/main.ts'], words, 'none')

/** By a shell, where BUILD stands for a build. */
const shell = (line: string) =>
  run(['-c', line.replaceAll('BUILD', 'node program/bin/peiling.mjs build')], [], 'cache', 'sh')

const withoutSeconds = ({ out, ...rest }: Ended) => ({ ...rest, out: out.replace(/\d+\.\d s/, '… s') })

async function filesIn(name: string): Promise<Record<string, string>> {
  const at = join(folder, name, 'libraries/2024')
  const read = (file: string) => readFile(join(at, file), 'latin1')
  const names = (await readdir(at)).filter((each) => each.includes('.'))
  return Object.fromEntries(await Promise.all(names.map(async (file) => [file, await read(file)] as const)))
}

/** Changes a word of the program. */
async function rewrite(from: string, to: string): Promise<void> {
  const path = join(program, 'pipeline/cli/command-line.ts')
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

/** Every file of the bundles in a cache. */
async function bundleFiles(cache: string): Promise<string[]> {
  const all = await readdir(join(folder, cache, 'programs'), { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('the launcher', () => {
  test('makes and says what the program does from source: first, unchanged, forced and with kept drawings', async () => {
    const source = await fromSource('build', '--out', 'out')
    const made = await filesIn('out')
    await rm(join(folder, 'out'), { recursive: true })
    const first = await launch('cache', 'build', '--out', 'out')
    expect(first.status).toBe(0)
    expect(withoutSeconds(first)).toEqual(withoutSeconds(source))
    expect(await filesIn('out')).toEqual(made)
    const unchanged = withoutSeconds(await fromSource('build', '--out', 'out'))
    expect(withoutSeconds(await launch('cache', 'build', '--out', 'out'))).toEqual(unchanged)
    expect(unchanged.out).toContain('up to date')
    const forced = await launch('cache', 'build', '--out', 'out', '--force')
    expect(withoutSeconds(forced).out).toBe(
      withoutSeconds(source).out.replace('first edition', 'nothing changed'),
    )
    expect(await filesIn('out')).toEqual(made)
  }, 180_000)

  test('keeps the program as it was bundled, regular expressions too', async () => {
    const script = await bundle('pipeline/cli/main.ts', { program: '', cache: undefined })
    expect(/[\u0080-\uffff]/.exec(script)).toBeNull()
    expect(script).toContain('/^([\\u2018\\u201c]?)(.*)$/su')
  })

  test('does not load the program to say that nothing has changed', async () => {
    const words = ['build', '--out', 'out']
    expect((await launch('cache', ...words)).out).toContain('up to date')
    const programs = (await bundleFiles('cache')).filter((path) => path.endsWith('main.cjs'))
    expect(programs).toHaveLength(1)
    for (const path of programs) await rm(path)
    expect((await launch('cache', ...words)).out).toContain('up to date')
    expect(await bundleFiles('cache')).not.toContain(programs[0])
    expect((await launch('cache', ...words, '--force')).out).toMatch(/\d pages/)
    expect(await bundleFiles('cache')).toContain(programs[0])
  })

  test('makes the same from the script that it kept, without the machine code of the run that made it', async () => {
    await launch('no-code', '--help')
    for (const path of (await bundleFiles('no-code')).filter((each) => each.endsWith('.code'))) await rm(path)
    expect((await bundleFiles('no-code')).some((path) => path.endsWith('main.cjs'))).toBe(true)
    expect((await launch('no-code', 'build', '--out', 'no-code-out')).status).toBe(0)
    expect(await filesIn('no-code-out')).toEqual(await filesIn('out'))
  })

  test('takes the machine code of the run before', async () => {
    await launch('coded', '--help')
    const codes = (await bundleFiles('coded')).filter((path) => path.endsWith('.code'))
    expect(codes).toHaveLength(1)
    const long = new Date('2000-01-01')
    for (const path of codes) await utimes(path, long, long)
    await launch('coded', '--help')
    for (const path of codes) expect((await stat(path)).mtime).toEqual(long)
  })

  test.each([
    [['--help']],
    [['build', '--format', 'xml']],
    [['build', 'libraries/2025']],
    [['check']],
    [['explain', 'libraries/2024', '71 percent', '--out', 'out']],
  ])('says of %j what the program says from source', async (words) => {
    expect(await launch('cache', ...words)).toEqual(await fromSource(...words))
  })

  test('finds in files what the program finds from source', async () => {
    await cp(join(folder, 'data'), join(folder, 'wrong'), { recursive: true })
    await writeFile(join(folder, 'wrong/libraries/study.json'), '{ "titel": 3, "language": "xx" }')
    await writeFile(join(folder, 'wrong/libraries/2024/wave.json'), '{ "questions": [3], "fieldwork": {} }')
    const words = ['check', '--data', 'wrong']
    const found = await launch('cache', ...words)
    expect(found).toEqual(await fromSource(...words))
    expect(found.err).toContain('wrong/libraries/study.json:1:3: error: unknown key `titel`')
  })

  test('makes what is damaged in its cache again', async () => {
    await launch('damaged', '--help')
    const files = await bundleFiles('damaged')
    expect(files.length).toBeGreaterThan(1)
    for (const path of files) {
      const whole = await readFile(path)
      await writeFile(path, whole.subarray(0, whole.length - 10))
    }
    const { status, out } = await launch('damaged', '--help')
    expect({ status, out: out.split('\n')[0] }).toEqual({
      status: 0,
      out: expect.stringContaining('Usage'),
    })
    expect((await readFile(files[0] ?? '')).length).toBeGreaterThan(100)
  })

  test('runs without a cache where it cannot write one', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const { status, err } = await launch('a-file/cache', 'build', '--out', 'uncached')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(await filesIn('uncached')).toEqual(await filesIn('out'))
  })

  test.runIf(process.platform === 'linux')('builds on when its log has no room, and tells so', async () => {
    const { out } = await shell(
      'BUILD --out full >/dev/full 2>&1; echo $?; BUILD --out full >/dev/full; echo $?',
    )
    expect(out).toBe('70\n70\n')
    expect(await filesIn('full')).toEqual(await filesIn('out'))
  })

  test.runIf(process.platform !== 'win32')('builds on when nobody reads what it says', async () => {
    const { out, err } = await shell('(BUILD --format json --out unread; echo $? >&2) | head -n 1')
    expect({ event: JSON.parse(out).event, err }).toEqual({ event: 'stage', err: '0\n' })
    expect(await filesIn('unread')).toEqual(await filesIn('out'))
  })

  test('does not take inputs for wrong when it cannot be loaded', async () => {
    await cp(join(program, 'bin'), join(folder, 'bare/bin'), { recursive: true })
    for (const part of ['pipeline', 'schemas']) await mkdir(join(folder, 'bare', part))
    await writeFile(join(folder, 'bare/package-lock.json'), '{}')
    const { status, err } = await run(['bare/bin/peiling.mjs'], ['check'], 'none')
    expect(status).toBe(70)
    expect(err).toContain(
      'peiling: a bug in the program, not in your inputs:\nError [ERR_MODULE_NOT_FOUND]: Cannot find package',
    )
  })

  test('can be started twice at once, the first time', async () => {
    const two = await Promise.all(['one', 'other'].map((out) => launch('twice', 'build', '--out', out)))
    expect(two.map(({ status, err }) => ({ status, err }))).toEqual([
      { status: 0, err: '' },
      { status: 0, err: '' },
    ])
    expect(await filesIn('one')).toEqual(await filesIn('other'))
    expect((await bundleFiles('twice')).map((path) => basename(path)).sort()).toEqual([
      'answer.cjs',
      'answer.cjs.answer.code',
      'main.cjs',
      'main.cjs.build.code',
    ])
  })

  test('runs and builds again when the program changes', async () => {
    await launch('cache', 'build', '--out', 'out')
    expect((await launch('cache', 'build', '--out', 'out')).out).toContain('up to date')
    await rewrite('Peiling turns', 'Peiling brings')
    expect((await launch('cache', 'build', '--out', 'out')).out).toMatch(/\d pages/)
    expect((await launch('cache', '--help')).out).toContain('Peiling brings')
  })

  test('asks the program when SOURCE_DATE_EPOCH changes', async () => {
    await launch('cache', 'build', '--out', 'out')
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400')
    const { out } = await launch('cache', 'build', '--out', 'out')
    vi.unstubAllEnvs()
    expect(out).toMatch(/\d pages/)
  })

  test('keeps a few versions of the program', async () => {
    for (const [from, to] of [
      ['brings', 'makes'],
      ['makes', 'gives'],
      ['gives', 'turns'],
    ] as const) {
      await rewrite(`Peiling ${from}`, `Peiling ${to}`)
      expect((await launch('cache', '--help')).out).toContain(`Peiling ${to}`)
    }
    expect(await readdir(join(folder, 'cache/programs'))).toHaveLength(3)
  })

  test('keeps the version that runs when the clock went back, and what is not its own', async () => {
    const others = ['1'.repeat(64), '2'.repeat(64), '3'.repeat(64)]
    for (const [name, used] of [...others.map((each) => [each, '2100-01-01']), ['ours', '2000-01-01']]) {
      await mkdir(join(folder, 'ahead/programs', `${name}`), { recursive: true })
      await utimes(join(folder, 'ahead/programs', `${name}`), new Date(`${used}`), new Date(`${used}`))
    }
    await launch('ahead', '--help')
    const [bundled] = (await bundleFiles('ahead')).filter((path) => path.endsWith('main.cjs'))
    const own = basename(join(bundled ?? '', '..'))
    const left = await readdir(join(folder, 'ahead/programs'))
    expect(left).toEqual(expect.arrayContaining([own, 'ours']))
    expect(left.filter((name) => others.includes(name))).toHaveLength(2)
    expect(left).toHaveLength(4)
  })
})
