/** One breach of a rule in a PDF. */
export interface Finding {
  /** The condition's number in the Matterhorn protocol (`01-005`), else the standard and its clause. */
  readonly checkpoint: string
  /** What is wrong, in the same words each time. */
  readonly message: string
  /** What it is wrong with: `page 3`, `Table 112 0 R`. */
  readonly object: string
}

/** Findings in the words of a person, equal ones told once with their count. */
export function summary(findings: readonly Finding[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { checkpoint, message, object } of findings) {
    const line = `${checkpoint} ${message}`
    groups.set(line, [...(groups.get(line) ?? []), object])
  }
  return [...groups].map(([line, [first, ...rest]]) =>
    rest.length === 0 ? `${line}: ${first}` : `${line}: ${first} and ${rest.length} more`,
  )
}
