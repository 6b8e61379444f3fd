/** The folders of inputs and output. */
export interface Folders {
  readonly data: string
  readonly templates: string
  readonly output: string
}

/** Which editions to build: all, those of one study, or one wave. */
export interface Selection {
  readonly study?: string
  readonly wave?: string
}
