import type { Folders, Selection } from '../core/options.ts'
import { UsageError } from '../core/usage-error.ts'

/** The folders of inputs and output, unless the command line names others. */
export const FOLDERS: Folders = { data: 'data', templates: 'templates', output: 'output' }

/**
 * Reads `study` or `study/wave`.
 *
 * @throws UsageError when it is neither
 */
export function readSelection(target: string): Selection {
  const [, study, wave] = /^([^/]+)(?:\/([^/]+))?\/?$/.exec(target) ?? []
  if (study === undefined) throw new UsageError(`"${target}" is not a study or a wave: write study/wave`)
  return wave === undefined ? { study } : { study, wave }
}

/**
 * The date that SOURCE_DATE_EPOCH sets, if it is set.
 *
 * @throws UsageError when it is not a number of seconds
 */
export function creationDate(epoch: string | undefined): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}", not a number of seconds`)
  return new Date(Number(epoch) * 1000)
}

export function readKeep(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--keep is "${text}", not a number of editions from 1`)
  return Number(text)
}

export function readJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(`--jobs is "${text}", not a number of processes from 1 to 999`)
  return Number(text)
}

export function readSeconds(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UsageError(`--refresh-timeout is "${text}", not a number of seconds`)
  return Number(text) * 1000
}

export function readNotify(text: string): string {
  if (text.trim() === '') throw new UsageError('--notify is empty: write a command line')
  return text
}

/** The address of a webhook often contains a password, so messages do not repeat it. */
export function readWebhook(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError('--webhook is not an address that begins with https:// or http://')
  return url
}

export function readPage(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--page is "${text}", not the number of a page`)
  return Number(text)
}
