/** Where inputs and output stand. */
export interface Folders {
  readonly data: string
  readonly templates: string
  readonly output: string
}

/** Which editions are asked for: all, those of one study, or one wave. */
export interface Selection {
  readonly study?: string
  readonly wave?: string
}
