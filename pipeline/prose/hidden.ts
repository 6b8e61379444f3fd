import type { DraftReport, TemplateFile } from '../report/report.ts'

/** What templates may hold of which it is not known, because something is wrong in them. */
export interface Hidden {
  readonly faulty: readonly TemplateFile[]
  /** Whether one of them may name a chart, or anything else, as `"name"`. */
  mayName(name: string): boolean
  mayCall(helper: string): boolean
  /** Whether one of them may be, or hold, what a reference leads to. */
  mayHoldTarget(target: string): boolean
}

export function hiddenIn(
  { sections, unread }: Pick<DraftReport, 'sections' | 'unread'>,
  faulty: readonly TemplateFile[],
): Hidden {
  const isMissing = unread?.templates ?? false
  const mayHold = (text: string) => isMissing || faulty.some(({ source }) => source.includes(text))
  const mayName = (name: string) => mayHold(`"${name}"`)
  return {
    faulty,
    mayName,
    mayCall: (helper) => mayHold(`{{${helper}`) || mayHold(`{{#${helper}`),
    mayHoldTarget(target) {
      const [series, name = ''] = target.split(/:(.*)/s)
      return series === 'section' ? isMissing || sections.some((each) => each.name === name) : mayName(name)
    },
  }
}
