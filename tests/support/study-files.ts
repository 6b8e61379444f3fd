/** A study's files by path, as texts. */
type Files = Readonly<Record<string, string>>

/** Files below a folder by their whole path, with changes: another text, or `undefined` for no such file. */
export function filesIn(
  folder: string,
  files: Files,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...files, ...changes }).flatMap(([path, text]) =>
      text === undefined ? [] : [[`${folder}/${path}`, text] as const],
    ),
  )
}

/** A file with pieces of its text replaced. */
export function editedFile<Path extends string>(
  files: Readonly<Record<Path, string>>,
  path: Path,
  ...edits: readonly (readonly [from: string, to: string])[]
): Record<string, string> {
  const text = edits.reduce((left, [from, to]) => {
    if (!left.includes(from)) throw new Error(`${path} does not hold ${from}`)
    return left.replace(from, to)
  }, files[path])
  return { [path]: text }
}

/** JSON as a person would save it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The lines of a file. */
export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`
}
