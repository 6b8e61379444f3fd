import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const RIVALS = 'tests/bench/rivals'
const ASK_PYTHON = `
import importlib.metadata, platform
print(f"Typst {importlib.metadata.version('typst')} from PyPI in Python {platform.python_version()}")`

/**
 * On what machine and with which versions all was measured, in two lines.
 *
 * @param node path of the Node that ran the contenders
 */
export async function versions(root: string, node: string): Promise<string> {
  const rivals = join(root, RIVALS)
  const versionOf = async (folder: string, name: string) => {
    const file = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')
    return `${name} ${(JSON.parse(file) as { version: string }).version}`
  }
  const machine = [
    `${cpus().length} cores (${cpus()[0]?.model})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Linux ${release()}`,
    `load ${loadavg()[1]?.toFixed(1)}`,
  ]
  const programs = [
    `Node ${await said(node, '--version')}`,
    await said(join(rivals, '.venv/bin/python'), '-c', ASK_PYTHON),
    await versionOf(rivals, '@myriaddreamin/typst-ts-node-compiler'),
    ...(await Promise.all(['pdfmake', 'vega', 'vega-lite'].map((name) => versionOf(root, name)))),
  ]
  return `${machine.join(', ')}.\n${programs.join(', ')}.`
}

async function said(program: string, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(program, args)).stdout.trim()
}
