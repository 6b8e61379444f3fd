/** The only access to the file system; tests use a fake. Every method throws Node's error, with its `code`. */
export interface Files {
  /** Bytes of a file. One that is too large to be an input has the code `EFBIG`, and a pipe or device `ENOTSUP`. */
  read(path: string): Promise<Uint8Array>
  /** Names in a folder, sorted by code unit; folders end in `/`. */
  list(path: string): Promise<readonly string[]>
  /** Makes a folder and its parents; an existing folder is left alone. */
  makeFolder(path: string): Promise<void>
  /** Writes a new file in an existing folder, and flushes it to the disk. */
  create(path: string, bytes: Uint8Array): Promise<void>
  /** Moves a file, folder or link in one step; replaces an existing file or link. */
  rename(from: string, to: string): Promise<void>
  /** Makes a symbolic link; the target is relative to the link's own folder. */
  link(path: string, target: string): Promise<void>
  /** The target of a symbolic link; undefined when the path is not a link or does not exist. */
  linkTarget(path: string): Promise<string | undefined>
  /** Removes a file, a link, or a folder with its contents; does nothing when the path does not exist. */
  remove(path: string): Promise<void>
}

/** Whether the system refused: a full disk, a missing file, no permission. Anything else is a bug. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(E[A-Z0-9]+|UNKNOWN)$/.test(String(error.code))
}
