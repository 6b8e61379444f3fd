/** The only door to the file system: the pipeline reads and writes through this, tests through a fake. */
export interface Files {
  /** Bytes of a file. Throws Node's error, with `code`, where it cannot. */
  read(path: string): Promise<Uint8Array>
  /** Names in a folder, sorted by code unit; folders end in `/`. Throws like `read`. */
  list(path: string): Promise<readonly string[]>
  /** Writes all files, or leaves each of them as it was. Missing folders are made. */
  writeTogether(contents: ReadonlyMap<string, Uint8Array>): Promise<void>
}
