import type { Results } from '../../analysis/results.ts'

/** Values that a template can name without a helper: `wave.label`. */
const CONTEXT = {
  'study.title': ({ study }: Results) => study.title,
  'study.publisher': ({ study }: Results) => study.publisher,
  'wave.label': ({ wave }: Results) => wave.label,
  'wave.title': ({ wave }: Results) => wave.title,
  'wave.subtitle': ({ wave }: Results) => wave.subtitle ?? '',
}

export const CONTEXT_PATHS: readonly string[] = Object.keys(CONTEXT)

/** The values as Handlebars finds them, each made by a function of its text. */
export function contextOf<Value>(
  results: Results,
  make: (text: string) => Value,
): Record<string, Record<string, Value>> {
  const context: Record<string, Record<string, Value>> = {}
  for (const [path, textOf] of Object.entries(CONTEXT)) {
    const [object = '', property = ''] = path.split('.')
    context[object] = { ...context[object], [property]: make(textOf(results)) }
  }
  return context
}
