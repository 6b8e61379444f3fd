/** The only door to the file system: the pipeline reads and writes through this, tests through a fake. All throw Node's error, with `code`. */
export interface Files {
  /** Bytes of a file. */
  read(path: string): Promise<Uint8Array>
  /** Names in a folder, sorted by code unit; folders end in `/`. */
  list(path: string): Promise<readonly string[]>
  /** Makes a folder, and those above it; one that is there stays. */
  makeFolder(path: string): Promise<void>
  /** Writes a new file in a folder that is there, down to the disk. */
  create(path: string, bytes: Uint8Array): Promise<void>
  /** Moves a file, a folder or a link at once; a file or link takes the place of one that stood there. */
  rename(from: string, to: string): Promise<void>
  /** Makes a symbolic link, whose target is told from the folder that it stands in. */
  link(path: string, target: string): Promise<void>
  /** Where a symbolic link leads; undefined of what is no link, or not there. */
  linkTarget(path: string): Promise<string | undefined>
  /** Removes a file, a link, or a folder with all in it; nothing there is fine. */
  remove(path: string): Promise<void>
}

/** Whether the system refused: a full disk, a missing file, no permission. Anything else is a bug. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(E[A-Z0-9]+|UNKNOWN)$/.test(String(error.code))
}
