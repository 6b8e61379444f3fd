import { posix } from 'node:path'
import type { Host } from '../host.ts'
import { isSystemError } from '../input/files.ts'
import { hashOf } from '../input/recorded-files.ts'
import type { Folders } from '../plan.ts'
import { InputError, type Problem } from '../problem.ts'
import { changedInputs } from './changed-inputs.ts'
import { type Contents, replaceCurrent } from './history.ts'
import { isUpToDate, MANIFEST, type Manifest, manifestText } from './manifest.ts'
import { resultsFile, type TracedEdition } from './results-file.ts'
import { inTurn } from './turn.ts'

/** One finished edition of a report. */
export interface Edition extends Omit<TracedEdition, 'inputs'> {
  readonly pdf: Uint8Array
  /** The same report as one page of HTML. */
  readonly html: string
  /** What it was made from. */
  readonly origin: Omit<Manifest, 'outputs'>
}

/** How many editions of a report are kept, unless it is told. */
const KEPT = 10

export interface PublishOptions {
  readonly folders: Folders
  /** How many editions stay, this one among them. */
  readonly keep?: number
}

/**
 * Publishes an edition: `report.pdf`, `report.html`, `results.json` and `manifest.json` change together, by one rename,
 * and the editions before it stay in `history/`. An edition that another run published meanwhile is left as it is.
 *
 * @param name `sociaal-domein/2017-06`
 * @returns the path of the PDF
 * @throws InputError when the system will not write, another run keeps the folder, or the inputs are no longer what it was made from
 */
export async function publish(
  host: Host,
  name: string,
  edition: Edition,
  { folders, keep = KEPT }: PublishOptions,
): Promise<string> {
  const folder = posix.join(folders.output, name)
  const contents = contentsOf(edition, folders.templates)
  const { origin } = edition
  try {
    await inTurn(host, folder, async (turn) => {
      if (await isUpToDate(host.files, folder, origin)) return
      const changed = await changedInputs(host.files, folders, origin.inputs)
      if (changed.length > 0) throw new InputError(changed.map(changedMeanwhile))
      await replaceCurrent(host, folder, contents, keep, turn)
    })
  } catch (error) {
    throw isSystemError(error) ? new InputError([cannotWrite(folder, error.code)]) : error
  }
  return posix.join(folder, 'report.pdf')
}

function contentsOf({ pdf, html, origin, ...edition }: Edition, templates: string): Contents {
  const encode = (text: string) => new TextEncoder().encode(text)
  const outputs = new Map([
    ['report.pdf', pdf],
    ['report.html', encode(html)],
    ['results.json', encode(resultsFile({ ...edition, inputs: origin.inputs }, templates))],
  ])
  const hashes = Object.fromEntries([...outputs].map(([name, bytes]) => [name, hashOf(bytes)]))
  return new Map([...outputs, [MANIFEST, encode(manifestText({ ...origin, outputs: hashes }))]])
}

/** A full disk or a folder without permission is for the user to mend. */
function cannotWrite(file: string, code: string): Problem {
  const reason = REASONS[code] === undefined ? code : `${REASONS[code]}, ${code}`
  const message = `the system cannot write this folder (${reason})`
  const hint = 'the edition that stood there still stands'
  return { file, line: 1, column: 1, rule: 'cannot-write', message, hint }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk can only be read',
}

function changedMeanwhile(file: string): Problem {
  const message = 'this changed while the report was made from it'
  const hint = 'build again when it stands still'
  return { file, line: 1, column: 1, rule: 'input-changed', message, hint }
}
