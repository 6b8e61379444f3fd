import type { Finding, Problem } from '../../core/problem.ts'
import type { TemplateFile } from '../../report/report.ts'
import { problemAt } from '../compose/locate.ts'
import { MAX_LENGTH, MAX_PARTIALS } from './limits.ts'
import { namedIn } from './named-in.ts'

/** Templates and all partials that they include, also by another partial. */
export function withPartials(
  templates: readonly TemplateFile[],
  partials: readonly TemplateFile[],
): ReadonlySet<TemplateFile> {
  const found = new Set(templates)
  // What is added while the set is gone through is gone through as well.
  for (const each of found)
    for (const { name } of namedIn(each).partials) {
      const partial = partials.find((other) => other.name === name)
      if (partial !== undefined) found.add(partial)
    }
  return found
}

/** Why templates cannot be filled with the partials that they include: one includes itself, or together they are too much. */
export function inclusionProblems(
  templates: readonly TemplateFile[],
  partials: readonly TemplateFile[],
): readonly Problem[] {
  const check = new InclusionCheck(partials)
  for (const template of templates) check.visit(template, [])
  return check.problems
}

/** How much a template is with its partials. */
interface Extent {
  readonly length: number
  /** How many partials are within one another. */
  readonly depth: number
}

class InclusionCheck {
  readonly problems: Problem[] = []
  readonly #partials: readonly TemplateFile[]
  readonly #extents = new Map<TemplateFile, Extent>()

  constructor(partials: readonly TemplateFile[]) {
    this.#partials = partials
  }

  /** @param within the templates that include it, from the outermost */
  visit(template: TemplateFile, within: readonly TemplateFile[]): Extent {
    const known = this.#extents.get(template)
    if (known !== undefined) return known
    const included = namedIn(template).partials.map((tag) => this.#extentOf(tag, template, within))
    const length = template.source.length + included.reduce((sum, each) => sum + each.length, 0)
    const depth = included.reduce((most, each) => Math.max(most, each.depth), 0)
    const extent = { length, depth }
    this.#extents.set(template, extent)
    // A template that is too long alone is not read at all.
    if (length > MAX_LENGTH && template.source.length <= MAX_LENGTH)
      this.#report(template, undefined, 'template-limit', {
        message: 'this template is too long with the partials that it includes',
        expected: `at most ${MAX_LENGTH} characters`,
      })
    if (depth > MAX_PARTIALS)
      this.#report(template, undefined, 'template-limit', {
        message: 'this template includes too many partials within one another',
        expected: `at most ${MAX_PARTIALS}`,
      })
    return extent
  }

  #extentOf(
    { name, loc }: { readonly name: string; readonly loc: hbs.AST.SourceLocation },
    template: TemplateFile,
    within: readonly TemplateFile[],
  ): Extent {
    const partial = this.#partials.find((each) => each.name === name)
    if (partial === undefined) return { length: 0, depth: 0 }
    if (partial === template || within.includes(partial)) {
      const message = `the partial \`${name}\` is within itself here`
      this.#report(template, loc, 'recursive-partial', { message, hint: 'remove this tag' })
      return { length: 0, depth: 0 }
    }
    const { length, depth } = this.visit(partial, [...within, template])
    return { length, depth: depth + 1 }
  }

  #report(
    template: TemplateFile,
    loc: hbs.AST.SourceLocation | undefined,
    rule: string,
    finding: Omit<Finding, 'rule'>,
  ): void {
    const { line, column } = loc?.start ?? { line: 1, column: 0 }
    const place = { file: template.file, line, column: column + 1 }
    this.problems.push(problemAt(template, place, { rule, ...finding }))
  }
}
