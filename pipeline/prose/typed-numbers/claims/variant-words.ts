import { memoizeByObject } from '../../../core/memoize.ts'
import type { Problem } from '../../../core/problem.ts'
import { SourceText } from '../../../input/source-text.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import type { Trend } from '../../../language/statement-words.ts'
import type { TemplateFile } from '../../../report/report.ts'
import { rangesIn } from '../reading/prose-text.ts'
import { type Changed, type Variant, variantsIn } from '../reading/variants.ts'

/**
 * Variants whose words say the opposite of the condition that they are for: "lose ground" where a share rises. Words that
 * are a quantity are refused anyway; these are said of anything.
 */
export function variantWords(template: TemplateFile, words: QuantityWords): Problem[] {
  const patterns = patternsOf(words)
  if (!patterns.any.test(template.source)) return []
  const source = new SourceText(template.file, template.source)
  const rangeOf = rangesIn(template.source)
  return variantsIn(template.source).flatMap((variant) =>
    variant.contents.flatMap(({ loc }) => {
      const { start, end } = rangeOf(loc)
      const text = template.source.slice(start, end)
      return TRENDS.flatMap((trend) => {
        const condition = refuting(variant, trend)
        const found = condition && patterns[trend].exec(text)
        if (condition === undefined || found === undefined || found === null) return []
        if (patterns.negated.test(text.slice(0, found.index)) || saysBoth(variant, text, patterns)) return []
        return [
          problemOf(source, start + found.index, found[0], { condition, holds: variant.own !== undefined }),
        ]
      })
    }),
  )
}

const TRENDS: readonly Trend[] = ['rises', 'falls', 'unchanged']

/** The condition of a variant by which a trend is not so. */
function refuting({ own, failed }: Variant, trend: Trend): Changed | undefined {
  if (own !== undefined) return own.trend === trend ? undefined : own
  return failed.find((each) => each.trend === trend)
}

/** Words beside others that follow from the condition may be of something else. */
function saysBoth({ own }: Variant, text: string, patterns: Patterns): boolean {
  return own !== undefined && patterns[own.trend].test(text)
}

function problemOf(
  source: SourceText,
  offset: number,
  said: string,
  { condition, holds }: { readonly condition: Changed; readonly holds: boolean },
): Problem {
  const where = `\`${condition.trend} "${condition.result}"\` ${holds ? 'holds' : 'does not hold'}`
  return source.problem(offset, {
    rule: 'variant-words',
    message: `\`${said.replace(/\s+/g, ' ')}\` is not so in this variant, where ${where}`,
    hint: 'write what is so where it stands, or leave it out',
  })
}

type Patterns = ReturnType<typeof patternsOf>

const patternsOf = memoizeByObject(({ statements: { trends, negations } }: QuantityWords) => ({
  rises: wholeWords(trends.rises, 'iu'),
  falls: wholeWords(trends.falls, 'iu'),
  unchanged: wholeWords(trends.unchanged, 'iu'),
  any: wholeWords(Object.values(trends).flat(), 'iu'),
  /** Also with one word after it: "does not soon". */
  negated: new RegExp(`${wholeWords([...negations, "\\p{L}+n['’]t"]).source}(?:\\s+[\\p{L}-]+)?\\s+$`, 'iu'),
}))
