import { defined } from '../../core/defined.ts'
import type { Finding } from '../../core/problem.ts'

/** What Vega-Lite or Vega says, and the same in our words: the message, and how to mend it. */
type Saying = readonly [said: RegExp, message: string, hint?: string]

const SAYINGS: readonly Saying[] = [
  [
    /^FieldDef does not work with "(\w+)" scale/,
    'a scale of type `$1` does not fit this field',
    'leave `type` out of `scale`',
  ],
  [
    /^Channel "(\w+)" does not work with "([\w-]+)" scale/,
    'a scale of type `$2` does not fit the channel `$1`',
    'leave `type` out of `scale`',
  ],
  [
    /^(\w+)-scale's "(\w+)" is dropped as it does not work with ([\w-]+) scale/,
    'a scale of type `$3` has no `$2`',
  ],
  [
    /^Scale type "([\w-]+)" does not work with mark "(\w+)"/,
    'a scale of type `$1` does not fit the mark `$2`',
  ],
  [/^Cannot use the scale property "(\w+)" with non-color channel/, '`$1` is for scales of colours alone'],
  [/^Domain for (\w+) is required for threshold scale/, 'a scale of type `threshold` needs a `domain`'],
  [
    /^(\w+) dropped as it is incompatible with "(\w+)"/,
    'the channel `$1` does not go with the mark `$2`',
    'take the channel out, or choose another mark',
  ],
  [/^(\w+)-encoding is dropped as/, '`$1` is not a channel'],
  [
    /^Dropping .* from channel "(\w+)" since it does not contain/,
    'the channel `$1` shows nothing',
    'give it a `field`, `datum` or `value`',
  ],
  [
    /^Missing type for channel "(\w+)"/,
    'the channel `$1` does not say what kind of field it shows',
    'give it a `type`',
  ],
  [
    /^Invalid field type "(\w+)" for aggregate: "(\w+)"/,
    'what `$2` makes is not `$1`',
    'write `"type": "quantitative"`',
  ],
  [
    /^Using discrete channel "(\w+)" to encode "(\w+)" field/,
    'the channel `$1` has no order, so it cannot show a field that is `$2`',
  ],
  [/^(\w+) encoding should be discrete/, 'the channel `$1` takes fields that are `nominal` or `ordinal`'],
  [
    /^(\w+)Offset dropped because \w+ is continuous/,
    '`$1Offset` needs a `nominal` or `ordinal` field in `$1`',
  ],
  [
    /^The step for "(\w+)" is dropped because the (\w+) is continuous/,
    'a `step` for each row needs a `nominal` or `ordinal` field in `$2`',
    'write the $1 in points',
  ],
  [
    /^Position range does not support relative band size/,
    'a relative size needs a `nominal` or `ordinal` field on the same axis',
  ],
  [
    /^Cannot use the relative band size with (\w+) scale/,
    'a relative size does not fit a scale of type `$1`',
  ],
  [/^Facet encoding dropped as/, '`facet` cannot stand beside `row` or `column`', 'take one of them out'],
  [
    /^Cannot stack "(\w+)" if there is already "\w+"/,
    'bars cannot be stacked on `$1` while `$12` says where they end',
    'write `"stack": null`',
  ],
  [
    /^Stack is applied to a non-linear scale \((\w+)\)/,
    'bars cannot be stacked on a scale of type `$1`',
    'write `"stack": null`',
  ],
  [
    /^Stacking is applied even though the aggregate function is non-summative \("(\w+)"\)/,
    'values of `$1` cannot be stacked',
    'write `"stack": null`',
  ],
  [
    /^Line mark is for continuous lines and thus cannot be used with (.*?)\. /,
    'a line has no $1',
    'use the mark `rule`',
  ],
  [/^Line marks cannot encode size/, 'a line is as wide everywhere', 'use the mark `trail`'],
  [
    /^Specified orient "(\w+)" overridden with "(\w+)"/,
    'the mark lies `$2`, not `$1`',
    'leave `orient` out, or change the channels',
  ],
  [/^Dropping color (?:encoding|property) as the plot also has (.*?)\.$/, 'a colour cannot stand beside $1'],
  [
    /^Conflicting (\w+) property "(\w+)"/,
    'views that share a $1 disagree about its `$2`',
    'write it in one of them',
  ],
  [
    /^Setting the scale to be independent for "(\w+)"/,
    'views with scales of their own for `$1` cannot share its axis or legend',
  ],
  [
    /^Domains that should be unioned has conflicting sort/,
    'views that share a scale disagree about its `sort`',
    'write the same `sort` in each',
  ],
  [
    /^Dropping sort property/,
    'views that share a scale cannot sort it by this',
    'sort by `count`, `min` or `max`, or write `"sort": null`',
  ],
  [
    /^(?:Detected faceted independent scales|Unioning discrete legend values)/,
    'views that share an axis or legend show different fields',
  ],
  [
    /^Custom domain scale cannot be unioned/,
    'views that share a scale disagree about its `domain`',
    'write it in one of them',
  ],
  [/^Cannot apply size to non-oriented mark "(\w+)"/, 'the mark `$1` has no `size`'],
  [
    /^(?:\w+ "container"|Autosize "fit"|Dropping "fit)/,
    'a chart is as wide as its place',
    'give the size in points, or leave it out',
  ],
  [
    /^The "columns" property cannot be used when "(\w+)"/,
    '`columns` does not go with a `$1` that has `row` or `column`',
  ],
  [
    /^Channel (\w+) (?:is required for|should not be used with) "binned"/,
    'a field that is binned already needs its beginning and its end: `x` and `x2`, or `y` and `y2`',
  ],
  [
    /^Continuous axis should not have customized aggregation function (\w+)/,
    'this mark aggregates by itself, so `$1` has no place here',
  ],
  [/^Invalid (\w+): (.*)\.$/, '$2 is not a $1'],
  [
    /^(?:Need a valid continuous axis|No ranged axis)/,
    'this mark needs numbers: a `quantitative` field in `x` or `y`',
  ],
  [/^layout size is step although/, 'an axis of numbers has no steps', 'write the size in points'],
  [/^If "from.fields" is not specified/, 'this looks up nothing', 'name `fields` in `from`'],
  [/^Axes cannot be shared/, 'views beside each other cannot share an axis'],
  [
    /^Infinite extent for field "(?:low|high)"/,
    'no row has an interval here',
    'leave it out: a figure has none where everyone was asked, or too few answered',
  ],
  [/^Infinite extent for field/, 'this shows no number in any row'],
  [/^Loading failed|^a chart may not read/, 'a chart cannot read a file or an address'],
  [/^Duplicate signal name: "(\w+)"/, '`$1` stands for something else already'],
  [/^Unrecognized signal name: "(\w+)"/, 'there is no value `$1` here'],
  [/^Unrecognized scale name: "(\w+)"/, 'there is no scale `$1` here'],
  [
    /^TypeError: Cannot read properties of (?:null|undefined)/,
    'this takes something of a field that is empty in some row',
    'test it first: `isValid(datum.…) ? … : …`',
  ],
  [/^Cannot find a selection named "(.*)"/, 'there is no param `$1`'],
]

/** A complaint of Vega or Vega-Lite in our words. */
export function inOurWords(words: string): Finding {
  for (const [said, message, hint] of SAYINGS) {
    const found = said.exec(words)
    if (found === null) continue
    const filled = (text: string) => text.replace(/\$(\d)/g, (_, index) => found[Number(index)] ?? '')
    const filledHint = hint === undefined ? undefined : filled(hint)
    return { rule: 'chart-spec', message: filled(message), ...defined({ hint: filledHint }) }
  }
  return {
    rule: 'chart-spec',
    message: 'Vega-Lite does not draw this as it is written',
    hint: 'compare it with its documentation, or build it up from a chart that is drawn',
  }
}
