import type { Folders, Selection } from '../core/options.ts'
import type { Refused } from './outcome.ts'

export interface BuildOptions {
  readonly folders: Folders
  readonly selection: Selection
  /** Date in the PDF's metadata; the wave's date of publication by default. */
  readonly created?: Date
  /** Make also what is up to date. */
  readonly force?: boolean
  /** How many editions of a report are kept. */
  readonly keep?: number
  /** How many processes make editions, at most; with 1, this one makes all. By default, one for each four editions, and no more than the machine does well with. */
  readonly jobs?: number
  /** Studies from which nothing may be made, and why. */
  readonly refused?: readonly Refused[]
}

/** What an edition is made with, once it is known that it must be made. */
export type MakeOptions = Pick<BuildOptions, 'folders' | 'created' | 'keep'>
