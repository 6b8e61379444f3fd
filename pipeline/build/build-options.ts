import type { Folders, Selection } from '../core/options.ts'
import type { Refused } from './outcome.ts'

export interface BuildOptions {
  readonly folders: Folders
  readonly selection: Selection
  /** Date in the PDF's metadata; the wave's date of publication by default. */
  readonly created?: Date
  /** Also make what is up to date. */
  readonly force?: boolean
  /** How many editions of a report are kept. */
  readonly keep?: number
  /**
   * The most processes that make editions; with 1, this process makes all. By default one for every four editions,
   * up to what the machine can handle.
   */
  readonly jobs?: number
  /** Studies that may not be built, and why. */
  readonly refused?: readonly Refused[]
}

/** What is needed to make an edition. */
export type MakeOptions = Pick<BuildOptions, 'folders' | 'created' | 'keep'>
