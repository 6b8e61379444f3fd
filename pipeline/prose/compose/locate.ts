import { defined } from '../../core/defined.ts'
import type { Place, Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'

const LINE_END = /\r\n|\n|\r/

/** A problem in a template, with its line of source. */
export function problemAt(
  template: TemplateFile,
  line: number,
  column: number,
  rule: string,
  message: string,
  advice: Pick<Problem, 'sentence' | 'expected' | 'found' | 'hint'> = {},
): Problem {
  const source = template.source.split(LINE_END)[line - 1]
  return {
    file: template.file,
    line,
    column,
    rule,
    message,
    ...advice,
    ...defined({ source }),
  }
}

/** Where a template first has a text; the template's start if it does not have it literally. */
export function placeOf(template: TemplateFile, text: string): Place {
  const before = template.source.slice(0, Math.max(0, template.source.indexOf(text))).split(LINE_END)
  return { file: template.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
